using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Screening;

/// <summary>Screens many series one after the other and gathers what is to be written: statuses, new signals, signals that passed.</summary>
internal sealed class BulkScreening(ILookup<int, Signal> known, TimeProvider clock)
{
    private readonly List<SeriesStatus> statuses = [];
    private readonly List<Signal> signals = [];
    private readonly List<ChangedSeries> changed = [];

    public Screener Screener { get; } = new();
    public IReadOnlyList<SeriesStatus> Statuses => statuses;
    public IReadOnlyList<Signal> NewSignals => signals;

    /// <summary>What is told of them in the save that writes them.</summary>
    public IReadOnlyList<ChangedSeries> Changed => changed;

    public static ILookup<int, Signal> NoSignals { get; } = Enumerable.Empty<Signal>().ToLookup(s => s.SeriesNumber);

    /// <summary>
    /// The signals that are on now of some series (and of others numbered between them, which do no harm); they are tracked, so that those that pass are
    /// saved with the rest.
    /// </summary>
    public static async Task<ILookup<int, Signal>> SignalsOnAsync(
        AppDb db,
        IReadOnlyCollection<int> series,
        CancellationToken ct
    )
    {
        if (series.Count == 0)
        {
            return NoSignals;
        }

        var (low, high) = (series.Min(), series.Max());
        return (
            await db
                .Signals.IgnoreQueryFilters()
                .Where(s => s.SeriesNumber >= low && s.SeriesNumber <= high && s.PassedAt == null)
                .ToListAsync(ct)
        ).ToLookup(s => s.SeriesNumber);
    }

    public void Finish(SeriesFacts facts)
    {
        var status = new SeriesStatus
        {
            SeriesNumber = facts.Number,
            UnitId = facts.UnitId,
            MeasureId = facts.Chart.Measure.Id,
        };
        Screener.Finish(status);
        statuses.Add(status);
        changed.Add(Screener.Say(status, Note(status)));
    }

    /// <param name="made">Series that have no status yet: theirs are written without looking for one to replace.</param>
    public IEnumerable<BulkRows> Rows(IReadOnlySet<int>? made = null)
    {
        var first = statuses.Where(s => made?.Contains(s.SeriesNumber) == true).ToList();
        var renewed = statuses.Where(s => made?.Contains(s.SeriesNumber) != true).ToList();
        if (first.Count > 0)
        {
            yield return StatusRows.Of(first, replace: false);
        }

        if (renewed.Count > 0)
        {
            yield return StatusRows.Of(renewed, replace: true);
        }

        if (signals.Count > 0)
        {
            yield return SignalRows.Of(signals);
        }
    }

    private Signal? Note(SeriesStatus status)
    {
        var on = Screener.Signal;
        var before = known[status.SeriesNumber];
        var same = on is { } signal
            ? before.FirstOrDefault(s => SignalKeeper.IsSame(s, signal, Screener.Columns))
            : null;
        foreach (var passed in before.Where(s => s != same))
        {
            passed.PassedAt = clock.GetUtcNow();
        }

        if (on is not { } now)
        {
            return null;
        }

        if (same is null)
        {
            same = SignalKeeper.Make(status, Screener.Columns, now, clock.GetUtcNow());
            signals.Add(same);
        }
        else
        {
            (same.LastSeen, same.Sentence) = (Screener.Columns.Periods[now.Last], status.Sentence);
        }

        return same;
    }
}
