namespace Evenkeel.Spc.Engine;

/// <summary>From the rules that points broke to how they are shown and to the variation icon.</summary>
internal static class Marker
{
    public static void Mark(in SeriesColumns series, ChartResult result, ChartDefinition definition)
    {
        ReadOnlySpan<RuleSet> high = result.High;
        ReadOnlySpan<RuleSet> low = result.Low;
        for (var i = 0; i < high.Length; i++)
            if ((high[i] | low[i]) != 0 && result.DominantAt(i) is { } signal)
                result.MarkMemory[i] = MarkOf(signal.Direction, Better(series, definition, i));
        var speaks = result.Speaker = Speaker(result, definition.Rules);
        if (speaks < 0)
            return;
        result.Variation = result.DominantAt(speaks) is { } latest
            ? IconOf(latest.Direction, Better(series, definition, speaks))
            : VariationIcon.CommonCause;
    }

    /// <summary>
    /// The point whose signal the icon shows: the latest; where points on the centre neither add to a run nor end it, the latest one that is
    /// not on the centre.
    /// </summary>
    private static int Speaker(ChartResult result, RuleProfile profile)
    {
        var at = result.Latest;
        if (at < 0 || profile.Ties != Handling.Skip)
            return at;
        var start = result.Phases[^1].Start;
        while (at >= start && (result.Ghosts[at] || double.IsNaN(result.Values[at]) || result.IsOnCentre(at)))
            at--;
        return at >= start ? at : result.Latest;
    }

    public static Improvement Better(in SeriesColumns series, ChartDefinition definition, int point) =>
        series.Directions.IsEmpty ? definition.Improvement : series.Directions[point];

    public static PointMark MarkOf(SignalDirection direction, Improvement better) =>
        (direction, better) switch
        {
            (SignalDirection.None, _) => PointMark.Undirected,
            (SignalDirection.Up, Improvement.Neutral) => PointMark.NeutralHigh,
            (_, Improvement.Neutral) => PointMark.NeutralLow,
            (SignalDirection.Up, Improvement.Up) or (SignalDirection.Down, Improvement.Down) => PointMark.Improvement,
            _ => PointMark.Concern,
        };

    public static VariationIcon IconOf(SignalDirection direction, Improvement better) =>
        MarkOf(direction, better) switch
        {
            PointMark.Improvement => direction == SignalDirection.Up
                ? VariationIcon.ImprovementHigh
                : VariationIcon.ImprovementLow,
            PointMark.Concern => direction == SignalDirection.Up ? VariationIcon.ConcernHigh : VariationIcon.ConcernLow,
            PointMark.NeutralHigh => VariationIcon.NeutralHigh,
            PointMark.NeutralLow => VariationIcon.NeutralLow,
            _ => VariationIcon.Undirected,
        };
}
