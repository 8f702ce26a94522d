using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.People;

/// <summary>
/// Who sees a person, and who may act for them. A new link opens the account with all its roles, so that it asks for the
/// permission at each unit where the person holds one; otherwise a ward's administrator could become the Board's.
/// </summary>
internal sealed class PersonAccess(AppDb db, Scope scope, Permits permits, HeldRoles held)
{
    public async Task<Person?> FindAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.PersonId == new PersonId(id), ct);
        return person is not null && await IsSeenAsync(person.PersonId, ct) ? person : null;
    }

    public async Task<Person?> FindToManageAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } person && await MayManageAsync(person.PersonId, ct) ? person : null;

    public async Task<bool> MayManageAsync(PersonId person, CancellationToken ct)
    {
        var units = await held.All.Where(r => r.PersonId == person).Select(r => r.UnitId).Distinct().ToListAsync(ct);
        if (units.Count == 0)
        {
            units = await db.RoleAssignments.Where(r => r.PersonId == person).Select(r => r.UnitId).ToListAsync(ct);
            return await AnyAsync(units, ct);
        }

        foreach (var unit in units)
        {
            if (!await permits.MayAsync(Permissions.EditPeople, unit, ct))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Oneself, whoever holds or held a role in scope, and whoever holds one above: they are whom to ask.</summary>
    private async Task<bool> IsSeenAsync(PersonId person, CancellationToken ct)
    {
        if (
            scope.IsEverything
            || scope.Person == person
            || await db.RoleAssignments.AnyAsync(r => r.PersonId == person, ct)
        )
        {
            return true;
        }

        var roots = scope.Roots;
        return await held.All.AnyAsync(
            r =>
                r.PersonId == person
                && db.UnitClosures.Any(c => c.AncestorId == r.UnitId && c.To == null && roots.Contains(c.DescendantId)),
            ct
        );
    }

    private async Task<bool> AnyAsync(List<UnitId> units, CancellationToken ct)
    {
        foreach (var unit in units)
        {
            if (await permits.MayAsync(Permissions.EditPeople, unit, ct))
            {
                return true;
            }
        }

        return false;
    }
}
