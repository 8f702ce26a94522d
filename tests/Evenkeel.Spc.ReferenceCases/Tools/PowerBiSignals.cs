using System.Text.Json.Nodes;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>PowerBI-SPC's words for signals and icons.</summary>
internal static class PowerBiSignals
{
    private static readonly RuleSet[] Rules = [RuleSet.BeyondLimits, RuleSet.Shift, RuleSet.Trend, RuleSet.TwoOfThree];

    public static string Word(ChartResult result, int point, RuleSet rule, Improvement better)
    {
        var (high, low) = (result.BrokenHigh[point].HasFlag(rule), result.BrokenLow[point].HasFlag(rule));
        if (high && low)
            high = LaterIsHigh(result, point, rule);
        return !high && !low ? "none"
            : better == Improvement.Neutral ? (high ? "neutral_high" : "neutral_low")
            : high == (better == Improvement.Up) ? "improvement"
            : "deterioration";
    }

    /// <summary>A point in two patterns takes the word of the later one, which goes on after it.</summary>
    private static bool LaterIsHigh(ChartResult result, int point, RuleSet rule)
    {
        for (var i = point + 1; i < result.Count; i++)
        {
            var (high, low) = (result.BrokenHigh[i].HasFlag(rule), result.BrokenLow[i].HasFlag(rule));
            if (high != low)
                return high;
        }
        return false;
    }

    public static JsonArray Icons(ChartResult result, Improvement better)
    {
        var suffix = better switch
        {
            Improvement.Up => ("High", "Low"),
            Improvement.Down => ("Low", "High"),
            _ => ("", ""),
        };
        var words =
            result.Count == 0 ? [] : Rules.Select(rule => Word(result, result.Count - 1, rule, better)).ToHashSet();
        var icons = new JsonArray();
        Add("improvement", "improvement" + suffix.Item1);
        Add("deterioration", "concern" + suffix.Item2);
        Add("neutral_low", "neutralLow");
        Add("neutral_high", "neutralHigh");
        if (icons.Count == 0)
            icons.Add("commonCause");
        return icons;

        void Add(string word, string icon)
        {
            if (words.Contains(word))
                icons.Add(icon);
        }
    }

    public static string Assurance(AssuranceIcon icon) =>
        icon switch
        {
            AssuranceIcon.Pass => "consistentPass",
            AssuranceIcon.Fail => "consistentFail",
            AssuranceIcon.Inconsistent => "inconsistent",
            _ => "none",
        };
}
