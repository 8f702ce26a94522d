using System.Globalization;
using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>NHSRplotthedots: XmR with the Making Data Count rules.</summary>
internal static class PlotTheDots
{
    public static JsonObject Run(CaseFile given)
    {
        var p = given.Parameters;
        var points = Points.Of(given.Rows, Combine.Mean);
        var ratio = p.Text("value") == "n/d";
        var series = new SeriesColumns(points.Values)
        {
            Denominators = ratio ? points.Denominators : [],
            PhaseStarts = p.Flag("phases_from_column") ? points.PhaseStarts : [],
        };
        var result = Chart.Compute(series, Definition(p));
        return Report(result, p);
    }

    private static ChartDefinition Definition(Parameters p)
    {
        var (shift, trend) = (p.Whole("shift_n") ?? 7, p.Whole("trend_n") ?? 7);
        return new(ChartKind.Xmr)
        {
            Rules = RuleProfile.MakingDataCount with
            {
                Rules = [new BeyondLimitsRule(), new TrendRule(trend), new TwoOfThreeRule(), new ShiftRule(shift)],
            },
            Baseline = new() { Freeze = p.Whole("freeze"), ScreenMovingRanges = p.Flag("screen_moving_ranges") },
            Improvement = Directions.Of(p.Text("improvement")),
            Target = p.Number("target"),
        };
    }

    private static JsonObject Report(ChartResult result, Parameters p)
    {
        var phases = result.Phases.ToArray();
        var phaseOf = Enumerable.Range(0, result.Count).Select(result.PhaseOf).ToArray();
        var broken = Enumerable.Range(0, result.Count).Select(result.Broken).ToArray();
        var marks = result.Marks.ToArray();
        return new()
        {
            ["y"] = Json.Numbers(result.Values),
            ["cl"] = Json.Numbers(result.Centre),
            ["lcl"] = Json.Numbers(result.Lower3),
            ["ucl"] = Json.Numbers(result.Upper3),
            ["phase"] = Json.Of(result.Count, i => phaseOf[i] + 1),
            // The package warns below 13 points, though its text says 12.
            ["short_phase_warning"] = Json.Of(result.Count, i => phases[phaseOf[i]].Length < 13),
            ["signals"] = new JsonObject
            {
                ["astronomical"] = Flags(RuleSet.BeyondLimits),
                ["shift"] = Flags(RuleSet.Shift),
                ["trend"] = Flags(RuleSet.Trend),
                ["two_of_three"] = Flags(RuleSet.TwoOfThree),
            },
            ["special_cause_type"] = Json.Of(result.Count, i => SpecialCause(result.DominantAt(i), p)),
            ["point_type"] = Json.Of(result.Count, i => PointType(marks[i])),
            ["icons"] = new JsonObject
            {
                ["variation"] = VariationOfLast(result),
                ["assurance"] = Words.Of(result.Assurance),
            },
        };

        JsonArray Flags(RuleSet rule) => Json.Of(result.Count, i => broken[i].HasFlag(rule));
    }

    /// <summary>The package looks at the last row even when it has no value.</summary>
    private static string VariationOfLast(ChartResult result) =>
        result.Count == 0 || result.Latest == result.Count - 1
            ? Words.Of(result.Variation)
            : Words.Of(VariationIcon.CommonCause);

    private static string SpecialCause(PointSignal? signal, Parameters p)
    {
        var high = signal?.Direction == SignalDirection.Up;
        return signal?.Rule switch
        {
            RuleSet.BeyondLimits => high ? "Above UCL" : "Below LCL",
            RuleSet.Trend => $"{Length("trend_n")} Point Trend ({(high ? "In" : "De")}creasing)",
            RuleSet.TwoOfThree => $"2 in 3 {(high ? "Above" : "Below")} CL",
            RuleSet.Shift => $"{Length("shift_n")} Points {(high ? "Above" : "Below")} CL",
            _ => "Common Cause",
        };

        string Length(string name) => (p.Whole(name) ?? 7).ToString(CultureInfo.InvariantCulture);
    }

    private static string PointType(PointMark mark) =>
        mark switch
        {
            PointMark.Improvement => "special_cause_improvement",
            PointMark.Concern => "special_cause_concern",
            PointMark.NeutralHigh => "special_cause_neutral_high",
            PointMark.NeutralLow => "special_cause_neutral_low",
            _ => "common_cause",
        };
}
