namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>
    /// Making Data Count (NHS England): astronomical point, trend of 7, two of three near a limit, shift of 7; 2.66 times the mean range;
    /// a point on the centre or a missing one breaks a run (NHSRplotthedots 0.2.2; golden cases 031 to 039). No screening, as in its
    /// Excel and SQL tools.
    /// </summary>
    public static RuleProfile MakingDataCount { get; } =
        new("mdc")
        {
            Rules = [new BeyondLimitsRule(), new TrendRule(7), new TwoOfThreeRule(), new ShiftRule(7)],
            Precedence = [RuleSet.BeyondLimits, RuleSet.Trend, RuleSet.TwoOfThree, RuleSet.Shift],
            SigmaPerMeanRange = 2.66 / 3,
        };
}
