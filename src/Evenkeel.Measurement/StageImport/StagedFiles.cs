using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.StageImport;

/// <summary>A file that is kept here meanwhile, so that nobody need choose it again.</summary>
internal sealed record StagedFile(Guid Id, string Name, DateTimeOffset Until);

/// <summary>The files that wait: kept, found, forgotten. Whoever keeps one has searched it for patients' details before.</summary>
internal sealed class StagedFiles(AppDb db, Scope scope, TimeProvider clock)
{
    /// <summary>Files that nobody came back to go when anybody opens the page.</summary>
    public Task ForgetOldAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - ImportDraft.Kept;
        return db.ImportDrafts.IgnoreQueryFilters().Where(d => d.At < before).ExecuteDeleteAsync(ct);
    }

    public Task ForgetAsync(Guid? id, CancellationToken ct) =>
        id is null ? Task.CompletedTask : db.ImportDrafts.Where(d => d.Id == id).ExecuteDeleteAsync(ct);

    public async Task<StagedFile?> FindAsync(Guid? id, UnitRow unit, CancellationToken ct)
    {
        var kept = await db
            .ImportDrafts.Where(d => d.Id == id && d.UnitId == unit.Id)
            .Select(d => new { d.FileName, d.At })
            .SingleOrDefaultAsync(ct);
        return kept is null ? null : new StagedFile(id!.Value, kept.FileName, kept.At + ImportDraft.Kept);
    }

    public Task<ImportDraft?> OpenAsync(Guid? id, UnitRow unit, CancellationToken ct) =>
        db.ImportDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.UnitId == unit.Id, ct);

    /// <summary>A new file in place of the one that was kept before it, if any.</summary>
    public async Task<Guid> KeepAsync(
        SentFile file,
        string name,
        DraftChoice choice,
        Guid? before,
        UnitRow unit,
        CancellationToken ct
    )
    {
        var draft = new ImportDraft
        {
            UnitId = unit.Id,
            FileName = name,
            Sha256 = file.Sha256,
            Content = ImportDraft.Compress(file.Content),
            Choice = choice.Write(),
            By = scope.PersonName,
            At = clock.GetUtcNow(),
        };
        db.ChangeTracker.Clear();
        await ForgetAsync(before, ct);
        db.ImportDrafts.Add(draft);
        await db.SaveAsync(new Act("Readings file looked at") { Unit = unit.Id }, ct);
        return draft.Id;
    }

    /// <summary>The file that is kept, said to hold something else.</summary>
    public async Task<bool> ChooseAsync(ImportDraft seen, DraftChoice choice, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.ImportDrafts.Attach(seen);
        seen.Choice = choice.Write();
        return await db.TrySaveAsync(new Act("Readings file looked at") { Unit = seen.UnitId }, ct);
    }
}
