using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>What a chart of cases with a predicted risk says, in plain words.</summary>
internal static class CaseWords
{
    public const string Happened = "it happened";
    public const string DidNot = "it did not happen";

    /// <summary>"12 deaths in 240 operations; 15.3 were predicted. About as many as predicted."</summary>
    public static string Sentence(ChartStory it)
    {
        var totals = CaseTotals.Of(it);
        return $"{Counts(it, totals)} {Verdict(it, totals)}";
    }

    /// <summary>The measure's own words are plural.</summary>
    private static string Counts(ChartStory it, CaseTotals totals)
    {
        var phase = it.Result.Phases.Length > 1 ? " in this phase" : "";
        var (outcome, cases, predicted) = (
            Outcome(it.Facts.Measure),
            Cases(it.Facts.Measure),
            Predicted(totals.Predicted)
        );
        return totals.Seen == 1 || totals.Cases == 1
            ? $"{PeriodPhrases.Capital(outcome)}: {Number(totals.Seen)}; {cases}: {Number(totals.Cases)}{phase}; predicted: {predicted}."
            : $"{Number(totals.Seen)} {outcome} in {Number(totals.Cases)} {cases}{phase}; {predicted} were predicted.";
    }

    /// <summary>For a card.</summary>
    public static string Brief(ChartStory it) =>
        it.Findings.IsTooFew ? "Too few cases yet"
        : it.Summary.CurrentSignal is { } signal
            ? $"{Direction(it, signal)} since {UkDate.Plain(DateOnly.FromDayNumber(it.Columns.Periods[signal.First]))}"
        : "About as many as predicted";

    /// <summary>What stands large: how many there were, beside how many were predicted.</summary>
    public static Headline Headline(double? seen, double? predicted, int? period) =>
        seen is { } number && predicted is { } of
            ? new Headline(
                Number((int)number),
                $"{Predicted(of)} predicted",
                period is { } day ? $"up to {UkDate.Plain(DateOnly.FromDayNumber(day))}" : ""
            )
            : new Headline("–", "", "");

    public static string Risk(double? risk) =>
        risk is { } share ? $"{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)}\u00a0%" : "not known";

    /// <summary>One case: "it did not happen; 3.2 % predicted".</summary>
    public static string Case(double? outcome, double? risk) =>
        $"{(outcome == 1 ? Happened : DidNot)}; {Risk(risk)} predicted";

    /// <summary>How the line is to be read.</summary>
    public static string HowToRead(ChartFacts facts) =>
        facts.Definition.Kind == ChartKind.RiskAdjustedCusum
            ? "The upper line gathers signs that it happens more often than predicted, the lower line that it happens less often. Beyond a dashed line is a signal, and both begin again at 0."
            : facts.Measure.Improvement switch
            {
                Improvement.Neutral =>
                    "The line falls while it happens more often than predicted and rises while it happens less often.",
                Improvement.Up =>
                    "The line rises while it happens more often than predicted, which is better here, and falls while it happens less often.",
                _ =>
                    "The line rises while it goes better than predicted (it happens less often) and falls while it goes worse.",
            } + " A mark is where the risk-adjusted CUSUM crossed its limit.";

    public static string Cases(Measure measure) => measure.Denominator is { Length: > 0 } words ? words : "cases";

    private static string Outcome(Measure measure) => measure.Numerator is { Length: > 0 } words ? words : "outcomes";

    private static string Verdict(ChartStory it, CaseTotals totals)
    {
        if (it.Findings.IsTooFew)
        {
            return $"Too few cases yet to say more: {Number(ChartFindings.LeastPoints)} are wanted.";
        }

        if (it.Summary.CurrentSignal is { } signal)
        {
            var isUp = signal.Direction == SignalDirection.Up;
            var late = isUp == totals.Seen > totals.Predicted ? "" : " of late";
            return $"{(isUp ? "More" : "Fewer")} than predicted{late}: the CUSUM crossed its limit on {Day(it, signal.First)} (special cause).";
        }

        return LastCrossing(it) is { } last
            ? $"About as many as predicted of late (common cause); before that the CUSUM crossed its limit on {Day(it, last)}."
            : "About as many as predicted (common cause).";
    }

    private static int? LastCrossing(ChartStory it)
    {
        var at = it.Result.Count - 1;
        while (at >= it.Result.Phases[^1].Start && it.Findings.MarkAt(it.Result, at) == PointMark.CommonCause)
        {
            at--;
        }

        return at >= it.Result.Phases[^1].Start ? at : null;
    }

    private static string Direction(ChartStory it, SignalRun signal) =>
        it.Summary.Variation switch
        {
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => "Worse than predicted",
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => "Better than predicted",
            _ => signal.Direction == SignalDirection.Up ? "More than predicted" : "Fewer than predicted",
        };

    private static string Day(ChartStory it, int index) =>
        UkDate.InWords(DateOnly.FromDayNumber(it.Columns.Periods[index]));

    private static string Predicted(double number) => number.ToString("#,0.0", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
