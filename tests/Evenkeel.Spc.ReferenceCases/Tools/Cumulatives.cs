using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>EWMA and CUSUM of qcc, Bernoulli CUSUM of qicharts2, risk-adjusted CUSUM of vlad.</summary>
internal static class Cumulatives
{
    public static JsonObject Ewma(CaseFile given)
    {
        var p = given.Parameters;
        var result = Spc.Ewma.Compute(
            Values(given),
            new()
            {
                Lambda = p.Number("lambda") ?? 0.2,
                Sigmas = p.Number("nsigmas") ?? 3,
                Centre = p.Number("center"),
                Sigma = p.Number("std_dev"),
            }
        );
        return new()
        {
            ["y"] = Json.Numbers([.. result.Values]),
            ["ewma"] = Json.Numbers([.. result.Averages]),
            ["cl"] = Json.Of(result.Values.Count, _ => result.Centre),
            ["lcl"] = Json.Numbers([.. result.Lower]),
            ["ucl"] = Json.Numbers([.. result.Upper]),
            ["std_dev"] = Json.Of(result.Sigma),
            ["signals"] = new JsonObject { ["beyond_limits"] = Json.Of(result.Beyond.Count, i => result.Beyond[i]) },
        };
    }

    public static JsonObject Cusum(CaseFile given)
    {
        var p = given.Parameters;
        var result = Spc.Cusum.Compute(
            Values(given),
            new()
            {
                DecisionInterval = p.Number("decision_interval") ?? 5,
                Shift = p.Number("se_shift") ?? 1,
                HeadStart = p.Number("head_start") ?? 0,
                Centre = p.Number("center"),
                Sigma = p.Number("std_dev"),
            }
        );
        return new()
        {
            ["y"] = Json.Numbers([.. result.Values]),
            ["cl"] = Json.Of(result.Centre),
            ["std_dev"] = Json.Of(result.Sigma),
            ["cusum_pos"] = Json.Numbers([.. result.Upper]),
            ["cusum_neg"] = Json.Numbers([.. result.Lower]),
            ["signals"] = new JsonObject
            {
                ["upper"] = Json.Of(result.SignalsHigh.Count, i => result.SignalsHigh[i]),
                ["lower"] = Json.Of(result.SignalsLow.Count, i => result.SignalsLow[i]),
            },
        };
    }

    public static JsonObject Bernoulli(CaseFile given)
    {
        var p = given.Parameters;
        // A target above 1 is the number of first cases that give the rate.
        var target = p.Number("target");
        var result = BernoulliCusum.Compute(
            Values(given),
            new()
            {
                Target = target is < 1 ? target : null,
                BaselineCases = target is > 1 ? (int)target : null,
                OddsRatio = p.Number("odds_ratio") ?? 2,
                Limit = p.Number("limit") ?? 3.5,
            }
        );
        return new()
        {
            ["p0"] = Json.Of(result.Target),
            ["p1"] = Json.Of(result.High),
            ["p2"] = Json.Of(result.Low),
            ["cusum_up"] = Json.Numbers([.. result.Upper]),
            ["cusum_down"] = Json.Numbers([.. result.Lower]),
            ["signals"] = Signals(result.SignalsHigh, result.SignalsLow),
        };
    }

    public static JsonObject RiskAdjusted(CaseFile given)
    {
        var (p, outcomes, predicted) = (given.Parameters, Values(given), given.Rows.Select(row => row.D).ToArray());
        var odds = p.Number("odds_ratio") ?? 2;
        var result = RiskAdjustedCusum.Compute(
            outcomes,
            predicted,
            new() { OddsRatio = odds, Limit = p.Number("h") ?? 4.5 }
        );
        return new()
        {
            ["weights_up"] = Json.Numbers([.. result.WeightsHigh]),
            ["weights_down"] = Json.Numbers([.. result.WeightsLow]),
            ["cusum_up_reset"] = Json.Numbers([.. result.Upper]),
            ["cusum_down_reset"] = Json.Numbers([.. result.Lower]),
            ["cusum_up"] = Json.Numbers([.. result.UpperUnbroken]),
            ["cusum_down"] = Json.Numbers([.. result.LowerUnbroken]),
            ["signals"] = Signals(result.SignalsHigh, result.SignalsLow),
            ["optimal_k_up"] = Json.Of(Vlad.OptimalReference(predicted, odds)),
            ["optimal_k_down"] = Json.Of(Vlad.OptimalReference(predicted, 1 / odds)),
            ["vlad"] = Json.Numbers([.. Vlad.Compute(outcomes, predicted)]),
        };
    }

    private static JsonObject Signals(IReadOnlyList<bool> up, IReadOnlyList<bool> down) =>
        new() { ["up"] = Json.Of(up.Count, i => up[i]), ["down"] = Json.Of(down.Count, i => down[i]) };

    private static double[] Values(CaseFile given) => [.. given.Rows.Select(row => row.N)];
}
