using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Units;

/// <summary>Keeps the closure in step with the parents; the caller saves.</summary>
internal sealed class UnitTree(AppDb db)
{
    private const int BatchSize = 500;

    public async Task<ClosureBuilder> ReadAsync(CancellationToken ct) => new(await AllParentsAsync(ct));

    /// <summary>One mover at a time until the transaction ends: two moves that are each sound could close a loop together.</summary>
    public Task LockAsync(CancellationToken ct) => db.TakeAsync("unit-tree", ct: ct);

    /// <summary>Renews the closure of these units and all that has ever been below them; the changed parents must be tracked.</summary>
    public async Task RenewAsync(IReadOnlyCollection<UnitId> units, CancellationToken ct)
    {
        var builder = new ClosureBuilder(await AllParentsAsync(ct));
        var all = new HashSet<UnitId>(units);
        foreach (var some in units.Chunk(BatchSize))
        {
            all.UnionWith(
                await db
                    .UnitClosures.Where(below => some.Contains(below.AncestorId))
                    .Select(below => below.DescendantId)
                    .Distinct()
                    .ToListAsync(ct)
            );
        }

        foreach (var some in all.Chunk(BatchSize))
        {
            db.UnitClosures.RemoveRange(
                await db.UnitClosures.Where(c => some.Contains(c.DescendantId)).ToListAsync(ct)
            );
        }

        Replace(all.SelectMany(builder.Of));
    }

    private async Task<List<UnitParent>> AllParentsAsync(CancellationToken ct)
    {
        var stored = await db.UnitParents.ToListAsync(ct);
        return [.. stored.Union(db.UnitParents.Local)];
    }

    /// <summary>A row that is both removed and wanted is kept or changed: EF would refuse two with one key.</summary>
    private void Replace(IEnumerable<UnitClosure> wanted)
    {
        var tracked = db
            .ChangeTracker.Entries<UnitClosure>()
            .ToDictionary(e => (e.Entity.DescendantId, e.Entity.AncestorId, e.Entity.From));
        foreach (var row in wanted)
        {
            if (!tracked.TryGetValue((row.DescendantId, row.AncestorId, row.From), out var entry))
            {
                db.UnitClosures.Add(row);
                continue;
            }

            entry.State = EntityState.Unchanged;
            entry.Property(c => c.To).CurrentValue = row.To;
            entry.Property(c => c.Depth).CurrentValue = row.Depth;
        }
    }
}
