using Evenkeel.Control.Wallboards;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetWallboards;

internal sealed class WallboardForm
{
    /// <summary>The one that is ended; null: a link for a new one.</summary>
    public Guid? End { get; set; }
}

internal sealed record WallboardsView(UnitRow Unit, IReadOnlyList<Wallboard> Screens);

/// <summary>A link for one more screen, shown once; and the end of one that hangs.</summary>
internal sealed class SetWallboardsHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<WallboardsView?> LoadAsync(string code, CancellationToken ct) =>
        await organisation.FindAsync(code, ct) is { ClosedOn: null } unit
            ? new WallboardsView(
                unit,
                await Open(unit.Id).Where(w => w.TakenUpAt != null).OrderBy(w => w.TakenUpAt).ToListAsync(ct)
            )
            : null;

    /// <summary>The link's token. A link that was made before and not used is good no longer.</summary>
    public async Task<string> MakeAsync(UnitRow unit, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var unused in await Open(unit.Id).Where(w => w.TakenUpAt == null).ToListAsync(ct))
        {
            unused.End(now);
        }

        var (made, token) = Wallboard.Make(unit.Id, now);
        db.Wallboards.Add(made);
        await db.SaveAsync(new Act("Wallboard link made") { Unit = unit.Id }, ct);
        return token;
    }

    public async Task<Outcome<bool>> EndAsync(Guid id, UnitRow unit, CancellationToken ct)
    {
        if (await Open(unit.Id).SingleOrDefaultAsync(w => w.Id == id, ct) is not { } screen)
        {
            return Outcome.Stale;
        }

        screen.End(clock.GetUtcNow());
        return await db.TrySaveAsync(new Act("Wallboard ended") { Unit = unit.Id }, ct)
            ? Outcome.Done(true)
            : Outcome.Stale;
    }

    private IQueryable<Wallboard> Open(UnitId unit) => db.Wallboards.Where(w => w.UnitId == unit && w.EndedAt == null);
}
