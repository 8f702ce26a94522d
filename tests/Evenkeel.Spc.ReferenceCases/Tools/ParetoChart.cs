using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

internal static class ParetoChart
{
    public static JsonObject Run(CaseFile given)
    {
        var bars = Pareto.Compute([.. given.Rows.Select(row => row.X)], [.. given.Rows.Select(row => row.N)]);
        return new()
        {
            ["category"] = Json.Of(bars.Count, i => bars[i].Category),
            ["count"] = Json.Of(bars.Count, i => bars[i].Count),
            ["cum_count"] = Json.Of(bars.Count, i => bars[i].CumulativeCount),
            ["p"] = Json.Of(bars.Count, i => bars[i].Share),
            ["p_cum"] = Json.Of(bars.Count, i => bars[i].CumulativeShare),
        };
    }
}
