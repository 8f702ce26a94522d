using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>The working of a chart, read from its result: what an analyst needs to check it by hand.</summary>
public static class ChartWorkings
{
    public static IReadOnlyList<WorkingStep> Of(ChartResult result, ChartDefinition definition, MeasureFormat format)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(definition);
        var steps = new List<WorkingStep>
        {
            new("Chart", KindOf(definition.Kind)),
            new("Rules", IsOfCases(definition) ? RiskAdjusted : RulesOf(definition.Rules.Name)),
        };
        if (IsOfCases(definition))
        {
            return [.. steps, .. Cases(result)];
        }

        for (var phase = 0; phase < result.Phases.Length; phase++)
        {
            var where = result.Phases.Length == 1 ? "" : $", phase {phase + 1}";
            Phase(steps, result, phase, where, format.Finer);
        }
        ByChance(steps, result, definition);
        return steps;
    }

    /// <summary>By what a chart of cases with a predicted risk says something: no rule profile applies to it.</summary>
    public const string RiskAdjusted = "risk-adjusted CUSUM, odds ratio 2, limit 4.5";

    private static bool IsOfCases(ChartDefinition definition) =>
        definition.Kind is ChartKind.Vlad or ChartKind.RiskAdjustedCusum;

    private static IEnumerable<WorkingStep> Cases(ChartResult result)
    {
        var steps = new List<WorkingStep>();
        for (var phase = 0; phase < result.Phases.Length; phase++)
        {
            var where = result.Phases.Length == 1 ? "" : $", phase {phase + 1}";
            steps.Add(new($"Cases{where}", $"{result.Phases[phase].BaselinePoints}, summed from 0"));
        }

        steps.Add(
            new(
                "A signal",
                $"where a sum is above its limit; both sums then begin again at 0. It is said to stand for the {RiskAdjustedCusum.StandsFor} cases that follow"
            )
        );
        return steps;
    }

    /// <summary>How much a signal means depends on how often chance alone gives one.</summary>
    private static void ByChance(List<WorkingStep> steps, ChartResult result, ChartDefinition definition)
    {
        var points = SeriesSummary.Of(result).Points;
        if (FalseSignals.Rate(definition.Rules, definition.Kind, points) is { } rate)
        {
            steps.Add(
                new(
                    "Signals by chance",
                    $"of charts of {points} points on which nothing changed, {Share(rate.AnyPoint)} show a signal somewhere by these rules, and {Share(rate.LatestPoint)} at the latest point"
                )
            );
        }
    }

    private static string Share(double rate) => $"{MeasureFormat.Number(rate * 100, 1)} %";

    private static void Phase(
        List<WorkingStep> steps,
        ChartResult result,
        int number,
        string where,
        MeasureFormat format
    )
    {
        var phase = result.Phases[number];
        steps.Add(
            new($"Centre{where}", $"{format.Text(phase.Centre)}, from {phase.BaselinePoints} points{Trial(phase)}")
        );
        if (phase.Sigma is { } sigma)
        {
            steps.Add(
                new(
                    $"Sigma{where}",
                    $"{MeasureFormat.Number(sigma, 3)}; limits {Limits(result, phase, format)}{Screened(phase)}"
                )
            );
        }
        else if (phase.LimitsAbsent == LimitAbsence.None)
        {
            steps.Add(
                new($"Limits{where}", $"at three sigma from the centre, worked out for each point{Laney(phase)}")
            );
        }
        var runs = phase.Runs;
        steps.Add(
            new(
                $"Runs{where}",
                $"{runs.Useful} points off the centre; longest run {runs.LongestRun} (a signal above {runs.LongestRunLimit}); "
                    + $"{runs.Crossings} crossings (a signal below {runs.CrossingsLimit})"
            )
        );
    }

    private static string Limits(ChartResult result, PhaseSummary phase, MeasureFormat format) =>
        $"{format.Text(result[phase.Start].Lower)} and {format.Text(result[phase.Start].Upper)}, three sigma from the centre";

    private static string Trial(PhaseSummary phase) => phase.IsTrial ? " (fewer than 12: provisional)" : "";

    private static string Laney(PhaseSummary phase) =>
        phase.SigmaZ is { } factor ? $", widened or narrowed by {MeasureFormat.Number(factor, 3)} (Laney)" : "";

    private static string Screened(PhaseSummary phase) =>
        phase.Screening switch
        {
            Screening.Done => $"; {phase.RangesDropped} unusually large moving ranges left out",
            Screening.RefusedOnlyZeros or Screening.RefusedTooFew =>
                "; moving ranges not screened, too few would remain",
            _ => "",
        };

    private static string KindOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.Run => "Run chart: the median and the runs about it",
            ChartKind.Xmr => "XmR chart: the mean, and limits from the mean moving range",
            ChartKind.MovingRange => "Moving range chart: differences of neighbouring points",
            ChartKind.P => "p chart: proportion out of a count, binomial limits",
            ChartKind.U => "u chart: rate, Poisson limits",
            ChartKind.C => "c chart: count, Poisson limits",
            ChartKind.G => "g chart: cases between rare events",
            ChartKind.T => "t chart: time between rare events",
            ChartKind.XmrMedian => "XmR chart about the median, limits from the mean moving range",
            ChartKind.XmrMedianRange => "XmR chart about the median, limits from the median moving range",
            ChartKind.PPrime =>
                "p′ chart: proportion, binomial limits widened or narrowed to the variation seen (Laney)",
            ChartKind.UPrime => "u′ chart: rate, Poisson limits widened or narrowed to the variation seen (Laney)",
            ChartKind.IPrime => "I′ chart: individuals of unequal size (Taylor)",
            ChartKind.XBar => "X-bar chart: means of subgroups",
            ChartKind.S => "S chart: standard deviations of subgroups",
            ChartKind.R => "R chart: ranges of subgroups",
            ChartKind.Vlad => "VLAD: predicted less seen, summed from case to case (expected less observed)",
            ChartKind.RiskAdjustedCusum =>
                "Risk-adjusted CUSUM: log-likelihood ratios at each case's risk, for odds twice and half as high",
            _ => $"{kind} chart",
        };

    private static string RulesOf(string profile) =>
        profile switch
        {
            "anhoej" => "Anhøj: unusually long runs or few crossings, and points beyond the limits",
            "mdc" => "Making Data Count: beyond a limit, shift, trend, two of three near a limit",
            "phs" or "phs-spband" => "Public Health Scotland: runs, trends and points beyond the limits",
            "powerbi-spc" => "PowerBI-SPC: its defaults",
            "western-electric" => "Western Electric: four patterns about the centre and the limits",
            "nelson" => "Nelson: eight patterns about the centre and the limits",
            _ => profile,
        };
}
