using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>Public Health Scotland's SPBAND publication: a median a phase; any tie breaks.</summary>
internal static class Spband
{
    public static JsonObject Run(CaseFile given)
    {
        var p = given.Parameters;
        var points = Points.Of(given.Rows, Combine.Mean);
        var definition = new ChartDefinition(ChartKind.Run)
        {
            Rules = RuleProfile.PhsSpband with
            {
                Rules = [new ShiftRule(p.Whole("shift_n") ?? 6), new TrendRule(p.Whole("trend_n") ?? 5)],
            },
        };
        var result = Chart.Compute(points.Series(p.Flag("phases_from_column"), exclude: false), definition);
        return new()
        {
            ["y"] = Json.Numbers(result.Values),
            ["cl"] = Json.Numbers(result.Centre),
            ["signals"] = new JsonObject
            {
                ["shift"] = Json.Of(result.Count, i => result.Broken(i).HasFlag(RuleSet.Shift)),
                ["trend"] = Json.Of(result.Count, i => result.Broken(i).HasFlag(RuleSet.Trend)),
            },
        };
    }
}
