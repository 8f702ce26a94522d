using Evenkeel.Control.Kiosks;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetKiosk;

internal sealed class KioskForm
{
    /// <summary>The one that the page showed; null: none was open.</summary>
    public Guid? Shown { get; set; }
}

/// <param name="Kiosk">Null where the unit lets nobody raise without signing in.</param>
/// <param name="Raised">How many were raised so, ever.</param>
internal sealed record KioskView(UnitRow Unit, Kiosk? Kiosk, int Raised);

/// <summary>Whether people raise issues of this unit without signing in, and at which address.</summary>
internal sealed class SetKioskHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<KioskView?> LoadAsync(string code, CancellationToken ct) =>
        await organisation.FindAsync(code, ct) is { ClosedOn: null } unit
            ? new KioskView(
                unit,
                await db.Kiosks.SingleOrDefaultAsync(k => k.UnitId == unit.Id && k.ClosedAt == null, ct),
                await db.Issues.CountAsync(i => i.UnitId == unit.Id && i.ReceiptHash != null, ct)
            )
            : null;

    /// <summary>A new address. One that hangs somewhere already works no longer.</summary>
    public async Task<Outcome<bool>> OpenAsync(KioskForm form, KioskView view, CancellationToken ct)
    {
        if (view.Kiosk?.Id != form.Shown)
        {
            return Outcome.Stale;
        }

        view.Kiosk?.Close(clock.GetUtcNow());
        db.Kiosks.Add(new Kiosk { UnitId = view.Unit.Id, OpenedAt = clock.GetUtcNow() });
        return await SavedAsync("Raising without signing in opened", view, ct);
    }

    public async Task<Outcome<bool>> CloseAsync(KioskForm form, KioskView view, CancellationToken ct)
    {
        if (view.Kiosk is not { } kiosk || kiosk.Id != form.Shown)
        {
            return Outcome.Stale;
        }

        kiosk.Close(clock.GetUtcNow());
        return await SavedAsync("Raising without signing in closed", view, ct);
    }

    private async Task<Outcome<bool>> SavedAsync(string act, KioskView view, CancellationToken ct) =>
        await db.TrySaveAsync(new Act(act) { Unit = view.Unit.Id }, ct) ? Outcome.Done(true) : Outcome.Stale;
}
