using System.Text.Json.Nodes;
using Evenkeel.Spc.ReferenceCases.Tools;

namespace Evenkeel.Spc.ReferenceCases;

/// <summary>Gives a case to the tool that it was made with.</summary>
public static class Runner
{
    public static JsonObject Run(CaseFile given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return (given.Chart, given.Rules) switch
        {
            ("ewma", _) => Cumulatives.Ewma(given),
            ("cusum", _) => Cumulatives.Cusum(given),
            ("bernoulli-cusum", _) => Cumulatives.Bernoulli(given),
            ("ra-cusum", _) => Cumulatives.RiskAdjusted(given),
            ("pareto", _) => ParetoChart.Run(given),
            ("table", "anhoej") => Constants.CriticalValues(given),
            ("table", _) => Constants.OfSubgroups(given),
            ("funnel-pr" or "funnel-sr" or "funnel-rc", _) => Funnel(given),
            (_, "anhoej") => Qicharts.Run(given),
            (_, "mdc") => PlotTheDots.Run(given),
            (_, "powerbi-spc") => PowerBi.Run(given),
            (_, "western-electric" or "nelson") => Qcc.Run(given),
            (_, "phs") => Phs.Run(given),
            (_, "phs-spband") => Spband.Run(given),
            (_, "runcharter-rephase") => Runcharter.Run(given),
            _ => throw new NotSupportedException($"No tool for chart \"{given.Chart}\" with rules \"{given.Rules}\"."),
        };
    }

    /// <summary>PowerBI-Funnels names its choice (auto, yes, no); FunnelPlotR takes true or false.</summary>
    private static JsonObject Funnel(CaseFile given) =>
        given.Parameters.Text("overdispersion") is null ? FunnelPlots.Run(given) : PowerBiFunnels.Run(given);
}
