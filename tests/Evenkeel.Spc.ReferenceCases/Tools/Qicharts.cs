using System.Text.Json.Nodes;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>qicharts2: any chart with the Anhøj rules.</summary>
internal static class Qicharts
{
    public static JsonObject Run(CaseFile given)
    {
        var points = Points.Of(given.Rows, Combiner(given));
        var p = given.Parameters;
        var (phases, exclude) = (p.Flag("phases_from_column"), p.Flag("exclude_from_column"));
        var definition = Definition(given);
        if (SubgroupRows.Are(given.Chart))
            return Report(Chart.Compute(Columns(points, definition.Kind, phases, exclude), definition));
        var result = Chart.Compute(WithSizes(points, given.Chart).Series(phases, exclude), definition);
        return Report(given.Chart == "mr" && exclude ? ExcludedRanges.Redraw(result, points, definition) : result);
    }

    private static SeriesColumns Columns(Points points, ChartKind kind, bool phases, bool exclude)
    {
        var columns = SubgroupRows.Reduce(points).Columns(kind);
        return new(columns.Values)
        {
            Denominators = columns.Denominators,
            StandardDeviations = columns.StandardDeviations,
            Ranges = columns.Ranges,
            Excluded = exclude ? points.Excluded : [],
            PhaseStarts = phases ? points.PhaseStarts : [],
        };
    }

    /// <summary>An I-prime chart without denominators weighs a point by its number of values.</summary>
    private static Points WithSizes(Points points, string chart)
    {
        if (chart != "i-prime" || points.HasDenominators)
            return points;
        double[] sizes = [.. points.Groups.Select(group => (double)group.Count(row => !double.IsNaN(row.N)))];
        double[] sums = [.. points.Values.Zip(sizes, (mean, size) => mean * size)];
        return points.With(sums, sizes);
    }

    private static Func<IReadOnlyList<double>, double> Combiner(CaseFile given) =>
        given.Chart == "c" ? Combine.Sum
        : given.Parameters.Text("aggregate") == "median" ? Combine.Median
        : Combine.Mean;

    private static ChartDefinition Definition(CaseFile given)
    {
        var (p, multiply) = (given.Parameters, given.Parameters.Number("multiply") ?? 1);
        // qicharts2 takes the centre in the unit before multiplying, and that of a t chart on its transformed scale.
        var centre = p.Number("centre_line");
        if (given.Chart == "t" && centre is { } transformed)
            centre = Math.Pow(transformed, 3.6);
        return new(Kinds.Of(given.Chart))
        {
            Multiplier = multiply,
            Rules = RuleProfile.Named(p.Text("runs_method") ?? "anhoej") ?? RuleProfile.Anhoej,
            Baseline = new()
            {
                Freeze = p.Whole("freeze"),
                ScreenMovingRanges = p.Flag("screen_moving_ranges"),
                Centre = centre * multiply,
                Subgroups = SubgroupSigma.Montgomery,
            },
        };
    }

    private static JsonObject Report(ChartResult result)
    {
        var phases = result.Phases.ToArray();
        var phaseOf = Enumerable.Range(0, result.Count).Select(result.PhaseOf).ToArray();
        var broken = Enumerable.Range(0, result.Count).Select(result.Broken).ToArray();
        return new()
        {
            ["y"] = Json.Numbers(result.Values),
            ["cl"] = Json.Numbers(result.Centre),
            ["lcl"] = Json.Numbers(result.Lower3),
            ["ucl"] = Json.Numbers(result.Upper3),
            ["lcl95"] = Json.Numbers(result.Lower2),
            ["ucl95"] = Json.Numbers(result.Upper2),
            ["phase"] = Json.Of(result.Count, i => phaseOf[i] + 1),
            ["signals"] = new JsonObject
            {
                ["astronomical"] = Json.Of(result.Count, i => broken[i].HasFlag(RuleSet.BeyondLimits)),
                ["runs_signal"] = Json.Of(result.Count, i => phases[phaseOf[i]].Runs.Signal),
            },
            ["runs"] = new JsonArray([.. phases.Select(Runs)]),
        };
    }

    private static JsonObject Runs(PhaseSummary phase, int index)
    {
        var (runs, some) = (phase.Runs, phase.Runs.Useful > 0);
        return new()
        {
            ["phase"] = index + 1,
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
