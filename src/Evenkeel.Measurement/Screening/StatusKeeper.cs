using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Screening;

/// <summary>Renews what charts say in the save that changes them: a few series at once. Many at once go through an import or a rescreen.</summary>
internal sealed class StatusKeeper(AppDb db, ReadFacts facts, SignalKeeper signals)
{
    private readonly Screener screener = new();

    /// <summary>Stages the renewed statuses and signals of series whose readings, phases or ghost points are tracked or stored.</summary>
    public async Task RenewAsync(IReadOnlyCollection<Series> series, CancellationToken ct)
    {
        foreach (var fact in await facts.OfAsync(series, ct))
        {
            var of = series.First(s => s.Number == fact.Number);
            await RenewAsync(of, fact, ct);
        }
    }

    private async Task RenewAsync(Series series, Charts.SeriesFacts fact, CancellationToken ct)
    {
        screener.Begin(WithUnsaved(fact));
        foreach (var reading in await ReadingsAsync(series.Number, ct))
        {
            screener.Add(reading);
        }

        var status = await db
            .SeriesStatuses.IgnoreQueryFilters()
            .SingleOrDefaultAsync(s => s.SeriesNumber == series.Number, ct);
        if (status is null)
        {
            status = db.SeriesStatuses.Local.FirstOrDefault(s => s.SeriesNumber == series.Number) ?? Make(series);
            db.SeriesStatuses.Entry(status).State =
                db.Entry(status).State == EntityState.Detached ? EntityState.Added : db.Entry(status).State;
        }

        screener.Finish(status);
        await signals.NoteAsync(status, screener.Columns, screener.Signal, ct);
    }

    private static SeriesStatus Make(Series series) =>
        new()
        {
            SeriesNumber = series.Number,
            UnitId = series.UnitId,
            MeasureId = series.MeasureId,
        };

    /// <summary>As they will be after the save: stored ones with their tracked changes, and new ones.</summary>
    private async Task<IEnumerable<Reading>> ReadingsAsync(int number, CancellationToken ct)
    {
        // Only what changes is tracked: every look at what is tracked walks all of it.
        var stored = await db.Readings.AsNoTracking().Where(r => r.SeriesNumber == number).ToListAsync(ct);
        var tracked = db
            .ChangeTracker.Entries<Reading>()
            .Where(e => e.Entity.SeriesNumber == number)
            .ToDictionary(e => (e.Entity.Period, e.Entity.Sequence));
        return stored
            .Where(r => !tracked.ContainsKey((r.Period, r.Sequence)))
            .Concat(tracked.Values.Where(e => e.State != EntityState.Deleted).Select(e => e.Entity))
            .OrderBy(r => r.Period)
            .ThenBy(r => r.Sequence);
    }

    /// <summary>Phases and ghost points that this save adds or withdraws count already.</summary>
    private Charts.SeriesFacts WithUnsaved(Charts.SeriesFacts fact)
    {
        var phases = db.Phases.Local.Where(p => p.SeriesNumber == fact.Number && p.WithdrawnAt is null).ToList();
        var withdrawn = db
            .Phases.Local.Where(p => p.SeriesNumber == fact.Number && p.WithdrawnAt is not null)
            .Select(p => p.Starts)
            .ToHashSet();
        var exclusions = db.Exclusions.Local.Where(e => e.SeriesNumber == fact.Number).ToList();
        return fact with
        {
            Phases =
            [
                .. fact
                    .Phases.Where(p => !withdrawn.Contains(p.Starts))
                    .Concat(phases.Select(p => (p.Starts, p.Freeze ?? 0, p.Reason)))
                    .DistinctBy(p => p.Item1)
                    .OrderBy(p => p.Item1),
            ],
            Exclusions = fact
                .Exclusions.Where(e =>
                    !exclusions.Exists(x => (x.Period, x.Sequence) == e.Key && x.WithdrawnAt is not null)
                )
                .Concat(
                    exclusions
                        .Where(x => x.WithdrawnAt is null && !fact.Exclusions.ContainsKey((x.Period, x.Sequence)))
                        .Select(x => KeyValuePair.Create((x.Period, x.Sequence), x.Reason))
                )
                .ToDictionary(),
        };
    }
}
