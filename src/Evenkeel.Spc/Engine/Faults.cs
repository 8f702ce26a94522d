namespace Evenkeel.Spc.Engine;

/// <summary>Finds what makes a series impossible to chart, the first kind of fault with all of its rows.</summary>
internal static class Faults
{
    private static readonly DataFaultKind[] InOrder =
    [
        DataFaultKind.NotFinite,
        DataFaultKind.NegativeDenominator,
        DataFaultKind.NegativeSpread,
        DataFaultKind.NegativeCount,
        DataFaultKind.NumeratorAboveDenominator,
        DataFaultKind.TimeNotAboveZero,
    ];

    public static DataFault? Find(in SeriesColumns series, ChartDefinition definition)
    {
        foreach (var fault in InOrder)
        {
            List<int>? rows = null;
            for (var i = 0; i < series.Values.Length; i++)
                if (Has(fault, series, definition, i))
                    (rows ??= []).Add(i);
            if (rows is not null)
                return new(fault, rows);
        }
        return null;
    }

    private static bool Has(DataFaultKind fault, in SeriesColumns series, ChartDefinition definition, int i)
    {
        var (value, kind) = (series.Values[i], definition.Kind);
        var denominator =
            series.Denominators.IsEmpty || Kinds.IgnoreDenominators(kind) ? double.NaN : series.Denominators[i];
        return fault switch
        {
            DataFaultKind.NotFinite => IsTooLarge(
                value,
                Kinds.Divide(kind) ? denominator : double.NaN,
                definition.Multiplier
            )
                || double.IsInfinity(denominator)
                || IsInfinite(series.Targets, i)
                || (
                    Kinds.IsOfSubgroups(kind)
                    && (IsInfinite(series.StandardDeviations, i) || IsInfinite(series.Ranges, i))
                ),
            DataFaultKind.NegativeDenominator => denominator < 0,
            DataFaultKind.NegativeSpread => Kinds.IsOfSubgroups(kind)
                && (
                    (kind != ChartKind.XBar && value < 0)
                    || IsNegative(series.StandardDeviations, i)
                    || IsNegative(series.Ranges, i)
                ),
            DataFaultKind.NegativeCount => value < 0 && Kinds.TakeCounts(kind),
            // A zero denominator is a gap, whatever stands above it (spec, exact behaviour 9).
            DataFaultKind.NumeratorAboveDenominator => denominator > 0
                && value > denominator
                && Kinds.IsProportion(kind),
            _ => value <= 0 && kind == ChartKind.T,
        };
    }

    private static bool IsTooLarge(double value, double denominator, double multiplier) =>
        double.IsInfinity(value) || double.IsInfinity(value / (denominator > 0 ? denominator : 1) * multiplier);

    private static bool IsNegative(ReadOnlySpan<double> column, int i) => !column.IsEmpty && column[i] < 0;

    private static bool IsInfinite(ReadOnlySpan<double> column, int i) =>
        !column.IsEmpty && double.IsInfinity(column[i]);
}
