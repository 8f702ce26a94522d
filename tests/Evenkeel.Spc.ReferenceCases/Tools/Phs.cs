using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>jsphdms/runchart: shifts and trends about a median, or about medians that follow sustained shifts.</summary>
internal static class Phs
{
    public static JsonObject Run(CaseFile given)
    {
        var p = given.Parameters;
        var values = Points.Of(given.Rows, Combine.Mean).Values;
        var (shift, trend) = (p.Whole("shift_n") ?? 6, p.Whole("trend_n") ?? 5);
        var result = Chart.Compute(new SeriesColumns(values), Definition(shift, trend));
        var trends = Flags(result, RuleSet.Trend);
        if (!p.Flag("rephase"))
            return Report(values, [.. result.Centre], [.. result.Centre], Flags(result, RuleSet.Shift), trends);
        var medians = SustainedShifts.Medians(values, p.Whole("sustained_shift_n") ?? 9);
        return Report(values, medians.Base, medians.Extended, ShiftsBetween(values, medians, shift, trend), trends);
    }

    public static ChartDefinition Definition(int shift, int trend) =>
        new(ChartKind.Run)
        {
            Rules = RuleProfile.PublicHealthScotland with { Rules = [new ShiftRule(shift), new TrendRule(trend)] },
        };

    private static bool[] Flags(ChartResult result, RuleSet rule) =>
        [.. Enumerable.Range(0, result.Count).Select(i => result.Broken(i).HasFlag(rule))];

    /// <summary>Shifts are looked for only where no median is drawn, against the one drawn before.</summary>
    private static bool[] ShiftsBetween(double[] values, SustainedShifts.Lines medians, int shift, int trend)
    {
        var flags = new bool[values.Length];
        var first = Array.FindIndex(medians.Base, b => !double.IsNaN(b));
        for (var i = Math.Max(0, first); first >= 0 && i < values.Length; i++)
        {
            if (!double.IsNaN(medians.Base[i]))
                continue;
            var end = Array.FindIndex(medians.Base, i, b => !double.IsNaN(b));
            end = end < 0 ? values.Length : end;
            var definition = Definition(shift, trend) with { Baseline = new() { Centre = medians.Extended[i] } };
            var part = Chart.Compute(new SeriesColumns(values.AsSpan(i, end - i)), definition);
            for (var k = 0; k < part.Count; k++)
                flags[i + k] = end - i >= shift && part.Broken(k).HasFlag(RuleSet.Shift);
            i = end;
        }
        return flags;
    }

    private static JsonObject Report(
        double[] values,
        double[] centre,
        double[] extended,
        bool[] shifts,
        bool[] trends
    ) =>
        new()
        {
            ["y"] = Json.Numbers(values),
            ["cl"] = Json.Numbers(centre),
            ["cl_extended"] = Json.Numbers(extended),
            ["signals"] = new JsonObject
            {
                ["shift"] = Json.Of(shifts.Length, i => shifts[i]),
                ["trend"] = Json.Of(trends.Length, i => trends[i]),
            },
        };
}
