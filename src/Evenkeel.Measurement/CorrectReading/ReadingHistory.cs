using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.CorrectReading;

/// <summary>What a reading was, who changed it, when and why: newest first.</summary>
internal sealed class ReadingHistory(AppDb db)
{
    public async Task<IReadOnlyList<HistoryEntry>> OfAsync(Measure measure, Reading reading, CancellationToken ct)
    {
        var kept = await db
            .ReadingRevisions.AsNoTracking()
            .Where(r =>
                r.SeriesNumber == reading.SeriesNumber && r.Period == reading.Period && r.Sequence == reading.Sequence
            )
            .OrderByDescending(r => r.Revision)
            .ToListAsync(ct);
        var ids = kept.Select(r => r.ReplacedBy).ToList();
        var acts = await db.Acts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var entries = new List<HistoryEntry>();
        Reading? after = reading;
        foreach (var before in kept)
        {
            var was = before.WasAbsent ? null : AsReading(before);
            entries.Add(Entry(measure, acts.GetValueOrDefault(before.ReplacedBy), was, after));
            after = was;
        }

        if (after is not null)
        {
            await AddImportAsync(entries, measure, after, ct);
        }

        return entries;
    }

    private async Task AddImportAsync(List<HistoryEntry> entries, Measure measure, Reading first, CancellationToken ct)
    {
        var import = await db
            .Imports.AsNoTracking()
            .IgnoreQueryFilters()
            .SingleOrDefaultAsync(i => i.Number == first.ImportNumber, ct);
        if (import is not null)
        {
            entries.Add(
                new HistoryEntry(
                    import.At,
                    import.By,
                    $"Imported from {import.FileName}",
                    null,
                    Changes(measure, null, first)
                )
            );
        }
    }

    private static HistoryEntry Entry(Measure measure, RecordedAct? act, Reading? before, Reading? after) =>
        new(
            act?.At ?? default,
            act?.By ?? "unknown",
            before is null ? "Recorded"
                : after is null ? "Taken away: its import was undone"
                : "Corrected",
            act?.Reason,
            Changes(measure, before, after)
        );

    private static HistoryChange[] Changes(Measure measure, Reading? before, Reading? after) =>
        [.. Rows(measure, before, after).Where(c => c.Before != c.After)];

    private static IEnumerable<HistoryChange> Rows(Measure measure, Reading? before, Reading? after)
    {
        yield return new(
            "Reading",
            before is null ? null : TypedReading.Words(measure, before),
            after is null ? null : TypedReading.Words(measure, after)
        );
        yield return new("Provisional", YesNo(before?.IsProvisional ?? false), YesNo(after?.IsProvisional ?? false));
        yield return new("Note", before?.Note, after?.Note);
    }

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static Reading AsReading(ReadingRevision kept) =>
        new()
        {
            SeriesNumber = kept.SeriesNumber,
            Period = kept.Period,
            Sequence = kept.Sequence,
            Numerator = kept.Numerator,
            Denominator = kept.Denominator,
            Value = kept.Value,
            Status = kept.Status,
            IsProvisional = kept.IsProvisional,
            Note = kept.Note,
            ImportNumber = kept.ImportNumber,
            Revision = kept.Revision,
        };
}
