using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// Computes time-ordered charts: centre, limits, rules, runs and icons. Pure and safe to call from any thread, with one
/// <see cref="ChartResult"/> a thread.
/// </summary>
public static class Chart
{
    /// <summary>Charts a list of numbers.</summary>
    /// <param name="values">In time order; NaN = missing.</param>
    /// <param name="kind">The chart.</param>
    /// <exception cref="SpcDataException">The data cannot be charted; the message names the rows.</exception>
    /// <exception cref="ArgumentException">There is no such chart, or it needs denominators.</exception>
    public static ChartResult Compute(ReadOnlySpan<double> values, ChartKind kind) =>
        Compute(new SeriesColumns(values), new ChartDefinition(kind));

    /// <summary>Charts a series into a result of its own.</summary>
    /// <exception cref="SpcDataException">The data cannot be charted; the message names the rows.</exception>
    /// <exception cref="ArgumentException">The columns do not fit each other.</exception>
    public static ChartResult Compute(in SeriesColumns series, ChartDefinition definition)
    {
        var result = new ChartResult();
        Compute(series, definition, result);
        return result;
    }

    /// <summary>Charts a series into a result that is used again: once it has held the longest series nothing is allocated.</summary>
    /// <exception cref="SpcDataException">The data cannot be charted; the message names the rows. The result is then empty.</exception>
    /// <exception cref="ArgumentException">The columns do not fit each other.</exception>
    public static void Compute(in SeriesColumns series, ChartDefinition definition, ChartResult result)
    {
        if (!TryCompute(series, definition, result, out var fault))
            throw new SpcDataException(fault);
    }

    /// <summary>Charts a series, or says what is wrong with its data; the result is then empty.</summary>
    /// <exception cref="ArgumentException">The columns do not fit each other.</exception>
    public static bool TryCompute(
        in SeriesColumns series,
        ChartDefinition definition,
        ChartResult result,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out DataFault? fault
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(result);
        Shape.Check(series, definition);
        result.Begin(series, definition);
        fault = null;
        var isOfCases = Kinds.IsOfCases(definition.Kind);
        if (!(isOfCases ? CaseChart.Compute(series, definition, result) : Plot.Values(series, definition, result)))
        {
            fault = result.Fault!;
            result.Discard();
            return false;
        }
        if (isOfCases)
            return true;
        ComputePhases(series, definition, result);
        Scale.Apply(result, definition);
        result.Latest = LatestOf(result);
        Marker.Mark(series, result, definition);
        result.Assurance = Assurer.Assure(series, result, definition);
        return true;
    }

    private static void ComputePhases(in SeriesColumns series, ChartDefinition definition, ChartResult result)
    {
        for (var (phase, start) = (0, 0); phase < result.PhaseCount; phase++)
        {
            var end = phase < series.PhaseStarts.Length ? series.PhaseStarts[phase] : result.Count;
            ref var summary = ref result.PhaseMemory[phase];
            summary = new() { Start = start, Length = end - start };
            var frame = new PhaseFrame(result.Columns, start, end - start, definition, ref summary)
            {
                Scratch = result.Scratch,
                MoreScratch = result.MoreScratch,
            };
            BaselineColumns.Give(ref frame, series, result, phase);
            Fit.Phase(ref frame);
            if (definition.Kind == ChartKind.MovingRange)
                Plot.Ranges(result.Plotted(start, end - start), result.Absent[start..end]);
            PhaseRules.Apply(result, definition, ref summary);
            start = end;
        }
    }

    private static int LatestOf(ChartResult result)
    {
        var at = result.Count - 1;
        while (at >= 0 && (double.IsNaN(result.Values[at]) || result.Ghosts[at]))
            at--;
        return at;
    }
}
