using System.Text.Json.Nodes;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>PowerBI-SPC: rows without a value are dropped, each rule is reported by itself, and icons may be several.</summary>
internal static class PowerBi
{
    public static JsonObject Run(CaseFile given)
    {
        var (p, divided) = (given.Parameters, given.Rows.Any(row => !double.IsNaN(row.D)));
        var rows = given
            .Rows.Select((row, index) => (row, index))
            .Where(r => IsKept(r.row, given.Chart, divided))
            .ToList();
        var points = Points.InOrder([.. rows.Select(r => r.row)]);
        var definition = Definition(given);
        var result = Compute(given.Chart, points, definition, p.Flag("phases_from_column"));
        return Report(result, definition, [.. rows.Select(r => r.index)], Lower(given.Chart, result, points));
    }

    private static bool IsKept(Row row, string chart, bool divided) =>
        !double.IsNaN(row.N)
        && (
            chart is "p" or "p-prime" or "u" or "u-prime" or "s"
                ? row.D > 0
                : chart is "c" or "g" or "t" || !divided || row.D >= 0
        );

    private static ChartResult Compute(string chart, Points points, ChartDefinition definition, bool phases)
    {
        var series = points.Series(phases, exclude: false);
        return chart == "s"
            ? Chart.Compute(
                new SeriesColumns(points.Values)
                {
                    Denominators = points.Denominators,
                    StandardDeviations = points.Values,
                    PhaseStarts = series.PhaseStarts,
                },
                definition
            )
            : Chart.Compute(series, definition);
    }

    private static ChartDefinition Definition(CaseFile given)
    {
        var p = given.Parameters;
        return new(Kinds.Of(given.Chart))
        {
            Rules = RuleProfile.PowerBiSpc with
            {
                Rules =
                [
                    new BeyondLimitsRule(),
                    new ShiftRule(p.Whole("shift_n") ?? 7),
                    new TrendRule(p.Whole("trend_n") ?? 5),
                    new TwoOfThreeAnySideRule(p.Flag("two_of_three_highlight_all")),
                ],
            },
            Baseline = new()
            {
                Freeze = p.Whole("freeze"),
                ScreenMovingRanges = p.Flag("screen_moving_ranges"),
                Subgroups = SubgroupSigma.PooledTextbook,
            },
            Improvement = Directions.Of(p.Text("improvement")),
            Target = p.Number("target"),
        };
    }

    /// <summary>The lower lines: on an S chart the tool does not cut them at 0.</summary>
    private static Func<int, int, double> Lower(string chart, ChartResult result, Points points)
    {
        var (centre, lower) = (
            result.Centre.ToArray(),
            new[] { result.Lower1.ToArray(), result.Lower2.ToArray(), result.Lower3.ToArray() }
        );
        return (band, i) => chart == "s" ? centre[i] * (1 - band * Spread(points.Denominators[i])) : lower[band - 1][i];

        static double Spread(double size) => SubgroupConstants.C5(size) / SubgroupConstants.C4(size);
    }

    private static JsonObject Report(
        ChartResult result,
        ChartDefinition definition,
        int[] kept,
        Func<int, int, double> lower
    )
    {
        // A moving range chart begins with the second point of each phase.
        int[] shown =
        [
            .. Enumerable.Range(0, result.Count).Where(i => result.Absences[i] != PointAbsence.NoPredecessor),
        ];
        return new()
        {
            ["kept_row_index0"] = Json.Of(shown.Length, i => kept[shown[i]]),
            ["y"] = Line(result.Values),
            ["cl"] = Line(result.Centre),
            ["lcl"] = LowerLine(3),
            ["ucl"] = Line(result.Upper3),
            ["lcl95"] = LowerLine(2),
            ["ucl95"] = Line(result.Upper2),
            ["lcl68"] = LowerLine(1),
            ["ucl68"] = Line(result.Upper1),
            ["signals"] = new JsonObject
            {
                ["astronomical"] = Flags(RuleSet.BeyondLimits),
                ["shift"] = Flags(RuleSet.Shift),
                ["trend"] = Flags(RuleSet.Trend),
                ["two_of_three"] = Flags(RuleSet.TwoOfThree),
            },
            ["icons"] = new JsonObject
            {
                ["variation"] = PowerBiSignals.Icons(result, definition.Improvement),
                ["assurance"] = PowerBiSignals.Assurance(result.Assurance),
            },
        };

        JsonArray Flags(RuleSet rule) =>
            Json.Of(shown.Length, i => PowerBiSignals.Word(result, shown[i], rule, definition.Improvement));

        JsonArray Line(ReadOnlySpan<double> line)
        {
            var whole = line.ToArray();
            return Json.Numbers([.. shown.Select(i => whole[i])]);
        }

        JsonArray LowerLine(int band) => Json.Numbers([.. shown.Select(i => lower(band, i))]);
    }
}
