using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Individuals about the median, which a single extreme does not move; limits from the mean or the median moving range (Wheeler 1995).
/// Golden case 046.
/// </summary>
internal static class XmrMedianChart
{
    public static void FitMeanRange(ref PhaseFrame phase) =>
        phase.DrawLimits(Centre(ref phase), XmrChart.Sigma(ref phase, phase.BaseValues), LimitAbsence.NoRanges);

    public static void FitMedianRange(ref PhaseFrame phase) =>
        phase.DrawLimits(Centre(ref phase), phase.GivenSigma ?? MedianRangeSigma(ref phase), LimitAbsence.NoRanges);

    private static double Centre(ref PhaseFrame phase) =>
        phase.GivenCentre ?? Medians.MedianOf(phase.BaseValues, phase.Scratch).Value;

    private static double MedianRangeSigma(ref PhaseFrame phase)
    {
        if (phase.BaseValues.Length < 2)
            return double.NaN;
        var ranges = phase.MoreScratch[..(phase.BaseValues.Length - 1)];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = Math.Abs(phase.BaseValues[i + 1] - phase.BaseValues[i]);
        var median = Medians.MedianOf(ranges, phase.Scratch);
        if (phase.Screen && median.Count > 0)
            median = Screened(ref phase, ranges, median);
        return median.Value * phase.Definition.Rules.SigmaPerMedianRange;
    }

    private static Mean Screened(ref PhaseFrame phase, Span<double> ranges, Mean median)
    {
        var (sum, kept, limit) = (0d, 0, MovingRanges.D4 * median.Value);
        foreach (var range in ranges)
            if (range < limit)
                (sum, kept) = (sum + range, kept + 1);
        phase.Summary.Screening = Numerics.Screen.Judge(sum, kept, median.Count);
        if (phase.Summary.Screening != Screening.Done)
            return median;
        phase.Summary.RangesDropped = median.Count - kept;
        foreach (ref var range in ranges)
            range = range < limit ? range : double.NaN;
        return Medians.MedianOf(ranges, phase.Scratch);
    }
}
