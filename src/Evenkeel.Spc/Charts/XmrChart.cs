using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Mean, and limits three sigma away, sigma = mean moving range / 1.128 (Montgomery, 6.33; Wheeler). Golden cases 008 to 015, 030 to 040.
/// </summary>
internal static class XmrChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.CentreOr(Sums.MeanOf(phase.BaseValues).Value);
        phase.DrawLimits(centre, Sigma(ref phase, phase.BaseValues), LimitAbsence.NoRanges);
    }

    /// <summary>Given, or from the moving ranges of a column; NaN when there is none.</summary>
    public static double Sigma(ref PhaseFrame phase, ReadOnlySpan<double> points) =>
        phase.GivenSigma ?? EstimatedSigma(ref phase, points);

    /// <summary>From the moving ranges of a column; NaN when there is none.</summary>
    public static double EstimatedSigma(ref PhaseFrame phase, ReadOnlySpan<double> points)
    {
        var ranges = MovingRanges.MeanOf(points, phase.Screen);
        (phase.Summary.Screening, phase.Summary.RangesDropped) = (ranges.Screening, ranges.Dropped);
        return ranges.Mean * phase.Definition.Rules.SigmaPerMeanRange;
    }
}
