using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Imports;

/// <summary>What an import did to the readings.</summary>
public sealed record StoredReadings(int Added, int Corrected, int Unchanged)
{
    public bool ChangesNothing => Added == 0 && Corrected == 0;

    /// <summary>The number under which it is kept; null where nothing changed.</summary>
    public int? Import { get; init; }
}

/// <summary>
/// Stores many readings as one act, all or nothing, through to what every chart then says: in memory first, merged with what is there, then written
/// in one transaction.
/// </summary>
internal sealed class StoreReadings(AppDb db, ReadFacts facts, TimeProvider clock)
{
    private const int SeriesAtOnce = 500;
    private readonly List<(int, int)> added = [];
    private readonly List<(int, int)> corrected = [];
    private readonly List<ReadingRevision> kept = [];
    private readonly List<ImportedSeries> touched = [];
    private int? importNumber;
    private readonly BulkScreening screening = new(db, clock);
    private int unchanged;

    /// <param name="series">Every series that the readings are for; what is new among them is tracked and saved along.</param>
    /// <param name="import">Saved along, with its counts; null where the readings come from no file.</param>
    /// <param name="progress">Told the number of series screened.</param>
    public async Task<StoredReadings> RunAsync(
        IncomingReadings incoming,
        IReadOnlyList<Series> series,
        Import? import,
        Act act,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        importNumber = import?.Number;
        incoming.Sort();
        await screening.LoadSignalsAsync(ct);
        await MergeAllAsync(incoming, [.. series.OrderBy(s => s.Number)], progress, ct);
        var stored = new StoredReadings(added.Count, corrected.Count, unchanged) { Import = importNumber };
        if (stored.ChangesNothing)
        {
            return stored with { Import = null };
        }

        if (import is not null)
        {
            (import.Added, import.Corrected, import.Unchanged) = (stored.Added, stored.Corrected, stored.Unchanged);
            db.Imports.Add(import);
        }

        await db.BulkAsync(act, id => Rows(incoming, id), ct);
        return stored;
    }

    private async Task MergeAllAsync(
        IncomingReadings incoming,
        Series[] series,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        var place = 0;
        var done = 0;
        foreach (var some in series.Chunk(SeriesAtOnce))
        {
            List<int> stored = [.. some.Where(s => db.Entry(s).State != EntityState.Added).Select(s => s.Number)];
            var there = await ExistingAsync(stored, ct);
            var gone = await db.RemovedAsync(stored, ct);
            foreach (var fact in await facts.OfAsync(some, ct))
            {
                var (before, after) = (added.Count, corrected.Count);
                MergeOne(incoming, fact, there, gone, ref place);
                Touch(fact.Number, added.Count - before, corrected.Count - after);
            }

            progress?.Report(done += some.Length);
        }
    }

    private async Task<Dictionary<int, List<Reading>>> ExistingAsync(List<int> numbers, CancellationToken ct)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => numbers.Contains(r.SeriesNumber))
            .OrderBy(r => r.SeriesNumber)
            .ThenBy(r => r.Period)
            .ThenBy(r => r.Sequence)
            .ToListAsync(ct);
        return readings.GroupBy(r => r.SeriesNumber).ToDictionary(g => g.Key, g => g.ToList());
    }

    private void MergeOne(
        IncomingReadings incoming,
        SeriesFacts fact,
        Dictionary<int, List<Reading>> there,
        IReadOnlyDictionary<(int, int, int), int> gone,
        ref int place
    )
    {
        screening.Screener.Begin(fact);
        var known = there.GetValueOrDefault(fact.Number) ?? [];
        var next = 0;
        for (; place < incoming.Count && incoming[place].Series == fact.Number; place++)
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
                OrNull(row.Value)
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
            touched.Add(
                new()
                {
                    ImportNumber = number,
                    SeriesNumber = series,
                    Added = more,
                    Corrected = changed,
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
            kept.Add(Removals.Absent(row.Series, row.Period, row.Sequence, last + 1, importNumber));
            added.Add((place, last + 2));
        }
        else if (known is null)
        {
            added.Add((place, 0));
        }
        else if (row.SaysTheSameAs(known))
        {
            unchanged++;
        }
        else
        {
            corrected.Add((place, known.Revision + 1));
            kept.Add(Removals.Kept(known, importNumber));
        }
    }

    private IEnumerable<BulkRows> Rows(IncomingReadings incoming, Guid act)
    {
        kept.ForEach(revision => revision.WrittenBy(act));
        yield return new ReadingRows(incoming, added, importNumber, replace: false);
        yield return new ReadingRows(incoming, corrected, importNumber, replace: true);
        yield return StatusRows.Of(kept);
        yield return StatusRows.Of(touched);
        foreach (var rows in screening.Rows())
        {
            yield return rows;
        }
    }

    private static bool IsBefore(Reading known, IncomingReadings.Row row) =>
        known.Period < row.Period || (known.Period == row.Period && known.Sequence < row.Sequence);

    private static bool IsAt(Reading known, IncomingReadings.Row row) =>
        known.Period == row.Period && known.Sequence == row.Sequence;

    private static double? OrNull(double number) => double.IsNaN(number) ? null : number;
}
