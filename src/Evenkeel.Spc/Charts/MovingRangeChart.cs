using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Mean range, and limits at 0 and 3.267 times it (Montgomery, 6.4); the inner ones divide that distance as qicharts2 does. Ranges are never
/// screened here: the chart is there to show them. Golden case 016.
/// </summary>
internal static class MovingRangeChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.GivenCentre ?? MeanRange(phase.BaseValues);
        phase.DrawLimits(centre, centre, LimitAbsence.NoRanges);
        if (phase.Summary.LimitsAbsent != LimitAbsence.None)
            return;
        for (var band = 1; band <= 3; band++)
        {
            phase[PhaseFrame.UpperAt(band)].Fill(MovingRanges.D4 / 3 * band * centre);
            phase[PhaseFrame.LowerAt(band)].Clear();
        }
        phase.Summary.Sigma = null;
    }

    private static double MeanRange(ReadOnlySpan<double> points) => MovingRanges.MeanOf(points, screen: false).Mean;
}
