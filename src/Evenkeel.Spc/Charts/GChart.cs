using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Cases between events, 0 = events in a row. Limits from the mean m, sigma = sqrt(m (m + 1)), none below 0 (Benneyan 2001; Montgomery
/// p. 319); the median is drawn, because the mean of a geometric distribution has two-thirds of the points below it. Golden case 025.
/// </summary>
internal static class GChart
{
    /// <summary>The median of a geometric distribution over its mean: ln 2, as Provost and Murray 2011, p. 228, print it.</summary>
    private const double MedianPerMean = 0.693;

    public static void Fit(ref PhaseFrame phase)
    {
        var mean = phase.GivenCentre ?? Sums.MeanOf(phase.BaseValues).Value;
        phase.DrawLimits(mean, phase.GivenSigma ?? Math.Sqrt(Math.Max(0, mean * (mean + 1))), LimitAbsence.NoPoints);
        if (phase.Summary.Centre is null)
            return;
        phase.Clip(0, double.PositiveInfinity);
        var centre = phase.GivenCentre * MedianPerMean ?? Medians.MedianOf(phase.BaseValues, phase.Scratch).Value;
        phase[Column.Centre].Fill(centre);
        phase.Summary.Centre = centre;
    }
}
