using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Screening;

/// <summary>Renews what charts say in the save that changes them: a few series at once. Many at once go through an import or a rescreen.</summary>
internal sealed class StatusKeeper(AppDb db, ReadFacts facts, SignalKeeper signals, EventQueue events)
{
    private readonly Screener screener = new();

    /// <summary>What is told at the save: the last that was worked out of each.</summary>
    private readonly Dictionary<int, ChangedSeries> changed = [];

    /// <summary>Stages the renewed statuses and signals of series whose readings, phases or ghost points are tracked or stored: some queries, however many.</summary>
    public async Task RenewAsync(IReadOnlyCollection<Series> series, CancellationToken ct)
    {
        if (series.Count == 0)
        {
            return;
        }

        var of = series.ToDictionary(s => s.Number);
        var numbers = of.Keys.ToList();
        var readings = await ReadingsAsync(numbers, ct);
        var statuses = await StatusesAsync(numbers, ct);
        await signals.LoadAsync(numbers, ct);
        foreach (var fact in await facts.OfAsync(series, ct))
        {
            screener.Begin(WithUnsaved(fact));
            foreach (var reading in readings[fact.Number].OrderBy(r => r.Period).ThenBy(r => r.Sequence))
            {
                screener.Add(reading);
            }

            var status = statuses.GetValueOrDefault(fact.Number) ?? Add(of[fact.Number]);
            screener.Finish(status);
            Tell(screener.Say(status, signals.Note(status, screener.Columns, screener.Signal)));
        }
    }

    private void Tell(ChangedSeries series)
    {
        if (changed.Count == 0)
        {
            events.TellAtSave(Gather);
        }

        changed[series.Number] = series;
    }

    private SeriesChanged Gather()
    {
        var all = new SeriesChanged([.. changed.Values]);
        changed.Clear();
        return all;
    }

    /// <summary>Those that are stored, and those that this save adds.</summary>
    private async Task<Dictionary<int, SeriesStatus>> StatusesAsync(List<int> numbers, CancellationToken ct)
    {
        await db.SeriesStatuses.IgnoreQueryFilters().Where(s => numbers.Contains(s.SeriesNumber)).LoadAsync(ct);
        return db.SeriesStatuses.Local.Where(s => numbers.Contains(s.SeriesNumber)).ToDictionary(s => s.SeriesNumber);
    }

    private SeriesStatus Add(Series series)
    {
        var status = Make(series);
        db.SeriesStatuses.Add(status);
        return status;
    }

    private static SeriesStatus Make(Series series) =>
        new()
        {
            SeriesNumber = series.Number,
            UnitId = series.UnitId,
            MeasureId = series.MeasureId,
        };

    /// <summary>As they will be after the save: stored ones with their tracked changes, and new ones.</summary>
    private async Task<ILookup<int, Reading>> ReadingsAsync(List<int> numbers, CancellationToken ct)
    {
        // Only what changes is tracked: every look at what is tracked walks all of it.
        var stored = await db.Readings.AsNoTracking().Where(r => numbers.Contains(r.SeriesNumber)).ToListAsync(ct);
        var tracked = db
            .ChangeTracker.Entries<Reading>()
            .Where(e => numbers.Contains(e.Entity.SeriesNumber))
            .ToDictionary(e => (e.Entity.SeriesNumber, e.Entity.Period, e.Entity.Sequence));
        return stored
            .Where(r => !tracked.ContainsKey((r.SeriesNumber, r.Period, r.Sequence)))
            .Concat(tracked.Values.Where(e => e.State != EntityState.Deleted).Select(e => e.Entity))
            .ToLookup(r => r.SeriesNumber);
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
