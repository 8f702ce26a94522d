using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

internal sealed class UnitDirectory(AppDb db, TimeProvider clock) : IUnitDirectory
{
    public Task<UnitId?> FindAsync(string code, CancellationToken ct)
    {
        var normal = UnitCode.Normalise(code);
        return db.UnitCodes.Where(c => c.Code == normal).Select(c => (UnitId?)c.UnitId).SingleOrDefaultAsync(ct);
    }

    public async Task<(string Name, IReadOnlyList<HeldRole> Roles)?> RolesOfAsync(PersonId person, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var name = await db
            .People.Where(p => p.PersonId == person && (p.LeftOn == null || p.LeftOn > today))
            .Select(p => p.Name)
            .SingleOrDefaultAsync(ct);
        if (name is null)
        {
            return null;
        }

        var roles = await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.PersonId == person && r.From <= today && (r.To == null || r.To > today))
            .Select(r => new HeldRole(r.UnitId, r.RoleKey))
            .ToListAsync(ct);
        return (name, roles);
    }
}
