namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>
    /// PowerBI-SPC with all of its rules on: astronomical point, shift of 7, trend of 5, its own two of three; moving ranges screened; a tie
    /// breaks, a missing point is skipped (golden cases 040 to 047). It has no precedence between rules; here that of Making Data Count.
    /// </summary>
    public static RuleProfile PowerBiSpc { get; } =
        new("powerbi-spc")
        {
            Rules = [new BeyondLimitsRule(), new ShiftRule(7), new TrendRule(5), new TwoOfThreeAnySideRule()],
            Precedence = [RuleSet.BeyondLimits, RuleSet.Trend, RuleSet.TwoOfThree, RuleSet.Shift],
            Gaps = Handling.Skip,
            FindsPatternsInRanges = true,
            ScreenMovingRanges = true,
            SigmaPerMedianRange = 1 / Numerics.MovingRanges.D2,
        };
}
