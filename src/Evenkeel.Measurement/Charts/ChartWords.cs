using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>What a chart says, in plain words: the same for the eye, the ear and the post.</summary>
internal static class ChartWords
{
    /// <summary>At most eight words for a card.</summary>
    public static string Brief(SeriesSummary summary) =>
        summary.Variation == VariationIcon.None ? "No reading yet" : $"{Verdict(summary.Variation)}";

    /// <summary>One sentence, two where there is a target.</summary>
    public static string Sentence(
        ChartFacts facts,
        ChartResult result,
        SeriesSummary summary,
        IReadOnlyList<int> periods,
        double? target
    )
    {
        if (summary.LatestIndex < 0)
        {
            return "There is no reading yet.";
        }

        var says = summary.CurrentSignal is { } signal
            ? SignalSentence(facts, result, signal, periods, summary)
            : Usual(facts, result, summary, periods);
        var meets = TargetSentence(facts, summary, target);
        return meets is null ? says : $"{says} {meets}";
    }

    public static string Verdict(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => "Better than usual",
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => "Worse than usual",
            VariationIcon.NeutralHigh => "Higher than usual",
            VariationIcon.NeutralLow => "Lower than usual",
            VariationIcon.Undirected => "Unusual pattern",
            _ => "Usual variation",
        };

    public static string Since(ChartFacts facts, int period)
    {
        var day = DateOnly.FromDayNumber(period);
        return facts.Frequency.Step() is PeriodStep.Month or PeriodStep.Quarter ? UkDate.Month(day) : UkDate.Plain(day);
    }

    private static string Usual(ChartFacts facts, ChartResult result, SeriesSummary summary, IReadOnlyList<int> periods)
    {
        var phase = result.Phases[^1];
        if (summary.Points < 2)
        {
            return "One reading: too few to say what is usual.";
        }

        var few = phase.IsTrial
            ? $" There are only {Number(phase.BaselinePoints)} to judge by, so that the limits are provisional."
            : "";
        return $"Usual variation (common cause){Stood(facts, result, summary, periods)}{few}";
    }

    /// <summary>What is marked earlier on the chart is said, or it would contradict the sentence.</summary>
    private static string Stood(ChartFacts facts, ChartResult result, SeriesSummary summary, IReadOnlyList<int> periods)
    {
        var last = result.Marks.LastIndexOfAnyExcept(PointMark.CommonCause);
        var noun = facts.Frequency.Noun(summary.Points);
        if (last < 0)
        {
            return $": nothing in these {Number(summary.Points)} {noun} stands out.";
        }

        var count = result.Count - result.Marks.Count(PointMark.CommonCause);
        var when = Since(facts, periods[last]);
        return count == 1
            ? $" now. {when} stood out before."
            : $" now. {Number(count)} earlier {facts.Frequency.Noun(count)} stood out, the last in {when}.";
    }

    private static string SignalSentence(
        ChartFacts facts,
        ChartResult result,
        SignalRun signal,
        IReadOnlyList<int> periods,
        SeriesSummary summary
    )
    {
        var count = CountPoints(result, signal);
        var noun = $"{Number(count)} {facts.Frequency.Noun(count)}";
        var since = Since(facts, periods[signal.First]);
        var centre = facts.Definition.Kind is ChartKind.Run or ChartKind.G ? "median" : "average";
        var above = signal.Direction == SignalDirection.Down ? "below" : "above";
        var what = signal.Rule switch
        {
            RuleSet.BeyondLimits when count == 1 => $"{since} is {above} the limit",
            RuleSet.BeyondLimits => $"{noun} {above} the limit since {since}",
            RuleSet.Shift or RuleSet.LongRun => $"{noun} in a row {above} the {centre} since {since}",
            RuleSet.Trend => $"{noun} in a row {(above == "above" ? "rising" : "falling")} since {since}",
            RuleSet.TwoOfThree =>
                $"two of three {facts.Frequency.Noun()} near the {(above == "above" ? "upper" : "lower")} limit since {since}",
            RuleSet.FewCrossings => Crossings(result.Phases[^1].Runs, centre, since),
            _ => $"a pattern that chance seldom makes, since {since}",
        };
        return $"{Verdict(summary.Variation)}: {what}.";
    }

    private static string Crossings(RunStatistics runs, string centre, string since) =>
        $"the line has crossed its {centre} only {Number(runs.Crossings)} times since {since}, where chance gives {Number(runs.CrossingsLimit)} or more";

    private static string? TargetSentence(ChartFacts facts, SeriesSummary summary, double? target) =>
        target is not { } value
            ? null
            : summary.Assurance switch
            {
                AssuranceIcon.Pass => $"The target of {facts.Format.Text(value)} will be met if nothing changes.",
                AssuranceIcon.Fail =>
                    $"The target of {facts.Format.Text(value)} will not be met unless something changes.",
                AssuranceIcon.Inconsistent =>
                    $"The target of {facts.Format.Text(value)} will sometimes be met and sometimes not, by chance.",
                _ => null,
            };

    private static int CountPoints(ChartResult result, SignalRun signal)
    {
        var count = 0;
        for (var i = signal.First; i <= signal.Last; i++)
        {
            count += (result.Broken(i) & signal.Rule) != 0 ? 1 : 0;
        }

        return count;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
