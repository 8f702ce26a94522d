using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>
/// runcharter: a median of the first rows, then a new one after each run of so many useful points on the wanted side, the median of that run.
/// </summary>
internal static class Runcharter
{
    public static JsonObject Run(CaseFile given)
    {
        var p = given.Parameters;
        var points = Points.Of(given.Rows, Combine.Mean);
        var (rows, length) = (p.Whole("baseline_points") ?? 13, p.Whole("sustained_shift_n") ?? 9);
        if (points.Count < rows + length)
            throw new InvalidDataException("There are fewer rows than the baseline and one run need.");
        var baselines = new JsonArray
        {
            Baseline(points, Combine.Median(points.Values[..rows]), 0, rows - 1, "baseline"),
        };
        var (median, from) = (Combine.Median(points.Values[..rows]), rows);
        while (NextRun(points.Values, from, median, length, p.Text("direction") ?? "both") is { } run)
        {
            median = Combine.Median([.. run.Select(i => points.Values[i])]);
            baselines.Add(Baseline(points, median, run[0], run[^1], "sustained"));
            from = run[^1] + 1;
        }
        return new() { ["baselines"] = baselines };
    }

    private static List<int>? NextRun(double[] values, int from, double median, int length, string direction)
    {
        var (run, side) = (new List<int>(), 0);
        for (var i = from; i < values.Length; i++)
        {
            var here = double.IsNaN(values[i]) ? 0 : Math.Sign(values[i] - median);
            if (here == 0)
                continue;
            if (here != side)
                run.Clear();
            side = here;
            run.Add(i);
            var wanted = direction == "both" || side > 0 == (direction == "above");
            if (run.Count == length && wanted)
                return run;
        }
        return null;
    }

    private static JsonObject Baseline(Points points, double median, int first, int last, string type) =>
        new()
        {
            ["median"] = Json.Of(median),
            ["start"] = points.X[first],
            ["end"] = points.X[last],
            ["type"] = type,
        };
}
