using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>The words that a program reads: those of the reference cases.</summary>
internal static class SpcWordsOf
{
    private static readonly (RuleSet Rule, string Word)[] Names =
    [
        (RuleSet.BeyondLimits, "beyond_limits"),
        (RuleSet.Trend, "trend"),
        (RuleSet.TwoOfThree, "two_of_three"),
        (RuleSet.Shift, "shift"),
        (RuleSet.LongRun, "long_run"),
        (RuleSet.FewCrossings, "few_crossings"),
        (RuleSet.FourOfFive, "four_of_five"),
        (RuleSet.Alternating, "alternating"),
        (RuleSet.HuggingCentre, "hugging_centre"),
        (RuleSet.AvoidingCentre, "avoiding_centre"),
    ];

    public static IEnumerable<(RuleSet Rule, string Word)> Rules(RuleSet broken) =>
        Names.Where(name => (broken & name.Rule) != 0);

    public static string Of(RuleSet broken) =>
        broken == RuleSet.None ? "" : string.Join(' ', Rules(broken).Select(name => name.Word));

    public static string Of(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.None => "",
            VariationIcon.CommonCause => "common_cause",
            VariationIcon.ImprovementHigh => "improvement_high",
            VariationIcon.ImprovementLow => "improvement_low",
            VariationIcon.ConcernHigh => "concern_high",
            VariationIcon.ConcernLow => "concern_low",
            VariationIcon.NeutralHigh => "neutral_high",
            VariationIcon.NeutralLow => "neutral_low",
            _ => "undirected",
        };

    public static string Of(AssuranceIcon icon) =>
        icon switch
        {
            AssuranceIcon.Pass => "pass",
            AssuranceIcon.Fail => "fail",
            AssuranceIcon.Inconsistent => "inconsistent",
            _ => "",
        };

    public static string Of(PointMark mark) =>
        mark switch
        {
            PointMark.Improvement => "improvement",
            PointMark.Concern => "concern",
            PointMark.NeutralHigh => "neutral_high",
            PointMark.NeutralLow => "neutral_low",
            PointMark.Undirected => "undirected",
            _ => "",
        };
}
