using System.Text.Json.Nodes;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>The columns of qicharts2's answer, phase after phase.</summary>
internal sealed class QichartsReport(string chart)
{
    private readonly List<double> _values = [];
    private readonly List<double> _centre = [];
    private readonly List<double> _lower3 = [];
    private readonly List<double> _upper3 = [];
    private readonly List<double> _lower2 = [];
    private readonly List<double> _upper2 = [];
    private readonly List<int> _phases = [];
    private readonly List<bool> _astronomical = [];
    private readonly List<bool> _runs = [];
    private readonly List<JsonNode?> _statistics = [];

    public void Add(ChartResult phase)
    {
        _values.AddRange(phase.Values);
        _centre.AddRange(phase.Centre);
        _upper3.AddRange(phase.Upper3);
        _upper2.AddRange(phase.Upper2);
        var (runs, number) = (phase.Phases[0].Runs, _statistics.Count + 1);
        for (var i = 0; i < phase.Count; i++)
        {
            _lower3.Add(Lower(phase.Lower3[i]));
            _lower2.Add(Lower2(phase.Lower2[i]));
            _phases.Add(number);
            _astronomical.Add(phase.Broken(i).HasFlag(RuleSet.BeyondLimits));
            _runs.Add(runs.Signal);
        }
        _statistics.Add(Statistics(runs, number));
    }

    public JsonObject ToJson() =>
        new()
        {
            ["y"] = Json.Numbers([.. _values]),
            ["cl"] = Json.Numbers([.. _centre]),
            ["lcl"] = Json.Numbers([.. _lower3]),
            ["ucl"] = Json.Numbers([.. _upper3]),
            ["lcl95"] = Json.Numbers([.. _lower2]),
            ["ucl95"] = Json.Numbers([.. _upper2]),
            ["phase"] = Json.Of(_phases.Count, i => _phases[i]),
            ["signals"] = new JsonObject
            {
                ["astronomical"] = Json.Of(_astronomical.Count, i => _astronomical[i]),
                ["runs_signal"] = Json.Of(_runs.Count, i => _runs[i]),
            },
            ["runs"] = new JsonArray([.. _statistics]),
        };

    /// <summary>The lower limit of ranges and of times is 0 even where there is no upper one.</summary>
    private double Lower(double limit) => chart is "mr" or "t" && double.IsNaN(limit) ? 0 : limit;

    /// <summary>On a t chart the lower 2 sigma line is missing, not 0, where it would be below 0 before the power is taken.</summary>
    private double Lower2(double limit) =>
        chart == "mr" ? Lower(limit)
        : chart == "t" && limit == 0 ? double.NaN
        : limit;

    private static JsonObject Statistics(RunStatistics runs, int number)
    {
        var some = runs.Useful > 0;
        return new()
        {
            ["phase"] = number,
            ["n_obs"] = runs.Observed,
            ["n_useful"] = runs.Useful,
            ["longest_run"] = some ? runs.LongestRun : null,
            // qicharts2 shows the limits of its default method whatever the method.
            ["longest_run_max"] = some ? AnhoejLimits.LongestRun(runs.Useful) : null,
            ["n_crossings"] = some ? runs.Crossings : null,
            ["n_crossings_min"] = some ? AnhoejLimits.FewestCrossings(runs.Useful) : null,
            ["runs_signal"] = runs.Signal,
        };
    }
}
