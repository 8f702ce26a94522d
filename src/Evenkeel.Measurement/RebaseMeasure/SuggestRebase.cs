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

/// <summary>The library's suggestion in the words of the measure.</summary>
internal static class SuggestRebase
{
    public static SuggestedRebase? For(SeriesFacts facts, IReadOnlyList<Reading> readings)
    {
        var columns = new ReadingColumns();
        columns.Begin(facts);
        foreach (var reading in readings)
        {
            columns.Add(reading);
        }

        var series = columns.Finish();
        var result = new ChartResult();
        return
            Chart.TryCompute(series, facts.Chart.Definition, result, out _)
            && Rebase.Suggest(series, facts.Chart.Definition, result) is { } found
            && found.Since > result.Phases[^1].Start
            ? Words(facts, columns, found)
            : null;
    }

    private static SuggestedRebase Words(SeriesFacts facts, ReadingColumns columns, RebaseSuggestion found)
    {
        var starts = columns.Periods[found.Since];
        var side = found.Direction == SignalDirection.Down ? "below" : "above";
        var since = PeriodPhrases.Of(facts.Chart, starts);
        return new SuggestedRebase(
            new ReadingKey(starts, columns.Sequences[found.Since]),
            found.Points,
            $"{found.Points} {facts.Chart.Frequency.Noun(found.Points)} in a row {side} the centre line since {since}.",
            Limits(found.Present),
            Limits(found.Proposed)
        );
    }

    private static LimitsNow Limits(CentreAndLimits limits) => new(limits.Centre, limits.Lower, limits.Upper);
}
