namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>
    /// Anhøj: an unusually long run or unusually few crossings, and 3 sigma where the chart has limits (Anhøj and Olesen 2014; Anhøj
    /// 2015; qicharts2). Points on the centre, missing and excluded points are skipped.
    /// </summary>
    public static RuleProfile Anhoej { get; } =
        new("anhoej")
        {
            Rules = [new BeyondLimitsRule(), new LongRunRule(), new FewCrossingsRule()],
            Precedence = [RuleSet.BeyondLimits, RuleSet.LongRun, RuleSet.FewCrossings],
            Ties = Handling.Skip,
            Gaps = Handling.Skip,
        };

    /// <summary>Anhøj, judged by the best box (golden case 007).</summary>
    public static RuleProfile BestBox { get; } = Anhoej with { Name = "bestbox", RunsMethod = RunsMethod.BestBox };

    /// <summary>Anhøj, judged by the cut box.</summary>
    public static RuleProfile CutBox { get; } = Anhoej with { Name = "cutbox", RunsMethod = RunsMethod.CutBox };
}
