using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>A signal in plain words: what happened, since when, what the level was and is, and the field's term for it.</summary>
internal static class SignalWords
{
    public static string Of(ChartStory it, SignalRun signal)
    {
        var verdict = ChartWords.Verdict(it.Summary.Variation);
        var since = PeriodPhrases.Of(it.Facts, it.Columns.Periods[signal.First]);
        return signal switch
        {
            { Rule: RuleSet.BeyondLimits } => $"{verdict}: {Beyond(it, signal, since)} (a point beyond the limits).",
            { Rule: RuleSet.FewCrossings, Direction: SignalDirection.None } =>
                $"{verdict}: the numbers stay above or below the {it.Centre} for longer than chance would give (the points cross the middle line too seldom).",
            { Rule: RuleSet.FewCrossings } =>
                $"{verdict} since {since}{LevelsOf(it, signal)} (the points cross the middle line too seldom).",
            { Rule: RuleSet.LongRun } =>
                $"{verdict} since {since}{LevelsOf(it, signal)}; {InARow(it, signal)} (a long run).",
            { Rule: RuleSet.Shift } =>
                $"{verdict} since {since}{LevelsOf(it, signal)}; {InARow(it, signal)} (a shift).",
            { Rule: RuleSet.Trend } =>
                $"{verdict}: {Points(it, signal)} in a row {(IsDown(signal) ? "falling" : "rising")} since {since} (a trend).",
            { Rule: RuleSet.TwoOfThree } =>
                $"{verdict}: two of three {it.Facts.Frequency.Noun()} near the {(IsDown(signal) ? "lower" : "upper")} limit since {since} (two of three).",
            _ => $"{verdict}: a pattern that chance seldom makes, since {since} (special cause).",
        };
    }

    private static string LevelsOf(ChartStory it, SignalRun signal) =>
        Levels.Of(it.Facts, it.Result, it.Columns.ExcludedMemory, signal);

    private static string InARow(ChartStory it, SignalRun signal) =>
        $"{Points(it, signal)} in a row {(IsDown(signal) ? "below" : "above")} the {it.Centre}";

    private static string Beyond(ChartStory it, SignalRun signal, string since)
    {
        var side = IsDown(signal) ? "below the lower limit" : "above the upper limit";
        if (CountPoints(it.Result, signal) > 1)
        {
            return $"{Points(it, signal)} {side} since {since}";
        }

        var point = it.Result[signal.First];
        var limit = IsDown(signal) ? point.Lower : point.Upper;
        return $"{since} is {side}, {it.Facts.Format.Finer.Text(point.Value)} against {it.Facts.Format.Finer.Text(limit)}";
    }

    private static string Points(ChartStory it, SignalRun signal)
    {
        var count = CountPoints(it.Result, signal);
        return $"{count.ToString(CultureInfo.InvariantCulture)} {it.Facts.Frequency.Noun(count)}";
    }

    private static int CountPoints(ChartResult result, SignalRun signal)
    {
        var count = 0;
        for (var i = signal.First; i <= signal.Last; i++)
        {
            count += (result.Broken(i) & signal.Rule) != 0 ? 1 : 0;
        }

        return count;
    }

    private static bool IsDown(SignalRun signal) => signal.Direction == SignalDirection.Down;
}
