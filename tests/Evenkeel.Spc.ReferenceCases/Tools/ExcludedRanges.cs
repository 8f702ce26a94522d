namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>
/// On a moving range chart qicharts2 leaves out the range of an excluded point itself, but neither the range after it nor joins its
/// neighbours, as its I chart does. Its centre is therefore worked out here and given.
/// </summary>
internal static class ExcludedRanges
{
    public static ChartResult Redraw(ChartResult plain, Points points, ChartDefinition definition)
    {
        if (definition.Baseline.Centre is not null)
            return plain;
        var freeze = definition.Baseline.Freeze ?? int.MaxValue;
        var ranges = plain
            .Values.ToArray()
            .Where((range, i) => i < freeze && !points.Excluded[i] && !double.IsNaN(range))
            .ToList();
        var given = definition.Baseline with { Centre = ranges.Count == 0 ? null : ranges.Average() };
        return Chart.Compute(points.Series(phases: false, exclude: true), definition with { Baseline = given });
    }
}
