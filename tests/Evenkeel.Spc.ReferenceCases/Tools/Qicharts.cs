using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>qicharts2: any chart with the Anhøj rules, each phase a chart of its own.</summary>
internal static class Qicharts
{
    public static JsonObject Run(CaseFile given)
    {
        var points = Points.Of(given.Rows, Combiner(given));
        var phases = given.Parameters.Flag("phases_from_column") ? points.PhaseStarts : [];
        var report = new QichartsReport(given.Chart);
        var columns = Columns(points, given);
        for (var (i, start) = (0, 0); i <= phases.Length && points.Count > 0; i++)
        {
            var end = i < phases.Length ? phases[i] : points.Count;
            report.Add(
                QichartsOddities.Compute(Part(columns, start, end), Definition(given), Middles(given, start, end))
            );
            start = end;
        }
        return report.ToJson();
    }

    private static Func<IReadOnlyList<double>, double> Combiner(CaseFile given) =>
        given.Chart == "c" ? Combine.Sum
        : given.Parameters.Text("aggregate") == "median" ? Combine.Median
        : Combine.Mean;

    private static SeriesColumns Columns(Points points, CaseFile given)
    {
        var excluded = given.Parameters.Flag("exclude_from_column") ? points.Excluded : [];
        if (!SubgroupRows.Are(given.Chart))
            return WithSizes(points, given.Chart).Series(phases: false, excluded.Length > 0);
        var columns = SubgroupRows.Reduce(points).Columns(Kinds.Of(given.Chart));
        return new(columns.Values)
        {
            Denominators = columns.Denominators,
            StandardDeviations = columns.StandardDeviations,
            Ranges = columns.Ranges,
            Excluded = excluded,
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

    private static SeriesColumns Part(in SeriesColumns whole, int start, int end)
    {
        return new(whole.Values[start..end])
        {
            Denominators = Slice(whole.Denominators),
            StandardDeviations = Slice(whole.StandardDeviations),
            Ranges = Slice(whole.Ranges),
            Excluded = whole.Excluded.IsEmpty ? [] : whole.Excluded[start..end],
        };

        ReadOnlySpan<double> Slice(ReadOnlySpan<double> column) => column.IsEmpty ? [] : column[start..end];
    }

    /// <summary>The medians that an X-bar chart plots where it is told to aggregate by the median; its lines stay those of the means.</summary>
    private static double[]? Middles(CaseFile given, int start, int end) =>
        given.Chart == "xbar" && given.Parameters.Text("aggregate") == "median"
            ? Points.Of(given.Rows, Combine.Median).Values[start..end]
            : null;

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
}
