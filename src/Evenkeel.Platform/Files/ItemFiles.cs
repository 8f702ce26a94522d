using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Files;

/// <summary>The files of an item of any kind. It only stages rows: whose item it is asks who may, tells, and saves.</summary>
public sealed class ItemFiles(AppDb db, Scope scope, TimeProvider clock)
{
    /// <summary>All, and those that were taken away, in their order; no bytes are read.</summary>
    public async Task<IReadOnlyList<AttachedFile>> OfAsync(ItemRef item, CancellationToken ct) =>
        await Of(item).OrderBy(file => file.Number).AsNoTracking().ToListAsync(ct);

    /// <summary>Null where the reader sees no such file, or it was taken away.</summary>
    public Task<AttachedFile?> FindAsync(ItemRef item, int number, CancellationToken ct) =>
        Of(item).SingleOrDefaultAsync(file => file.Number == number && file.TakenAwayAt == null, ct);

    public Task<byte[]?> BytesAsync(AttachedFile file, FilePart part, CancellationToken ct) =>
        db.Set<FileBytes>()
            .Where(b => b.FileId == file.Id && b.Part == part)
            .Select(b => b.Bytes)
            .SingleOrDefaultAsync(ct);

    /// <param name="field">The form's field, beside which a refusal stands.</param>
    public async Task<Outcome<IReadOnlyList<AttachedFile>>> AttachAsync(
        ItemRef item,
        UnitId unit,
        IReadOnlyList<CheckedFile> files,
        string? says,
        string field,
        CancellationToken ct
    )
    {
        var there = await Of(item).CountAsync(file => file.TakenAwayAt == null, ct);
        if (there + files.Count > AttachedFile.MostOnItem)
        {
            return Outcome.Refused(field, FileSentences.TooMany(there));
        }

        var last = await Of(item).MaxAsync(file => (int?)file.Number, ct) ?? 0;
        var now = clock.GetUtcNow();
        var added = files.Select((file, i) => Row(item, unit, file, says, last + i + 1, now)).ToList();
        db.AddRange(added);
        db.AddRange(added.Zip(files).SelectMany(pair => BytesOf(pair.First, pair.Second)));
        return Outcome.Done<IReadOnlyList<AttachedFile>>(added);
    }

    /// <summary>The row stays, the bytes go.</summary>
    public async Task TakeAwayAsync(AttachedFile file, CancellationToken ct)
    {
        file.TakeAway(scope.Person, scope.PersonName, clock.GetUtcNow());
        var parts = await db.Set<FileBytes>().Where(b => b.FileId == file.Id).Select(b => b.Part).ToListAsync(ct);
        // Known by their keys: they need not be read to go.
        db.RemoveRange(
            parts.Select(part => new FileBytes
            {
                FileId = file.Id,
                Part = part,
                Bytes = [],
            })
        );
    }

    private IQueryable<AttachedFile> Of(ItemRef item) =>
        db.AttachedFiles.Where(file => file.ItemId == item.Id && file.ItemKind == item.Kind);

    private AttachedFile Row(
        ItemRef item,
        UnitId unit,
        CheckedFile file,
        string? says,
        int number,
        DateTimeOffset now
    ) =>
        new()
        {
            UnitId = unit,
            ItemKind = item.Kind,
            ItemId = item.Id,
            Number = number,
            Kind = file.Kind,
            Name = file.Name,
            Says = string.IsNullOrWhiteSpace(says) ? null : says.Trim(),
            Length = file.Whole.Length,
            Width = file.Width,
            Height = file.Height,
            At = now,
            ById = scope.Person,
            By = scope.PersonName,
        };

    private static IEnumerable<FileBytes> BytesOf(AttachedFile row, CheckedFile file)
    {
        yield return new FileBytes
        {
            FileId = row.Id,
            Part = FilePart.Whole,
            Bytes = file.Whole.ToArray(),
        };
        if (file.Preview is { } preview)
        {
            yield return new FileBytes
            {
                FileId = row.Id,
                Part = FilePart.Preview,
                Bytes = preview.ToArray(),
            };
        }
    }
}
