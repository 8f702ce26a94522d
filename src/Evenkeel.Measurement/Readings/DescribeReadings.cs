using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Measurement.Readings;

/// <summary>
/// "Falls with harm, Nov 2026: 3 → 4": one line for a reading. What it was is known whole from the revision that the same act kept. Sums are
/// worked out and nobody's doing; older acts wrote them down, and they are left out.
/// </summary>
internal sealed class DescribeReadings(SeriesNames names) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(Reading), nameof(ReadingRevision)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var series = await names.OfAsync([.. changes.Select(Series).Distinct()], ct);
        var before = changes
            .Where(change => change.Entity == nameof(ReadingRevision))
            .ToLookup(change => (change.ActId, Place(change)));
        return
        [
            .. changes
                .Where(change => change.Entity == nameof(Reading))
                .Where(change => series.TryGetValue(Series(change), out var known) && !known.Series.IsRollUp)
                .SelectMany(change =>
                    Lines(change, series[Series(change)], before[(change.ActId, Place(change))].FirstOrDefault())
                ),
        ];
    }

    private static int Series(ChangedRecord change) => change.KeyNumbers[0];

    private static (int Series, int Period, int Sequence) Place(ChangedRecord change) =>
        (change.KeyNumbers[0], change.KeyNumbers.ElementAtOrDefault(1), change.KeyNumbers.ElementAtOrDefault(2));

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, SeriesName series, ChangedRecord? kept)
    {
        var item = $"{series.At(change.AtUnit)}, {series.Period(Place(change).Period)}";
        var was = change.IsNew ? null : Words(series.Measure, property => Former(change, kept, property));
        var now = change.IsGone
            ? null
            : Words(series.Measure, p => change.Has(p) ? change.After(p) : Former(change, kept, p));
        if (was != now)
        {
            yield return new ChangeLine(change, item, was, now ?? "taken away");
        }

        var (noteWas, noteNow) = (change.Before(nameof(Reading.Note)), change.After(nameof(Reading.Note)));
        if (change.Has(nameof(Reading.Note)) && !change.IsGone)
        {
            yield return new ChangeLine(change, $"{item}, note", noteWas == noteNow ? null : noteWas, noteNow);
        }
    }

    private static string? Former(ChangedRecord change, ChangedRecord? kept, string property) =>
        change.Has(property) ? change.Before(property) : kept?.After(property);

    private static string Words(Measure measure, Func<string, string?> value)
    {
        var reading = new Reading
        {
            Numerator = ChangeFields.Number(value(nameof(Reading.Numerator))),
            Denominator = ChangeFields.Number(value(nameof(Reading.Denominator))),
            Value = ChangeFields.Number(value(nameof(Reading.Value))),
            Status = Enum.TryParse<ReadingStatus>(value(nameof(Reading.Status)), out var status) ? status : default,
        };
        var words = TypedReading.Words(measure, reading);
        return value(nameof(Reading.IsProvisional)) == "True" ? $"{words} (provisional)" : words;
    }
}
