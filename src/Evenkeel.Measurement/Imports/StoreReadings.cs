using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
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
/// Stores many readings as one act, all or nothing, through to what every chart then says. It goes by some series at a time: while these are merged with
/// what is there and screened on every core but one, those before them are written.
/// </summary>
internal sealed class StoreReadings(AppDb db, ReadFacts facts, EventQueue events, TimeProvider clock)
{
    private readonly List<ChangedSeries> changed = [];

    private static readonly int SeriesAtOnce = 500 * Environment.ProcessorCount;

    /// <param name="coming">The readings; what of the series is new is written while they are gathered and sorted.</param>
    /// <param name="series">Every series that the readings are for; what is new among them is written along.</param>
    /// <param name="import">Saved along, with its counts; null where the readings come from no file.</param>
    /// <param name="expected">What it must come to; where it comes to something else, nothing is stored.</param>
    /// <param name="progress">Told the number of series screened.</param>
    /// <exception cref="DbUpdateConcurrencyException">It came to something else than was expected.</exception>
    public async Task<StoredReadings> RunAsync(
        Task<IncomingReadings> coming,
        AdoptedSeries series,
        Import? import,
        Act act,
        StoredReadings? expected,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        changed.Clear();
        var sorting = SortedAsync(coming);
        await using var bulk = await db.BeginBulkAsync(act, ct);
        await bulk.WriteAsync(StatusRows.Of(series.New), ct);
        var stored = await StoreAllAsync(bulk, await sorting, series, import?.Number, progress, ct);
        if (expected is not null && stored != expected)
        {
            throw new DbUpdateConcurrencyException("Readings were changed since the import was looked at.");
        }

        if (stored.ChangesNothing)
        {
            return stored;
        }

        if (import is not null)
        {
            (import.Added, import.Corrected, import.Unchanged) = (stored.Added, stored.Corrected, stored.Unchanged);
            db.Imports.Add(import);
        }

        events.Tell(new SeriesChanged([.. changed]));
        await bulk.CompleteAsync(ct);
        return stored with { Import = import?.Number };
    }

    private static async Task<IncomingReadings> SortedAsync(Task<IncomingReadings> coming)
    {
        var incoming = await coming;
        await Task.Run(incoming.Sort);
        return incoming;
    }

    private async Task<StoredReadings> StoreAllAsync(
        BulkSave bulk,
        IncomingReadings incoming,
        AdoptedSeries series,
        int? importNumber,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        var isNew = series.New.Select(s => s.Number).ToHashSet();
        var known = await facts.OfAsync([.. series.All.OrderBy(s => s.Number)], isNew, ct);
        var (stored, done) = (new StoredReadings(0, 0, 0), 0);
        IReadOnlyList<MergeReadings> merged = [];
        foreach (var some in known.Chunk(SeriesAtOnce))
        {
            var loaded = await LoadAsync(some, isNew, ct);
            var merging = Task.Run(() => MergeOnTheCores(incoming, loaded, isNew, importNumber), ct);
            stored = await WriteAsync(bulk, merged, stored, ct);
            merged = await merging;
            progress?.Report(done += some.Length);
        }

        return await WriteAsync(bulk, merged, stored, ct);
    }

    private sealed record LoadedSeries(
        SeriesFacts[] Facts,
        ILookup<int, Reading> Readings,
        IReadOnlyDictionary<(int, int, int), int> Gone,
        ILookup<int, Signal> Signals
    );

    private async Task<LoadedSeries> LoadAsync(SeriesFacts[] some, HashSet<int> isNew, CancellationToken ct)
    {
        List<int> old = [.. some.Select(s => s.Number).Where(n => !isNew.Contains(n))];
        return new LoadedSeries(
            some,
            await ExistingAsync(old, ct),
            await db.RemovedAsync(old, ct),
            await BulkScreening.SignalsOnAsync(db, old, ct)
        );
    }

    private MergeReadings[] MergeOnTheCores(
        IncomingReadings incoming,
        LoadedSeries loaded,
        HashSet<int> isNew,
        int? importNumber
    )
    {
        // One core is left to who writes.
        var cores = Math.Max(1, Environment.ProcessorCount - 1);
        var each = (loaded.Facts.Length + cores - 1) / cores;
        var parts = loaded
            .Facts.Chunk(each)
            .Select(facts =>
                (
                    facts,
                    merge: new MergeReadings(incoming, new BulkScreening(loaded.Signals, clock), isNew, importNumber)
                )
            )
            .ToArray();
        Parallel.ForEach(parts, part => MergeSome(part.merge, part.facts, loaded));
        return [.. parts.Select(part => part.merge)];
    }

    private static void MergeSome(MergeReadings part, SeriesFacts[] facts, LoadedSeries loaded)
    {
        foreach (var fact in facts)
        {
            part.Merge(fact, [.. loaded.Readings[fact.Number]], loaded.Gone);
        }
    }

    private async Task<ILookup<int, Reading>> ExistingAsync(List<int> numbers, CancellationToken ct)
    {
        if (numbers.Count == 0)
        {
            return Enumerable.Empty<Reading>().ToLookup(r => r.SeriesNumber);
        }

        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => numbers.Contains(r.SeriesNumber))
            .OrderBy(r => r.SeriesNumber)
            .ThenBy(r => r.Period)
            .ThenBy(r => r.Sequence)
            .ToListAsync(ct);
        return readings.ToLookup(r => r.SeriesNumber);
    }

    private async Task<StoredReadings> WriteAsync(
        BulkSave bulk,
        IReadOnlyList<MergeReadings> merged,
        StoredReadings before,
        CancellationToken ct
    )
    {
        foreach (var rows in merged.SelectMany(part => part.Rows(bulk.Act)))
        {
            await bulk.WriteAsync(rows, ct);
        }

        changed.AddRange(merged.SelectMany(part => part.Changed));
        return new StoredReadings(
            before.Added + merged.Sum(part => part.Added.Count),
            before.Corrected + merged.Sum(part => part.Corrected.Count),
            before.Unchanged + merged.Sum(part => part.Unchanged)
        );
    }
}
