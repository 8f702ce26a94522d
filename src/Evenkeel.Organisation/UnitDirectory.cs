using Evenkeel.Organisation.People;
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
        var held = db.RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name]).Where(HeldRoles.On(today));
        // One query, as it is asked in every request: a row a role, and one without a role where none is held.
        var rows = await db
            .People.Where(p => p.PersonId == person && (p.LeftOn == null || p.LeftOn > today))
            .LeftJoin(
                held,
                p => p.PersonId,
                r => r.PersonId,
                (p, r) =>
                    new
                    {
                        p.Name,
                        Unit = r == null ? (UnitId?)null : r.UnitId,
                        Role = r == null ? null : r.RoleKey,
                    }
            )
            .ToListAsync(ct);
        return rows.Count == 0
            ? null
            : (
                rows[0].Name,
                [.. rows.Where(row => row.Unit is not null).Select(row => new HeldRole(row.Unit!.Value, row.Role!))]
            );
    }
}
