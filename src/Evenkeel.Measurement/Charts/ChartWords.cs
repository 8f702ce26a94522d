using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>What a chart says, in plain words: the same for the eye, the ear and the post.</summary>
internal static class ChartWords
{
    private const int LongestSentence = 400;

    /// <summary>At most eight words for a card, and as many of what a sum waits for.</summary>
    public static string Brief(ChartStory it) =>
        it.Summary.LatestIndex >= 0 && it.Facts.HasRisk ? CaseWords.Brief(it)
        : GapWords.Brief(it) is { } coming ? $"{Says(it)}. {coming}"
        : Says(it);

    /// <summary>One sentence, and what belongs to it: the target, and what is not in the chart.</summary>
    public static string Sentence(ChartStory it)
    {
        if (it.Summary.LatestIndex < 0)
        {
            return string.Join(
                ' ',
                [it.Columns.Count == 0 ? "There is no reading yet." : "There is no number yet.", .. GapWords.Of(it)]
            );
        }

        var says =
            it.Facts.HasRisk ? CaseWords.Sentence(it)
            : it.Findings.IsTooFew ? TooFew(it)
            : it.Summary.CurrentSignal is { } signal ? SignalWords.Of(it, signal)
            : Usual(it);
        var whole = says;
        foreach (var more in (IEnumerable<string?>)[TargetSentence(it), .. GapWords.Of(it)])
        {
            whole = more is not null && whole.Length + more.Length < LongestSentence ? $"{whole} {more}" : whole;
        }

        return whole;
    }

    public static string Verdict(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => "Better than usual",
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => "Worse than usual",
            VariationIcon.NeutralHigh => "Higher than usual",
            VariationIcon.NeutralLow => "Lower than usual",
            VariationIcon.Undirected => "An unusual pattern",
            _ => "Usual variation",
        };

    private static string Says(ChartStory it) =>
        it.Summary.LatestIndex < 0 ? "No reading yet"
        : it.Findings.IsTooFew ? "Too few points yet"
        : it.Summary.CurrentSignal is { } signal ? Verdict(it.Summary.Variation) + When(it, signal)
        : Verdict(it.Summary.Variation);

    private static string When(ChartStory it, SignalRun signal)
    {
        var period = it.Columns.Periods[signal.First];
        return signal.Direction == SignalDirection.None ? ""
            : signal.First == it.Summary.LatestIndex ? PeriodPhrases.BriefAt(it.Facts, period)
            : $" since {PeriodPhrases.Brief(it.Facts, period)}";
    }

    private static string TooFew(ChartStory it)
    {
        var where = it.Result.Phases.Length > 1 ? " in this phase" : "";
        return $"Too few points yet to say what is usual: {Number(it.Findings.PhasePoints)}{where}, and limits want {Number(ChartFindings.LeastPoints)}.";
    }

    private static string Usual(ChartStory it)
    {
        var phase = it.Result.Phases[^1];
        var few = phase.IsTrial
            ? $" There are only {Number(phase.BaselinePoints)} to judge by, so that the limits are provisional."
            : "";
        return $"Usual variation (common cause){Stood(it)}{few}";
    }

    /// <summary>What is marked earlier on the chart is said, or it would contradict the sentence.</summary>
    private static string Stood(ChartStory it)
    {
        var (last, count) = (-1, 0);
        for (var i = 0; i < it.Result.Count; i++)
        {
            var stands = it.Findings.MarkAt(it.Result, i) != PointMark.CommonCause;
            (last, count) = stands ? (i, count + 1) : (last, count);
        }

        var points = it.Summary.Points;
        if (last < 0)
        {
            return $": nothing in these {Number(points)} {it.Facts.Frequency.Noun(points)} stands out.";
        }

        var when = PeriodPhrases.Of(it.Facts, it.Columns.Periods[last]);
        return count == 1
            ? $" now. {PeriodPhrases.Capital(when)} stood out before."
            : $" now. {Number(count)} earlier {it.Facts.Frequency.Noun(count)} stood out, the last of them {when}.";
    }

    private static string? TargetSentence(ChartStory it) =>
        it.Target is not { } value
            ? null
            : it.Summary.Assurance switch
            {
                AssuranceIcon.Pass => $"The target of {it.Facts.Format.Text(value)} will be met if nothing changes.",
                AssuranceIcon.Fail =>
                    $"The target of {it.Facts.Format.Text(value)} will not be met unless something changes.",
                AssuranceIcon.Inconsistent =>
                    $"The target of {it.Facts.Format.Text(value)} will sometimes be met and sometimes not, by chance.",
                _ => null,
            };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
