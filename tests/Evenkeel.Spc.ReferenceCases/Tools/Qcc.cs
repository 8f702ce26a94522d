using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>qcc: Western Electric and Nelson rules by number, and its estimates of the standard deviation.</summary>
internal static class Qcc
{
    private static readonly RuleSet[] WesternElectric =
    [
        RuleSet.BeyondLimits,
        RuleSet.TwoOfThree,
        RuleSet.FourOfFive,
        RuleSet.Shift,
    ];

    private static readonly RuleSet[] Nelson =
    [
        RuleSet.BeyondLimits,
        RuleSet.Shift,
        RuleSet.Trend,
        RuleSet.Alternating,
        RuleSet.TwoOfThree,
        RuleSet.FourOfFive,
        RuleSet.HuggingCentre,
        RuleSet.AvoidingCentre,
    ];

    public static JsonObject Run(CaseFile given)
    {
        var points = Points.Of(given.Rows, given.Chart == "c" ? Combine.Sum : Combine.Mean);
        var definition = Definition(given, points);
        var result = SubgroupRows.Are(given.Chart)
            ? Chart.Compute(SubgroupRows.Reduce(points).Columns(definition.Kind), definition)
            : Chart.Compute(points.Series(phases: false, exclude: false), definition);
        return Report(result, given, points);
    }

    private static ChartDefinition Definition(CaseFile given, Points points)
    {
        var most = points.Groups.Max(group => group.Count);
        return new(Kinds.Of(given.Chart))
        {
            Rules = given.Rules == "nelson" ? RuleProfile.Nelson : RuleProfile.WesternElectric,
            Baseline = new()
            {
                Centre = given.Parameters.Number("center"),
                Sigma = given.Parameters.Number("std_dev"),
                Subgroups = given.Parameters.Text("std_dev") switch
                {
                    "RMSDF" => SubgroupSigma.PooledUnbiased,
                    "UWAVE-SD" => SubgroupSigma.MeanStandardDeviation,
                    "UWAVE-R" => SubgroupSigma.MeanRange,
                    _ => Usual(given.Chart, most),
                },
            },
        };
    }

    private static SubgroupSigma Usual(string chart, int most) =>
        chart switch
        {
            "s" => SubgroupSigma.MeanStandardDeviation,
            "xbar" when most > 25 => SubgroupSigma.PooledUnbiased,
            _ => SubgroupSigma.MeanRange,
        };

    private static JsonObject Report(ChartResult result, CaseFile given, Points points)
    {
        var (all, name) = given.Rules == "nelson" ? (Nelson, "nelson") : (WesternElectric, "we");
        var asked = given
            .Parameters.Numbers("rules")
            .DefaultIfEmpty(1)
            .Where(rule => rule >= 1 && rule <= all.Length)
            .Order()
            .ToList();
        var flags = asked.ToDictionary(rule => rule, rule => Flags(result, all[rule - 1]));
        var signals = new JsonObject();
        foreach (var rule in asked)
            signals[name + rule] = Json.Of(result.Count, i => flags[rule][i]);
        var violations = Enumerable.Range(0, result.Count).Select(i => asked.FirstOrDefault(rule => flags[rule][i]));
        var (lower, upper) =
            given.Chart == "r"
                ? QccRanges.Limits(result, points.Groups)
                : (result.Lower3.ToArray(), result.Upper3.ToArray());
        return new()
        {
            ["y"] = Json.Numbers(result.Values),
            ["cl"] = Json.Numbers(result.Centre),
            ["lcl"] = Json.Numbers(lower),
            ["ucl"] = Json.Numbers(upper),
            ["std_dev"] = StandardDeviation(result, given.Chart),
            ["signals"] = signals,
            ["violations"] = new JsonArray([
                .. violations.Select(rule => rule == 0 ? null : (JsonNode?)JsonValue.Create(rule)),
            ]),
        };
    }

    private static bool[] Flags(ChartResult result, RuleSet rule) =>
        rule switch
        {
            RuleSet.TwoOfThree => QccWindows.TwoOfThree(result),
            RuleSet.FourOfFive => QccWindows.FourOfFive(result),
            _ => [.. Enumerable.Range(0, result.Count).Select(i => result.Broken(i).HasFlag(rule))],
        };

    /// <summary>One number, or one a point where it differs from point to point.</summary>
    private static JsonArray StandardDeviation(ChartResult result, string chart)
    {
        if (result.Phases.Length > 0 && result.Phases[0].Sigma is { } sigma)
            return [Json.Of(sigma)];
        double[] sigmas = [.. Enumerable.Range(0, result.Count).Select(i => result.Upper1[i] - result.Centre[i])];
        // A u chart's is for one unit of opportunity.
        return chart == "u"
            ? [Json.Of(Math.Sqrt(result.Centre[0]))]
            : Json.Numbers(sigmas.Distinct().Count() == 1 ? sigmas[..1] : sigmas);
    }
}
