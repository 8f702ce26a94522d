using Evenkeel.Measurement.Imports;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>Stores a staged file: all or nothing, as one act that takes the draft away with it, so that it can be stored but once.</summary>
internal sealed class StoreImportHandler(AppDb db, ReadingsImport import, ImportProgress progress)
{
    public async Task<Outcome<StoredReadings>> Handle(ImportPreview preview, string? seen, CancellationToken ct)
    {
        if (preview.Seen != seen)
        {
            return Outcome.Stale;
        }

        if (!preview.CanBeStored)
        {
            return Outcome.Refused(
                "",
                preview.Measures.FirstOrDefault(m => m.Checked.Fed is not null)?.Checked.Fed
                    ?? "There is nothing to store. Look at what is said of the file."
            );
        }

        try
        {
            return await StoreAsync(preview, ct);
        }
        catch (Exception overtaken) when (AppDb.IsOvertaken(overtaken))
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
        finally
        {
            progress.Forget(preview.Draft.Id);
        }
    }

    private async Task<Outcome<StoredReadings>> StoreAsync(ImportPreview preview, CancellationToken ct)
    {
        db.ImportDrafts.Remove(preview.Draft);
        var charts = preview.Measures.Sum(m => m.Result.Readings().Select(r => r.Unit).Distinct().Count());
        var stored = await import.StoreAsync(
            [.. preview.Measures.Select(m => m.Checked)],
            preview.Unit,
            preview.Draft.FileName,
            preview.Draft.Sha256,
            progress.Of(preview.Draft.Id, charts),
            new StoredReadings(preview.New, preview.Corrects, preview.Same),
            ct
        );
        return Outcome.Done(stored);
    }
}
