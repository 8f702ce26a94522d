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

    /// <param name="series">Every series that the readings are for; what is new among them is written along.</param>
    /// <param name="import">Saved along, with its counts; null where the readings come from no file.</param>
    /// <param name="progress">Told the number of series screened.</param>
    public async Task<StoredReadings> RunAsync(
        IncomingReadings incoming,
        AdoptedSeries series,
        Import? import,
        Act act,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        incoming.Sort();
        var parts = await MergeAllAsync(incoming, series, import?.Number, progress, ct);
        var stored = new StoredReadings(
            parts.Sum(part => part.Added.Count),
            parts.Sum(part => part.Corrected.Count),
            parts.Sum(part => part.Unchanged)
        )
        {
            Import = import?.Number,
        };
        if (stored.ChangesNothing)
        {
            return stored with { Import = null };
        }

        if (import is not null)
        {
            (import.Added, import.Corrected, import.Unchanged) = (stored.Added, stored.Corrected, stored.Unchanged);
            db.Imports.Add(import);
        }

        await db.BulkAsync(act, id => Rows(incoming, parts, series.New, import?.Number, id), ct);
        return stored;
    }

    /// <summary>The series in as many stretches as there are processors: one context loads for all of them, then each merges and screens its own.</summary>
    private async Task<IReadOnlyList<MergeReadings>> MergeAllAsync(
        IncomingReadings incoming,
        AdoptedSeries series,
        int? importNumber,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        var signals = await BulkScreening.SignalsOnAsync(db, ct);
        var sorted = series.All.OrderBy(s => s.Number).ToArray();
        var isNew = series.New.Select(s => s.Number).ToHashSet();
        var each = Math.Max(1, (sorted.Length + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        var known = await facts.OfAsync(sorted, ct);
        var stretches = known.Chunk(each).Select(some => some.Chunk(SeriesAtOnce).ToArray()).ToArray();
        var parts = stretches
            .Select(_ => new MergeReadings(incoming, new BulkScreening(signals, clock), importNumber))
            .ToArray();
        var done = 0;
        for (var step = 0; stretches.Any(chunks => step < chunks.Length); step++)
        {
            var loaded = new List<(MergeReadings, LoadedSeries)>();
            foreach (var (part, chunks) in parts.Zip(stretches).Where(pair => step < pair.Second.Length))
            {
                loaded.Add((part, await LoadAsync(chunks[step], isNew, ct)));
                done += chunks[step].Length;
            }

            Parallel.ForEach(loaded, one => MergeSome(one.Item1, one.Item2));
            progress?.Report(done);
        }

        return parts;
    }

    private sealed record LoadedSeries(
        IReadOnlyList<SeriesFacts> Facts,
        Dictionary<int, List<Reading>> Readings,
        IReadOnlyDictionary<(int, int, int), int> Gone
    );

    private async Task<LoadedSeries> LoadAsync(SeriesFacts[] some, HashSet<int> isNew, CancellationToken ct)
    {
        List<int> stored = [.. some.Select(s => s.Number).Where(n => !isNew.Contains(n))];
        return new LoadedSeries(some, await ExistingAsync(stored, ct), await db.RemovedAsync(stored, ct));
    }

    private static void MergeSome(MergeReadings part, LoadedSeries some)
    {
        foreach (var fact in some.Facts)
        {
            part.Merge(fact, some.Readings.GetValueOrDefault(fact.Number) ?? [], some.Gone);
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

    private static IEnumerable<BulkRows> Rows(
        IncomingReadings incoming,
        IReadOnlyList<MergeReadings> parts,
        IReadOnlyList<Series> made,
        int? importNumber,
        Guid act
    )
    {
        yield return StatusRows.Of(made);
        foreach (var part in parts)
        {
            yield return new ReadingRows(incoming, part.Added, importNumber, replace: false);
            yield return new ReadingRows(incoming, part.Corrected, importNumber, replace: true);
            part.Kept.ForEach(revision => revision.WrittenBy(act));
            yield return StatusRows.Of(part.Kept);
            yield return StatusRows.Of(part.Touched);
            foreach (var rows in part.Screening.Rows())
            {
                yield return rows;
            }
        }
    }
}
