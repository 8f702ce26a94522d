using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Time between events: an individuals chart of y^(1/3.6), which makes an exponential distribution nearly normal, brought back by the power
/// 3.6; a limit below 0 there is 0 (Nelson 1994). Golden cases 026 and 042.
/// </summary>
internal static class TChart
{
    private const double Power = 3.6;

    public static void Fit(ref PhaseFrame phase)
    {
        var transformed = phase.Scratch[..phase.BaseValues.Length];
        for (var i = 0; i < transformed.Length; i++)
            transformed[i] = Math.Pow(phase.BaseValues[i], 1 / Power);
        var centre = phase.GivenCentre is { } given
            ? Math.Pow(Math.Max(0, given), 1 / Power)
            : Sums.MeanOf(transformed).Value;
        phase.DrawLimits(centre, XmrChart.Sigma(ref phase, transformed), LimitAbsence.NoRanges);
        for (var column = Column.Centre; column <= Column.Lower3; column++)
            Back(phase[column]);
        if (double.IsInfinity(phase[Column.Upper3][0]) || double.IsInfinity(phase[Column.Centre][0]))
            phase.DrawCentre(phase[Column.Centre][0], LimitAbsence.TooLarge);
        else if (phase.Summary.Centre is not null)
            phase.Summary.Centre = phase[Column.Centre][0];
    }

    private static void Back(Span<double> line) => line.Fill(Math.Pow(Math.Max(0, line[0]), Power));
}
