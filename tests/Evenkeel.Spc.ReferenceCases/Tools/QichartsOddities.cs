namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>What qicharts2 does and the library does not, one phase at a time.</summary>
internal static class QichartsOddities
{
    public static ChartResult Compute(in SeriesColumns phase, ChartDefinition definition, double[]? middles) =>
        definition.Kind switch
        {
            ChartKind.MovingRange when !phase.Excluded.IsEmpty => Ranges(phase, definition),
            ChartKind.IPrime => OfAllPoints(phase, definition),
            ChartKind.XBar when middles is not null => Medians(phase, definition, middles),
            _ => Chart.Compute(phase, definition),
        };

    /// <summary>
    /// The range of an excluded point itself is left out of the centre, but neither is the range after it nor are its neighbours joined, as on
    /// an I chart.
    /// </summary>
    private static ChartResult Ranges(in SeriesColumns phase, ChartDefinition definition)
    {
        var plain = Chart.Compute(phase, definition);
        if (definition.Baseline.Centre is not null)
            return plain;
        var (freeze, sum, count) = (definition.Baseline.Freeze ?? int.MaxValue, 0d, 0);
        for (var i = 0; i < plain.Count && i < freeze; i++)
            if (!phase.Excluded[i] && !double.IsNaN(plain.Values[i]))
                (sum, count) = (sum + plain.Values[i], count + 1);
        var given = definition.Baseline with { Centre = count == 0 ? null : sum / count };
        return Chart.Compute(phase, definition with { Baseline = given });
    }

    /// <summary>Sigma of an I-prime chart comes from all points, whatever is frozen or excluded.</summary>
    private static ChartResult OfAllPoints(in SeriesColumns phase, ChartDefinition definition)
    {
        var all = new SeriesColumns(phase.Values) { Denominators = phase.Denominators };
        var open = definition with { Baseline = definition.Baseline with { Freeze = null } };
        var sigma = Chart.Compute(all, open).Phases is [{ Sigma: { } found }] ? found : (double?)null;
        return Chart.Compute(phase, definition with { Baseline = definition.Baseline with { Sigma = sigma } });
    }

    private static ChartResult Medians(in SeriesColumns phase, ChartDefinition definition, double[] middles)
    {
        var centre = Chart.Compute(phase, definition).Phases is [{ Centre: { } found }] ? found : (double?)null;
        var plotted = new SeriesColumns(middles)
        {
            Denominators = phase.Denominators,
            StandardDeviations = phase.StandardDeviations,
            Ranges = phase.Ranges,
            Excluded = phase.Excluded,
        };
        return Chart.Compute(plotted, definition with { Baseline = definition.Baseline with { Centre = centre } });
    }
}
