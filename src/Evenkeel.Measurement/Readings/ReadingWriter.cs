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
        var periods = changes.Select(c => c.Period).ToList();
        var known = await db
            .Readings.Where(r => r.SeriesNumber == series.Number && periods.Contains(r.Period))
            .ToDictionaryAsync(r => (r.Period, r.Sequence), ct);
        var changed = changes
            .Where(change => Stage(series, change, known.GetValueOrDefault((change.Period, change.Sequence))))
            .ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        var different = changed.Select(c => c.Period).Distinct().ToList();
        await statuses.RenewAsync([series], ct);
        await rollUps.RenewAsync(series.MeasureId, series.UnitId, different, ct);
        return different;
    }

    private bool Stage(Series series, ReadingChange change, Reading? known)
    {
        if (known is null)
        {
            db.Readings.Add(New(series.Number, change));
            db.ReadingRevisions.Add(Absent(series.Number, change));
            return true;
        }

        if (change.SaysTheSameAs(known))
        {
            return false;
        }

        db.ReadingRevisions.Add(Kept(known));
        (known.Numerator, known.Denominator, known.Value) = (change.Numerator, change.Denominator, change.Value);
        (known.Status, known.IsProvisional, known.Note) = (change.Status, change.IsProvisional, change.Note);
        known.ImportNumber = null;
        known.Revision++;
        return true;
    }

    /// <summary>Who recorded a reading first is known from what was there before: nothing.</summary>
    private static ReadingRevision Absent(int series, ReadingChange change) =>
        new()
        {
            SeriesNumber = series,
            Period = change.Period,
            Sequence = change.Sequence,
            Revision = -1,
            Status = ReadingStatus.NotAvailable,
            WasAbsent = true,
        };

    private static Reading New(int series, ReadingChange change) =>
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
        };

    internal static ReadingRevision Kept(Reading known) =>
        new()
        {
            SeriesNumber = known.SeriesNumber,
            Period = known.Period,
            Sequence = known.Sequence,
            Revision = known.Revision,
            Numerator = known.Numerator,
            Denominator = known.Denominator,
            Value = known.Value,
            Status = known.Status,
            IsProvisional = known.IsProvisional,
            Note = known.Note,
            ImportNumber = known.ImportNumber,
        };
}
