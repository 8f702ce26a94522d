using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>The plain words for what the library finds, the same everywhere.</summary>
public static class SpcWords
{
    public static string Of(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.CommonCause => "Usual variation",
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => "Better than usual",
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => "Worse than usual",
            VariationIcon.NeutralHigh => "Higher than usual",
            VariationIcon.NeutralLow => "Lower than usual",
            VariationIcon.Undirected => "An unusual pattern",
            _ => "Too few points yet",
        };

    /// <param name="predicted">The chart compares with what was predicted, and not with what is usual.</param>
    public static string Of(VariationIcon icon, bool predicted) =>
        (predicted, icon) switch
        {
            (false, _) => Of(icon),
            (true, VariationIcon.CommonCause) => "About as many as predicted",
            (true, VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow) => "Better than predicted",
            (true, VariationIcon.ConcernHigh or VariationIcon.ConcernLow) => "Worse than predicted",
            (true, VariationIcon.NeutralHigh) => "More than predicted",
            (true, VariationIcon.NeutralLow) => "Fewer than predicted",
            _ => "Too few cases yet",
        };

    /// <summary>The field's term, to stand beside the plain word once a page.</summary>
    public static string TermOf(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.None => "no data",
            VariationIcon.CommonCause => "common cause",
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => "special cause, improvement",
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => "special cause, concern",
            _ => "special cause",
        };

    public static string Of(AssuranceIcon icon) =>
        icon switch
        {
            AssuranceIcon.Pass => "Target: always met",
            AssuranceIcon.Fail => "Target: always missed",
            AssuranceIcon.Inconsistent => "Target: hit or miss",
            _ => "No target",
        };

    public static string Of(PointMark mark) =>
        mark switch
        {
            PointMark.Improvement => "Better than usual",
            PointMark.Concern => "Worse than usual",
            PointMark.NeutralHigh => "Higher than usual",
            PointMark.NeutralLow => "Lower than usual",
            PointMark.Undirected => "Unusual pattern",
            _ => "Usual",
        };

    /// <param name="predicted">The chart compares with what was predicted: one case alone is neither more nor less.</param>
    public static string Of(PointMark mark, bool predicted) =>
        (predicted, mark) switch
        {
            (false, _) => Of(mark),
            (true, PointMark.Improvement) => "Better than predicted",
            (true, PointMark.Concern) => "Worse than predicted",
            (true, PointMark.NeutralHigh) => "More than predicted",
            (true, PointMark.NeutralLow) => "Fewer than predicted",
            _ => "No signal",
        };

    /// <summary>Every rule that a point broke, in words; empty where it broke none.</summary>
    public static string Of(RuleSet broken) =>
        string.Join("; ", Rules.Where(rule => (broken & rule.Flag) != 0).Select(rule => rule.Words));

    private static readonly (RuleSet Flag, string Words)[] Rules =
    [
        (RuleSet.BeyondLimits, "beyond a limit"),
        (RuleSet.Shift, "part of a run on one side of the centre"),
        (RuleSet.Trend, "part of a steady rise or fall"),
        (RuleSet.TwoOfThree, "two of three close to a limit"),
        (RuleSet.LongRun, "part of an unusually long run on one side"),
        (RuleSet.FewCrossings, "in a stretch that crosses the centre too seldom"),
        (RuleSet.FourOfFive, "four of five far from the centre on one side"),
        (RuleSet.Alternating, "part of a zigzag, up and down in turn"),
        (RuleSet.HuggingCentre, "in a stretch too close to the centre"),
        (RuleSet.AvoidingCentre, "in a stretch that avoids the centre"),
        (RuleSet.Cusum, "the risk-adjusted CUSUM crossed its limit here"),
    ];
}
