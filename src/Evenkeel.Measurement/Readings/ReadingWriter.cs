using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Readings;

/// <summary>Stages readings that people record or correct; what they replace is kept. The caller saves.</summary>
internal sealed class ReadingWriter(AppDb db, StatusKeeper statuses, RollUps rollUps)
{
    /// <summary>Stages the changes and what the charts then say. Answers the periods that became different.</summary>
    public async Task<IReadOnlyList<int>> StageAsync(
        Series series,
        IReadOnlyList<ReadingChange> changes,
        CancellationToken ct
    )
    {
        var different = await StageReadingsAsync(series, changes, ct);
        await RenewAsync(different.Count == 0 ? [] : [(series, different)], ct);
        return different;
    }

    /// <summary>As for one: a change each of several series, whose charts and sums are renewed together. Answers how many became different.</summary>
    public async Task<int> StageAsync(
        IReadOnlyCollection<(Series Series, ReadingChange Change)> changes,
        CancellationToken ct
    )
    {
        var changed = new List<(Series Series, IReadOnlyList<int> Periods)>();
        foreach (var (series, change) in changes)
        {
            if (await StageReadingsAsync(series, [change], ct) is { Count: > 0 } periods)
            {
                changed.Add((series, periods));
            }
        }

        await RenewAsync(changed, ct);
        return changed.Count;
    }

    private async Task RenewAsync(
        IReadOnlyCollection<(Series Series, IReadOnlyList<int> Periods)> changed,
        CancellationToken ct
    )
    {
        await statuses.RenewAsync([.. changed.Select(c => c.Series)], ct);
        await rollUps.RenewAsync(changed, ct);
    }

    private async Task<IReadOnlyList<int>> StageReadingsAsync(
        Series series,
        IReadOnlyList<ReadingChange> changes,
        CancellationToken ct
    )
    {
        var periods = changes.Select(c => c.Period).ToList();
        var known = await db
            .Readings.Where(r => r.SeriesNumber == series.Number && periods.Contains(r.Period))
            .ToDictionaryAsync(r => (r.Period, r.Sequence), ct);
        var gone = changes.All(c => known.ContainsKey((c.Period, c.Sequence)))
            ? new Dictionary<(int, int, int), int>()
            : await db.RemovedAsync([series.Number], ct);
        return
        [
            .. changes
                .Where(change => Stage(series, change, known.GetValueOrDefault((change.Period, change.Sequence)), gone))
                .Select(c => c.Period)
                .Distinct(),
        ];
    }

    private bool Stage(
        Series series,
        ReadingChange change,
        Reading? known,
        IReadOnlyDictionary<(int, int, int), int> gone
    )
    {
        if (known is null)
        {
            // Who recorded a reading first is known from what was there before: nothing.
            var (period, sequence) = (change.Period, change.Sequence);
            var last = gone.TryGetValue((series.Number, period, sequence), out var kept) ? kept : -2;
            db.ReadingRevisions.Add(Removals.Absent(series.Number, period, sequence, last + 1));
            db.Readings.Add(New(series.Number, change, last + 2));
            return true;
        }

        if (change.SaysTheSameAs(known))
        {
            return false;
        }

        if (change.Seen is { } seen)
        {
            // It is read anew here: somebody may have saved since the page was checked. Then the save finds nobody's revision, and says so.
            db.Entry(known).Property(r => r.Revision).OriginalValue = seen;
        }

        db.ReadingRevisions.Add(Removals.Kept(known));
        (known.Numerator, known.Denominator, known.Value) = (change.Numerator, change.Denominator, change.Value);
        (known.Status, known.IsProvisional, known.Note) = (change.Status, change.IsProvisional, change.Note);
        known.ImportNumber = null;
        known.Revision++;
        return true;
    }

    private static Reading New(int series, ReadingChange change, int revision) =>
        new()
        {
            SeriesNumber = series,
            Period = change.Period,
            Sequence = change.Sequence,
            Numerator = change.Numerator,
            Denominator = change.Denominator,
            Value = change.Value,
            Status = change.Status,
            IsProvisional = change.IsProvisional,
            Note = change.Note,
            Revision = revision,
        };
}
