using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>
/// Merges what comes in with what is there, series after series in the order of their numbers, and screens each. One a thread: it keeps what it
/// found to itself.
/// </summary>
internal sealed class MergeReadings(
    IncomingReadings incoming,
    BulkScreening screening,
    IReadOnlySet<int> made,
    int? importNumber
)
{
    public List<(int Place, int Revision)> Added { get; } = [];
    public List<(int Place, int Revision)> Corrected { get; } = [];

    /// <summary>What was there before: what the corrected readings said, and that those which come back were gone.</summary>
    public List<ReadingRevision> Kept { get; } = [];

    /// <summary>What the import did to each series; none where the readings come from no file.</summary>
    public List<ImportedSeries> Touched { get; } = [];
    public int Unchanged { get; private set; }

    /// <summary>What the charts say from now on, to be told with what is written.</summary>
    public IReadOnlyList<ChangedSeries> Changed => screening.Changed;

    /// <summary>What is to be written of it, under an act.</summary>
    public IEnumerable<BulkRows> Rows(Guid act)
    {
        if (Added.Count > 0)
        {
            yield return new ReadingRows(incoming, Added, importNumber, replace: false);
        }

        if (Corrected.Count > 0)
        {
            yield return new ReadingRows(incoming, Corrected, importNumber, replace: true);
        }

        if (Kept.Count > 0)
        {
            Kept.ForEach(revision => revision.WrittenBy(act));
            yield return StatusRows.Of(Kept);
        }

        if (Touched.Count > 0)
        {
            yield return StatusRows.Of(Touched);
        }

        foreach (var rows in screening.Rows(made))
        {
            yield return rows;
        }
    }

    /// <param name="known">The readings of the series that are there, in order.</param>
    /// <param name="gone">Readings that were there once, and their last revision.</param>
    public void Merge(SeriesFacts fact, IReadOnlyList<Reading> known, IReadOnlyDictionary<(int, int, int), int> gone)
    {
        var (added, corrected) = (Added.Count, Corrected.Count);
        MergeAll(fact, known, gone);
        Touch(fact.Number, Added.Count - added, Corrected.Count - corrected);
    }

    private void MergeAll(
        SeriesFacts fact,
        IReadOnlyList<Reading> known,
        IReadOnlyDictionary<(int, int, int), int> gone
    )
    {
        screening.Screener.Begin(fact);
        var next = 0;
        for (
            var place = incoming.FirstOf(fact.Number);
            place < incoming.Count && incoming[place].Series == fact.Number;
            place++
        )
        {
            var row = incoming[place];
            for (; next < known.Count && IsBefore(known[next], row); next++)
            {
                screening.Screener.Add(known[next]);
            }

            Decide(row, place, next < known.Count && IsAt(known[next], row) ? known[next++] : null, gone);
            screening.Screener.Add(
                row.Period,
                row.Sequence,
                OrNull(row.Numerator),
                OrNull(row.Denominator),
                OrNull(row.Value),
                row.Status,
                row.IsProvisional,
                row.Note
            );
        }

        for (; next < known.Count; next++)
        {
            screening.Screener.Add(known[next]);
        }

        screening.Finish(fact);
    }

    private void Touch(int series, int more, int changed)
    {
        if (importNumber is { } number && more + changed > 0)
        {
            Touched.Add(
                new()
                {
                    ImportNumber = number,
                    SeriesNumber = series,
                    Added = more,
                    Corrected = changed,
                    IsNew = made.Contains(series),
                }
            );
        }
    }

    private void Decide(
        IncomingReadings.Row row,
        int place,
        Reading? known,
        IReadOnlyDictionary<(int, int, int), int> gone
    )
    {
        if (known is null && gone.TryGetValue((row.Series, row.Period, row.Sequence), out var last))
        {
            Kept.Add(Removals.Absent(row.Series, row.Period, row.Sequence, last + 1, importNumber));
            Added.Add((place, last + 2));
        }
        else if (known is null)
        {
            Added.Add((place, 0));
        }
        else if (row.SaysTheSameAs(known))
        {
            Unchanged++;
        }
        else
        {
            Corrected.Add((place, known.Revision + 1));
            Kept.Add(Removals.Kept(known, importNumber));
        }
    }

    private static bool IsBefore(Reading known, IncomingReadings.Row row) =>
        known.Period < row.Period || (known.Period == row.Period && known.Sequence < row.Sequence);

    private static bool IsAt(Reading known, IncomingReadings.Row row) =>
        known.Period == row.Period && known.Sequence == row.Sequence;

    private static double? OrNull(double number) => double.IsNaN(number) ? null : number;
}
