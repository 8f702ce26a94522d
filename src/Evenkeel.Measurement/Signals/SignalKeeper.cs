using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Signals;

/// <summary>A signal that is on now and was not before becomes a record that waits for an answer; one that goes on stays the same record.</summary>
internal sealed class SignalKeeper(AppDb db, TimeProvider clock)
{
    /// <summary>Those that are on, of the series that <see cref="Note"/> is asked about next.</summary>
    public Task LoadAsync(List<int> series, CancellationToken ct) =>
        db.Signals.IgnoreQueryFilters().Where(s => series.Contains(s.SeriesNumber) && s.PassedAt == null).LoadAsync(ct);

    /// <summary>Answers the signal that is on now.</summary>
    public Signal? Note(SeriesStatus status, ReadingColumns columns, SignalRun? signal)
    {
        var known = db.Signals.Local.Where(s => s.SeriesNumber == status.SeriesNumber && s.PassedAt is null).ToList();
        var now = clock.GetUtcNow();
        var same = signal is { } on ? known.Find(s => IsSame(s, on, columns)) : null;
        foreach (var passed in known.Where(s => s != same))
        {
            passed.PassedAt = now;
        }

        if (signal is not { } current)
        {
            return null;
        }

        if (same is not null)
        {
            (same.LastSeen, same.Sentence) = (columns.Periods[current.Last], status.Sentence);
            return same;
        }

        var made = Make(status, columns, current, now);
        db.Signals.Add(made);
        return made;
    }

    public static Signal Make(SeriesStatus status, ReadingColumns columns, SignalRun signal, DateTimeOffset now) =>
        new()
        {
            SeriesNumber = status.SeriesNumber,
            UnitId = status.UnitId,
            MeasureId = status.MeasureId,
            Rule = signal.Rule.ToString(),
            Variation = status.Variation,
            Since = columns.Periods[signal.First],
            LastSeen = columns.Periods[signal.Last],
            Sentence = status.Sentence,
            DetectedAt = now,
        };

    /// <summary>The same rule, and its stretch meets the one that was known.</summary>
    public static bool IsSame(Signal known, SignalRun signal, ReadingColumns columns) =>
        known.Rule == signal.Rule.ToString()
        && columns.Periods[signal.First] <= known.LastSeen
        && columns.Periods[signal.Last] >= known.Since;
}
