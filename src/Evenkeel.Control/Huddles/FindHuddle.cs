using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Huddles;

internal sealed record HuddleAt(UnitRow Unit, Huddle Huddle)
{
    public string Address => Huddle.AddressAt(Unit.Address, Huddle.Id);
}

internal sealed class FindHuddle(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<HuddleAt?> AtAsync(string code, Guid id, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var huddle = unit is null
            ? null
            : await db.Huddles.SingleOrDefaultAsync(h => h.Id == id && h.UnitId == unit.Id, ct);
        return huddle is null ? null : new HuddleAt(unit!, huddle);
    }

    /// <summary>The rhythm that counts from now on.</summary>
    public Task<HuddleRhythm?> RhythmAsync(UnitId unit, CancellationToken ct) =>
        db.HuddleRhythms.Where(r => r.UnitId == unit && r.Until == null).SingleOrDefaultAsync(ct);
}
