namespace Evenkeel.Spc.ReferenceCases;

/// <summary>The rows of a chart of subgroups: those with one x are one subgroup.</summary>
internal static class SubgroupRows
{
    public static bool Are(string chart) => chart is "xbar" or "s" or "r";

    public static Subgroups Reduce(Points points)
    {
        var values = points.Groups.SelectMany(group => group).Select(row => row.N).ToArray();
        var starts = new List<int>();
        for (var (i, at) = (0, 0); i < points.Count - 1; i++)
            starts.Add(at += points.Groups[i].Count);
        return Subgroups.Reduce(values, [.. starts]);
    }
}
