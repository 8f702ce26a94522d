namespace Evenkeel.Spc.Engine;

/// <summary>Columns that do not fit each other are the caller's mistake, not the data's.</summary>
internal static class Shape
{
    public static void Check(in SeriesColumns series, ChartDefinition definition)
    {
        var points = series.Values.Length;
        OneAPoint(series.Denominators.Length, points, nameof(series.Denominators));
        OneAPoint(series.StandardDeviations.Length, points, nameof(series.StandardDeviations));
        OneAPoint(series.Ranges.Length, points, nameof(series.Ranges));
        OneAPoint(series.Excluded.Length, points, nameof(series.Excluded));
        OneAPoint(series.Targets.Length, points, nameof(series.Targets));
        OneAPoint(series.Directions.Length, points, nameof(series.Directions));
        CheckPhases(series.PhaseStarts, points);
        if (!series.Freezes.IsEmpty && series.Freezes.Length != series.PhaseStarts.Length + 1)
            throw new ArgumentException("Freezes: one a phase, or none.", nameof(series));
        foreach (var freeze in series.Freezes)
            if (freeze < 0)
                throw new ArgumentException("Freezes: none below 0.", nameof(series));
        if (series.Denominators.IsEmpty && points > 0 && Kinds.NeedDenominators(definition.Kind))
            throw new ArgumentException($"A {definition.Kind} chart needs denominators.", nameof(series));
    }

    private static void OneAPoint(int length, int points, string column)
    {
        if (length != 0 && length != points)
            throw new ArgumentException($"{column}: one a point, or none.", column);
    }

    private static void CheckPhases(ReadOnlySpan<int> starts, int points)
    {
        var before = 0;
        foreach (var start in starts)
        {
            if (start <= before || start >= points)
                throw new ArgumentException(
                    "PhaseStarts: rising, each above 0 and below the number of points.",
                    nameof(starts)
                );
            before = start;
        }
    }
}
