using System.Data;
using System.Data.Common;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Screening;

/// <summary>What a rescreen found: how many series, and how many of their statuses did not agree with their readings.</summary>
public sealed record RescreenReport(int Series, int Differed);

/// <summary>Rebuilds what charts say from the readings: all series, or those whose definition changed. It must agree with what the saves wrote.</summary>
internal sealed class Rescreen(AppDb db, ReadFacts facts, EventQueue events, TimeProvider clock)
{
    private const int SeriesAtOnce = 500;
    private const int Tries = 5;
    private const string SavedMeanwhile = "40001";

    /// <summary>In the save of whoever calls, with what is tracked.</summary>
    public async Task<RescreenReport> RunAsync(Act act, IReadOnlyCollection<int>? only, CancellationToken ct) =>
        await RunAsync(act, only, null, ct);

    /// <summary>
    /// A save of its own, of one moment. A reading that is saved beside it waits, or the database refuses this (PostgreSQL's serialization_failure) and it
    /// begins anew: what a chart says is never set back.
    /// </summary>
    public async Task<RescreenReport> RebuildAsync(
        Act act,
        IReadOnlyCollection<int>? only,
        IProgress<(int Done, int Of)>? progress,
        CancellationToken ct
    )
    {
        for (var left = Tries - 1; ; left--)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            try
            {
                var report = await RunAsync(act, only, progress, ct);
                await transaction.CommitAsync(ct);
                return report;
            }
            catch (Exception problem)
                when (left > 0 && problem.GetBaseException() is DbException { SqlState: SavedMeanwhile })
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<RescreenReport> RunAsync(
        Act act,
        IReadOnlyCollection<int>? only,
        IProgress<(int Done, int Of)>? progress,
        CancellationToken ct
    )
    {
        var (screening, differed) = await LookAsync(only, progress, ct);
        events.Tell(new SeriesChanged(screening.Changed));
        await db.BulkAsync(act, _ => screening.Rows(), ct);
        return new RescreenReport(screening.Statuses.Count, differed);
    }

    /// <summary>What the charts say with what is stored and tracked now, and how many said something else; the caller writes it.</summary>
    public async Task<(BulkScreening Screening, int Differed)> LookAsync(
        IReadOnlyCollection<int>? only,
        IProgress<(int Done, int Of)>? progress,
        CancellationToken ct
    )
    {
        var series = await db.Series.IgnoreQueryFilters().AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct);
        if (only is not null)
        {
            var wanted = only.ToHashSet();
            series.RemoveAll(s => !wanted.Contains(s.Number));
        }

        var signals = await BulkScreening.SignalsOnAsync(db, [.. series.Select(s => s.Number)], ct);
        var screening = new BulkScreening(signals, clock);
        var before = await SentencesAsync(ct);
        foreach (var some in series.Chunk(SeriesAtOnce))
        {
            await ScreenAsync(screening, some, ct);
            progress?.Report((screening.Statuses.Count, series.Count));
        }

        return (screening, screening.Statuses.Count(s => before.GetValueOrDefault(s.SeriesNumber) != s.Sentence));
    }

    private Task<Dictionary<int, string>> SentencesAsync(CancellationToken ct) =>
        db.SeriesStatuses.IgnoreQueryFilters().ToDictionaryAsync(s => s.SeriesNumber, s => s.Sentence, ct);

    private async Task ScreenAsync(BulkScreening screening, Series[] series, CancellationToken ct)
    {
        var (low, high) = (series[0].Number, series[^1].Number);
        var readings = (
            await db
                .Readings.AsNoTracking()
                .Where(r => r.SeriesNumber >= low && r.SeriesNumber <= high)
                .OrderBy(r => r.SeriesNumber)
                .ThenBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync(ct)
        ).ToLookup(r => r.SeriesNumber);
        foreach (var fact in await facts.OfAsync(series, ct))
        {
            ScreenOne(screening, fact, readings[fact.Number]);
        }
    }

    private static void ScreenOne(BulkScreening screening, SeriesFacts fact, IEnumerable<Reading> readings)
    {
        screening.Screener.Begin(fact);
        foreach (var reading in readings)
        {
            screening.Screener.Add(reading);
        }

        screening.Finish(fact);
    }
}
