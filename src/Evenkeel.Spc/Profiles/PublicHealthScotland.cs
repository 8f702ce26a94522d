namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>
    /// Public Health Scotland's run chart rules: shift of 6, trend of 5, about the median; ties and missing points are skipped (Perla,
    /// Provost and Murray 2011; jsphdms/runchart; golden cases 062 and 063).
    /// </summary>
    public static RuleProfile PublicHealthScotland { get; } =
        new("phs")
        {
            Rules = [new BeyondLimitsRule(), new ShiftRule(6), new TrendRule(5)],
            Precedence = [RuleSet.BeyondLimits, RuleSet.Shift, RuleSet.Trend],
            Centre = CentreLine.Median,
            Ties = Handling.Skip,
            Gaps = Handling.Skip,
        };

    /// <summary>
    /// The rules of Public Health Scotland's pregnancy and births publication (SPBAND): as <see cref="PublicHealthScotland"/>, but any tie or
    /// missing point breaks (golden case 064).
    /// </summary>
    public static RuleProfile PhsSpband { get; } =
        PublicHealthScotland with
        {
            Name = "phs-spband",
            Ties = Handling.Break,
            Gaps = Handling.Break,
        };
}
