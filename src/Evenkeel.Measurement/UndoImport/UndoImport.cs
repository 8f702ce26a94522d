using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.UndoImport;

/// <summary>
/// Takes an import back as one act: readings that it added go, readings that it corrected are what they were, and what charts say is renewed in the
/// same transaction. What it had stored stays in the history. Refused where anything has been put over it since.
/// </summary>
internal sealed class UndoImportHandler(
    AppDb db,
    FindOverlays overlays,
    ReadFacts facts,
    RollUps rollUps,
    EventQueue events,
    Scope scope,
    TimeProvider clock
)
{
    private const int SeriesAtOnce = 500;

    public async Task<Outcome<int>> Handle(int number, int version, string why, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.Imports.SingleAsync(i => i.Number == number, ct);
        if (import.UndoneAt is not null || import.Version != version)
        {
            return Outcome.Stale;
        }

        if (await overlays.OfAsync(number, ct) is { Count: > 0 } over)
        {
            return Outcome.Refused<int>([.. over.Select(sentence => new Refusal("", sentence))]);
        }

        try
        {
            var undone = await UndoAsync(import, why, ct);
            await transaction.CommitAsync(ct);
            return Outcome.Done(undone);
        }
        catch (Exception overtaken) when (AppDb.IsOvertaken(overtaken))
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }

    private async Task<int> UndoAsync(Import import, string why, CancellationToken ct)
    {
        var touched = db.ImportedSeries.Where(t => t.ImportNumber == import.Number).Select(t => t.SeriesNumber);
        var series = await db
            .Series.IgnoreQueryFilters()
            .Where(s => touched.Contains(s.Number))
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        var undoing = new UndoneReadings(
            import.Number,
            new BulkScreening(await BulkScreening.SignalsOnAsync(db, [.. series.Select(s => s.Number)], ct), clock)
        );
        foreach (var some in series.Chunk(SeriesAtOnce))
        {
            await LookAsync(undoing, some, ct);
        }

        await EndEmptyAsync(series, undoing, ct);
        import.Undo(scope.PersonName, clock.GetUtcNow());
        var act = new Act("Import undone")
        {
            Unit = import.UnitId,
            About = new ItemRef("unit", import.UnitId.Value),
            Reason = string.IsNullOrWhiteSpace(why) ? import.FileName : $"{import.FileName}: {why.Trim()}",
        };
        events.Tell(new SeriesChanged(undoing.Screening.Changed));
        await db.BulkAsync(act, undoing.Rows, ct);
        // What it corrected has another import's number again, or none: what is left under its own is what it added.
        await db
            .Readings.Where(r => touched.Contains(r.SeriesNumber) && r.ImportNumber == import.Number)
            .ExecuteDeleteAsync(ct);
        await RenewSumsAsync(import, series, ct);
        return undoing.Count;
    }

    private async Task LookAsync(UndoneReadings undoing, Series[] some, CancellationToken ct)
    {
        var numbers = some.Select(s => s.Number).ToList();
        var readings = (
            await db
                .Readings.AsNoTracking()
                .Where(r => numbers.Contains(r.SeriesNumber))
                .OrderBy(r => r.SeriesNumber)
                .ThenBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync(ct)
        ).ToLookup(r => r.SeriesNumber);
        var before = await db
            .ReadingRevisions.AsNoTracking()
            .Where(r => r.ReplacedByImport == undoing.Import && numbers.Contains(r.SeriesNumber) && !r.WasAbsent)
            .ToDictionaryAsync(r => (r.SeriesNumber, r.Period, r.Sequence), ct);
        foreach (var fact in await facts.OfAsync(some, ct))
        {
            undoing.Add(fact, readings[fact.Number], before);
        }
    }

    /// <summary>
    /// Units that had the measure from imports alone, and have no reading left, do not keep an empty chart. Which import made it does not
    /// matter: an earlier one that was undone may have, and this one took it up again.
    /// </summary>
    private async Task EndEmptyAsync(IReadOnlyList<Series> series, UndoneReadings undoing, CancellationToken ct)
    {
        var empty = undoing.Empty.ToList();
        var made = await db
            .ImportedSeries.Where(t => t.IsNew && empty.Contains(t.SeriesNumber))
            .Select(t => t.SeriesNumber)
            .ToListAsync(ct);
        foreach (var one in series.Where(s => made.Contains(s.Number)))
        {
            one.End(UkTime.Today(clock));
        }
    }

    private async Task RenewSumsAsync(Import import, IReadOnlyList<Series> series, CancellationToken ct)
    {
        foreach (var measure in series.Select(s => s.MeasureId).Distinct())
        {
            await rollUps.RenewAllAsync(measure, ct);
        }

        await db.SaveAsync(new Act("Sums renewed") { Unit = import.UnitId }, ct);
    }
}
