namespace Evenkeel.Spc.Engine;

/// <summary>Charts of single cases with a predicted risk: sums from case to case, each begun at 0 where a phase begins.</summary>
internal static class CaseChart
{
    public static bool Compute(in SeriesColumns series, ChartDefinition definition, ChartResult result)
    {
        if (Fault(series) is { } fault)
        {
            result.Fault = fault;
            return false;
        }
        for (var (phase, start) = (0, 0); phase < result.PhaseCount; phase++)
        {
            var end = phase < series.PhaseStarts.Length ? series.PhaseStarts[phase] : result.Count;
            var cases = Cases(series, result, start, end);
            result.PhaseMemory[phase] = new()
            {
                Start = start,
                Length = end - start,
                BaselinePoints = cases.Length,
                Centre = 0,
                LimitsAbsent = definition.Kind == ChartKind.Vlad ? LimitAbsence.ChartHasNone : LimitAbsence.None,
            };
            Lines(result, definition, start, end);
            Sum(series, definition, result, start, end, cases);
            start = end;
        }
        result.Magnitude = Numerics.Magnitude.Of(result.Values);
        Say(series, definition, result);
        return true;
    }

    private static DataFault? Fault(in SeriesColumns series)
    {
        List<int>? outcomes = null,
            risks = null;
        for (var i = 0; i < series.Values.Length; i++)
        {
            if (series.Values[i] is not (0 or 1 or double.NaN))
                (outcomes ??= []).Add(i);
            if (series.Denominators[i] is not (>= 0 and <= 1 or double.NaN))
                (risks ??= []).Add(i);
        }
        return outcomes is not null ? new(DataFaultKind.OutcomeNotZeroOrOne, outcomes)
            : risks is not null ? new(DataFaultKind.ProbabilityOutOfRange, risks)
            : null;
    }

    /// <summary>The points that count; why the others do not is noted.</summary>
    private static int[] Cases(in SeriesColumns series, ChartResult result, int start, int end)
    {
        var cases = new List<int>(end - start);
        for (var i = start; i < end; i++)
        {
            result.Absent[i] =
                double.IsNaN(series.Values[i]) ? PointAbsence.Missing
                : double.IsNaN(series.Denominators[i]) ? PointAbsence.NoDenominator
                : PointAbsence.None;
            if (result.Absent[i] == PointAbsence.None && !result.Ghosts[i])
                cases.Add(i);
        }
        return [.. cases];
    }

    private static void Lines(ChartResult result, ChartDefinition definition, int start, int end)
    {
        var length = end - start;
        var limit = definition.Kind == ChartKind.RiskAdjustedCusum ? new RiskAdjustedCusumOptions().Limit : double.NaN;
        foreach (var column in (ReadOnlySpan<Column>)[Column.Upper1, Column.Lower1, Column.Upper2, Column.Lower2])
            result.Columns.Slice(column, start, length).Fill(double.NaN);
        result.Columns.Slice(Column.Centre, start, length).Clear();
        result.Columns.Slice(Column.Upper3, start, length).Fill(limit);
        result.Columns.Slice(Column.Lower3, start, length).Fill(-limit);
    }

    /// <summary>A case that does not count leaves the sums where they stand.</summary>
    private static void Sum(
        in SeriesColumns series,
        ChartDefinition definition,
        ChartResult result,
        int start,
        int end,
        int[] cases
    )
    {
        var (outcomes, predicted) = (new double[cases.Length], new double[cases.Length]);
        for (var i = 0; i < cases.Length; i++)
            (outcomes[i], predicted[i]) = (series.Values[cases[i]], series.Denominators[cases[i]]);
        var cusum = RiskAdjustedCusum.Compute(outcomes, predicted);
        var vlad = definition.Kind == ChartKind.Vlad ? Vlad.Compute(outcomes, predicted) : null;
        // Fewer outcomes are better unless said otherwise; the VLAD rises while it goes better than predicted.
        var sign = definition.Improvement == Improvement.Up ? -1 : 1;
        for (var (i, at, value, other) = (start, 0, 0d, 0d); i < end; i++)
        {
            if (at < cases.Length && cases[at] == i)
            {
                (value, other) = vlad is null ? (cusum.Upper[at], -cusum.Lower[at]) : (sign * vlad[at], double.NaN);
                result.High[i] = cusum.SignalsHigh[at] ? RuleSet.Cusum : RuleSet.None;
                result.Low[i] = cusum.SignalsLow[at] ? RuleSet.Cusum : RuleSet.None;
                at++;
            }
            var isShown = result.Absent[i] == PointAbsence.None;
            result.Plotted(i, 1)[0] = isShown ? value : double.NaN;
            result.MirrorMemory[i] = isShown ? 0 + other : double.NaN;
        }
    }

    private static void Say(in SeriesColumns series, ChartDefinition definition, ChartResult result)
    {
        for (var i = 0; i < result.Count; i++)
            if (result.DominantAt(i) is { } signal)
                result.MarkMemory[i] = Marker.MarkOf(signal.Direction, Marker.Better(series, definition, i));
        var latest = result.Latest = LatestOf(result);
        if (latest < 0)
            return;
        var speaks = result.Speaker = Standing(result) is { } crossing ? crossing : latest;
        result.Variation = result.DominantAt(speaks) is { } said
            ? Marker.IconOf(said.Direction, Marker.Better(series, definition, speaks))
            : VariationIcon.CommonCause;
    }

    private static int LatestOf(ChartResult result)
    {
        var at = result.Count - 1;
        while (at >= 0 && !Counts(result, at))
            at--;
        return at;
    }

    /// <summary>The last crossing of the last phase, while no more cases have followed it than it is said to stand for.</summary>
    private static int? Standing(ChartResult result)
    {
        var since = 0;
        for (var i = result.Count - 1; i >= result.Phases[^1].Start && since <= RiskAdjustedCusum.StandsFor; i--)
        {
            if ((result.Broken(i) & RuleSet.Cusum) != 0)
                return i;
            since += Counts(result, i) ? 1 : 0;
        }
        return null;
    }

    private static bool Counts(ChartResult result, int index) =>
        result.Absences[index] == PointAbsence.None && !result.Ghosts[index];
}
