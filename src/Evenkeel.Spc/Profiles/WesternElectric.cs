namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>
    /// Western Electric 1 to 4 (1956): beyond 3 sigma, two of three beyond 2, four of five beyond 1, eight on one side; marked from the point
    /// that completes a pattern (qcc 3; golden cases 048 and 050).
    /// </summary>
    public static RuleProfile WesternElectric { get; } =
        new("western-electric")
        {
            Rules =
            [
                new BeyondLimitsRule(),
                new BeyondSigmaRule(RuleSet.TwoOfThree, 2, 3, 2),
                new BeyondSigmaRule(RuleSet.FourOfFive, 4, 5, 1),
                new ShiftRule(8),
            ],
            Precedence = [RuleSet.BeyondLimits, RuleSet.TwoOfThree, RuleSet.FourOfFive, RuleSet.Shift],
            Marking = Marking.FromCompletion,
        };
}
