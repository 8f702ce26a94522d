namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>Nelson 1 to 8 (1984), marked from the point that completes a pattern (qcc 3; golden case 049).</summary>
    public static RuleProfile Nelson { get; } =
        new("nelson")
        {
            Rules =
            [
                new BeyondLimitsRule(),
                new ShiftRule(9),
                new TrendRule(6),
                new AlternatingRule(14),
                new BeyondSigmaRule(RuleSet.TwoOfThree, 2, 3, 2),
                new BeyondSigmaRule(RuleSet.FourOfFive, 4, 5, 1),
                new HuggingCentreRule(15),
                new AvoidingCentreRule(8),
            ],
            Precedence =
            [
                RuleSet.BeyondLimits,
                RuleSet.Shift,
                RuleSet.Trend,
                RuleSet.Alternating,
                RuleSet.TwoOfThree,
                RuleSet.FourOfFive,
                RuleSet.HuggingCentre,
                RuleSet.AvoidingCentre,
            ],
            Marking = Marking.FromCompletion,
        };
}
