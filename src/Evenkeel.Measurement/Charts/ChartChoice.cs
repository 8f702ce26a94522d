using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>Which chart and rules a measure is drawn with: its own choice, or what fits its kind and what the organisation chose.</summary>
internal static class ChartChoice
{
    public static readonly IReadOnlyList<(string Key, string Title, ChartKind Kind)> Charts =
    [
        ("run", "Run chart (median)", ChartKind.Run),
        ("xmr", "XmR chart (individual values)", ChartKind.Xmr),
        ("p", "p chart (proportion)", ChartKind.P),
        ("u", "u chart (rate)", ChartKind.U),
        ("c", "c chart (count)", ChartKind.C),
        ("g", "g chart (cases between events)", ChartKind.G),
        ("t", "t chart (time between events)", ChartKind.T),
    ];

    public static readonly IReadOnlyList<(string Key, string Title, RuleProfile Rules)> Profiles =
    [
        ("anhoej", "Anhøj rules", RuleProfile.Anhoej),
        ("mdc", "Making Data Count (NHS England)", RuleProfile.MakingDataCount),
    ];

    /// <summary>The charts that make sense for a kind; the first is the usual one.</summary>
    public static IReadOnlyList<string> For(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.Count => ["c", "xmr", "run"],
            MeasureKind.Proportion => ["p", "xmr", "run"],
            MeasureKind.Rate => ["u", "xmr", "run"],
            MeasureKind.Measurement => ["xmr", "run"],
            MeasureKind.DaysBetween => ["t", "xmr", "run"],
            _ => ["g", "xmr", "run"],
        };

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
