using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.StandardWork;

/// <summary>A check at its unit, as the pages about it start from it.</summary>
internal sealed record CheckAt(UnitRow Unit, RecurringCheck Check)
{
    public string Address => RecurringCheck.AddressAt(Unit.Address, Check.Id);
    public bool IsOpen => Check.EndedOn is null && Unit.ClosedOn is null;
}

internal sealed class FindCheck(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>Null where the unit or the check is not there or not theirs.</summary>
    public async Task<CheckAt?> AtAsync(string code, Guid id, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var check = unit is null
            ? null
            : await db.RecurringChecks.SingleOrDefaultAsync(c => c.Id == id && c.UnitId == unit.Id, ct);
        return check is null ? null : new CheckAt(unit!, check);
    }
}
