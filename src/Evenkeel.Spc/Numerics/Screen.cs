namespace Evenkeel.Spc.Numerics;

/// <summary>
/// Screening of ranges: one pass that keeps those strictly below a factor times their mean (Nelson 1982); refused where only zeros or fewer
/// than two-thirds would be left. NaN = no range.
/// </summary>
internal static class Screen
{
    public static RangeMean Mean(ReadOnlySpan<double> ranges, bool screen, double factor)
    {
        var mean = Sums.MeanOf(ranges);
        if (mean.Count == 0)
            return new(double.NaN, 0, 0, Screening.NotAsked);
        if (!screen)
            return new(mean.Value, mean.Count, 0, Screening.NotAsked);
        var (sum, kept) = (0d, 0);
        foreach (var range in ranges)
            if (range < factor * mean.Value)
                (sum, kept) = (sum + range, kept + 1);
        var outcome = Judge(sum, kept, mean.Count);
        return outcome == Screening.Done
            ? new(sum / kept, kept, mean.Count - kept, outcome)
            : new(mean.Value, mean.Count, 0, outcome);
    }

    public static Screening Judge(double sum, int kept, int of) =>
        sum == 0 ? Screening.RefusedOnlyZeros
        : 3 * kept < 2 * of ? Screening.RefusedTooFew
        : Screening.Done;
}
