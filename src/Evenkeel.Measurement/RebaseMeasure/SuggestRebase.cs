using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.RebaseMeasure;

/// <summary>A centre with its limits, in words: for before and after.</summary>
internal sealed record LimitsNow(double? Centre, double? Lower, double? Upper);

/// <summary>A lasting shift: the limits might start anew there, if its cause is known and it is to stay. A person judges.</summary>
internal sealed record SuggestedRebase(
    ReadingKey Starts,
    int Points,
    string Sentence,
    LimitsNow Before,
    LimitsNow After
);

internal static class SuggestRebase
{
    private const int LeastPoints = 9;

    public static SuggestedRebase? For(SeriesFacts facts, IReadOnlyList<Reading> readings)
    {
        var columns = Columns(facts, readings);
        var result = new ChartResult();
        if (!Chart.TryCompute(columns.Finish(), facts.Chart.Definition, result, out _))
        {
            return null;
        }

        var summary = SeriesSummary.Of(result);
        if (summary.CurrentSignal is not { Rule: RuleSet.Shift or RuleSet.LongRun } signal)
        {
            return null;
        }

        var first = FirstOfRun(result, signal);
        var points = Enumerable.Range(first, result.Latest - first + 1).Count(i => !double.IsNaN(result.Values[i]));
        return points < LeastPoints || first <= result.Phases[^1].Start
            ? null
            : Make(facts, readings, columns, result, first, points);
    }

    /// <summary>What the chart would say with a phase more.</summary>
    public static LimitsNow After(SeriesFacts facts, IReadOnlyList<Reading> readings, int starts)
    {
        var columns = Columns(
            facts with
            {
                Phases = [.. facts.Phases.Append((Starts: starts, Freeze: 0, Reason: "")).OrderBy(p => p.Starts)],
            },
            readings
        );
        var result = new ChartResult();
        return Chart.TryCompute(columns.Finish(), facts.Chart.Definition, result, out _)
            ? Limits(result)
            : new LimitsNow(null, null, null);
    }

    private static SuggestedRebase Make(
        SeriesFacts facts,
        IReadOnlyList<Reading> readings,
        ReadingColumns columns,
        ChartResult result,
        int first,
        int points
    )
    {
        var starts = columns.Periods[first];
        var side = result.Values[first] < result.Centre[first] ? "below" : "above";
        var since = ChartWords.Since(facts.Chart, starts);
        return new SuggestedRebase(
            new ReadingKey(starts, columns.Sequences[first]),
            points,
            $"{points} {facts.Chart.Frequency.Noun(points)} in a row {side} the centre line since {since}.",
            Limits(result),
            After(facts, readings, starts)
        );
    }

    /// <summary>A rule may speak only from its eighth point on: the run began where its side did.</summary>
    private static int FirstOfRun(ChartResult result, SignalRun signal)
    {
        var first = signal.First;
        var below = result.Values[first] < result.Centre[first];
        for (var i = first - 1; i >= result.Phases[^1].Start; i--)
        {
            if (double.IsNaN(result.Values[i]) || result.IsOnCentre(i))
            {
                continue;
            }

            if (result.Values[i] < result.Centre[i] != below)
            {
                break;
            }

            first = i;
        }

        return first;
    }

    private static LimitsNow Limits(ChartResult result)
    {
        var summary = SeriesSummary.Of(result);
        return new(summary.Centre, summary.Lower, summary.Upper);
    }

    private static ReadingColumns Columns(SeriesFacts facts, IReadOnlyList<Reading> readings)
    {
        var columns = new ReadingColumns();
        columns.Begin(facts);
        foreach (var reading in readings)
        {
            columns.Add(reading);
        }

        return columns;
    }
}
