namespace Evenkeel.Spc.Engine;

/// <summary>The baseline of a phase: its first points up to the freeze, without the excluded ones.</summary>
internal static class BaselineColumns
{
    /// <summary>Counts, denominators, deviations, ranges and plotted values.</summary>
    public const int Count = 5;

    public static void Give(ref PhaseFrame phase, in SeriesColumns series, ChartResult result, int index)
    {
        ref var summary = ref phase.Summary;
        var length = Length(series, phase.Definition, index, summary.Length);
        var range = new Range(summary.Start, summary.Start + length);
        phase.Denominators = series.Denominators.IsEmpty
            ? []
            : series.Denominators.Slice(summary.Start, summary.Length);
        if (series.Excluded.IsEmpty && !result.Magnitude.HasGaps)
            Whole(ref phase, series, result, range);
        else
            Picked(ref phase, series, result, range);
    }

    private static int Length(in SeriesColumns series, ChartDefinition definition, int phase, int length)
    {
        var freeze =
            !series.Freezes.IsEmpty && series.Freezes[phase] > 0 ? series.Freezes[phase] : definition.Baseline.Freeze;
        return Math.Min(freeze ?? length, length);
    }

    private static void Whole(ref PhaseFrame phase, in SeriesColumns series, ChartResult result, Range range)
    {
        phase.BaseValues = result.Values[range];
        phase.BaseCounts = series.Values[range];
        phase.BaseDenominators = Part(series.Denominators, range);
        phase.BaseDeviations = Part(series.StandardDeviations, range);
        phase.BaseRanges = Part(series.Ranges, range);
        phase.Summary.BaselinePoints = phase.BaseValues.Length;
    }

    private static ReadOnlySpan<double> Part(ReadOnlySpan<double> column, Range range) =>
        column.IsEmpty ? [] : column[range];

    private static void Picked(ref PhaseFrame phase, in SeriesColumns series, ChartResult result, Range range)
    {
        result.ReserveForGaps();
        var join = phase.Definition.Baseline.Exclusion == ExclusionEffect.Join;
        phase.BaseValues = Pick(result.Values, 4, result, range, join);
        // A numerator without its denominator does not enter the centre, nor the other way round.
        phase.BaseCounts = Pick(series.Values, 0, result, range, join);
        phase.BaseDenominators = Pick(series.Denominators, 1, result, range, join);
        phase.BaseDeviations = Pick(series.StandardDeviations, 2, result, range, join);
        phase.BaseRanges = Pick(series.Ranges, 3, result, range, join);
        var points = 0;
        foreach (var value in phase.BaseValues)
            points += double.IsNaN(value) ? 0 : 1;
        phase.Summary.BaselinePoints = points;
    }

    /// <summary>A column without its excluded points, NaN where the point has no value.</summary>
    private static ReadOnlySpan<double> Pick(
        ReadOnlySpan<double> column,
        int memory,
        ChartResult result,
        Range range,
        bool join
    )
    {
        if (column.IsEmpty)
            return [];
        var (start, length) = range.GetOffsetAndLength(result.Count);
        var picked = result.BaselineMemory(memory, length);
        var kept = 0;
        for (var i = start; i < start + length; i++)
            if (!result.Ghosts[i])
                picked[kept++] = double.IsNaN(result.Values[i]) ? double.NaN : column[i];
            else if (!join)
                picked[kept++] = double.NaN;
        return picked[..kept];
    }
}
