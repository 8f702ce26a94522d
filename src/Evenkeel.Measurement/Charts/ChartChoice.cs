using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>Which chart and rules a measure is drawn with: its own choice, or what fits its kind and what the organisation chose.</summary>
internal static class ChartChoice
{
    public static readonly IReadOnlyList<(string Key, string Title, ChartKind Kind)> Charts =
    [
        ("run", "Run chart (median)", ChartKind.Run),
        ("xmr", "XmR chart (individual values)", ChartKind.Xmr),
        ("xmr-median", "XmR chart about the median", ChartKind.XmrMedian),
        ("xmr-median-range", "XmR chart about the median, limits from the median range", ChartKind.XmrMedianRange),
        ("mr", "Moving range chart (how much it changes)", ChartKind.MovingRange),
        ("p", "p chart (proportion)", ChartKind.P),
        ("p-prime", "p′ chart (proportion of very many)", ChartKind.PPrime),
        ("u", "u chart (rate)", ChartKind.U),
        ("u-prime", "u′ chart (rate over very many)", ChartKind.UPrime),
        ("i-prime", "I′ chart (individual values of unequal size)", ChartKind.IPrime),
        ("c", "c chart (count)", ChartKind.C),
        ("g", "g chart (cases between events)", ChartKind.G),
        ("t", "t chart (time between events)", ChartKind.T),
        ("vlad", "VLAD (predicted less seen)", ChartKind.Vlad),
        ("ra-cusum", "Risk-adjusted CUSUM", ChartKind.RiskAdjustedCusum),
    ];

    public static readonly IReadOnlyList<(string Key, string Title, RuleProfile Rules)> Profiles =
    [
        ("anhoej", "Anhøj rules", RuleProfile.Anhoej),
        ("mdc", "Making Data Count (NHS England)", RuleProfile.MakingDataCount),
        ("phs", "Public Health Scotland run chart rules", RuleProfile.PublicHealthScotland),
        ("phs-spband", "Public Health Scotland, control charts", RuleProfile.PhsSpband),
        ("western-electric", "Western Electric rules", RuleProfile.WesternElectric),
        ("nelson", "Nelson rules", RuleProfile.Nelson),
        ("bestbox", "Anhøj rules, best box", RuleProfile.BestBox),
        ("cutbox", "Anhøj rules, cut box", RuleProfile.CutBox),
        ("powerbi-spc", "PowerBI-SPC", RuleProfile.PowerBiSpc),
    ];

    /// <summary>The charts that make sense for a kind; the first is the usual one.</summary>
    public static IReadOnlyList<string> For(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.Count => ["c", "xmr", "run", "xmr-median", "xmr-median-range", "mr"],
            MeasureKind.Proportion => ["p", "p-prime", "i-prime", "xmr", "run", "xmr-median", "xmr-median-range", "mr"],
            MeasureKind.Rate => ["u", "u-prime", "i-prime", "xmr", "run", "xmr-median", "xmr-median-range", "mr"],
            MeasureKind.Measurement => ["xmr", "run", "xmr-median", "xmr-median-range", "mr"],
            MeasureKind.DaysBetween => ["t", "xmr", "run"],
            MeasureKind.PredictedRisk => ["vlad", "ra-cusum"],
            _ => ["g", "xmr", "run"],
        };

    public static string TitleOf(ChartFacts facts) => Charts.Single(c => c.Kind == facts.Definition.Kind).Title;

    /// <summary>By what the chart says that something is unusual.</summary>
    public static string RulesOf(ChartFacts facts) =>
        facts.HasRisk
            ? $"signals: {ChartWorkings.RiskAdjusted}"
            : Profiles.Single(p => p.Rules.Name == facts.Definition.Rules.Name).Title;

    /// <summary>A run chart has no limits: rules that need them say nothing there.</summary>
    public static bool Fits(string rules, string chart) =>
        chart != "run" || rules is not ("western-electric" or "nelson");

    public static ChartDefinition Define(Measure measure, string organisationRules)
    {
        var chart = measure.Chart ?? For(measure.Kind)[0];
        var rules = measure.Rules ?? organisationRules;
        return new ChartDefinition(Charts.Single(c => c.Key == chart).Kind)
        {
            Rules = Profiles.Single(p => p.Key == rules).Rules,
            Improvement = measure.Improvement,
            Multiplier = MultiplierOf(measure),
        };
    }

    /// <summary>Proportions are plotted as percentages, rates per their number.</summary>
    public static double MultiplierOf(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.Proportion => 100,
            MeasureKind.Rate => measure.Per,
            _ => 1,
        };
}
