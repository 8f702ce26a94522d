using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Handover;

/// <summary>Roles are held too: the successor gets those that they do not hold yet.</summary>
internal sealed class RoleHandover(OrganisationCatalogue organisation, HeldRoles held, PeopleFactory people) : IHandover
{
    public async Task<IReadOnlyList<HeldItem>> HeldByAsync(PersonId person, CancellationToken ct)
    {
        var roles = await held
            .All.Where(r => r.PersonId == person)
            .Join(
                organisation.AllUnits,
                r => r.UnitId,
                u => u.Id,
                (r, u) =>
                    new
                    {
                        r.RoleKey,
                        u.Name,
                        u.Code,
                    }
            )
            .OrderBy(r => r.Name)
            .ToListAsync(ct);
        return
        [
            .. roles.Select(r => new HeldItem(
                Role.Find(r.RoleKey)?.Title ?? r.RoleKey,
                r.Name,
                $"/units/{r.Code.ToLowerInvariant()}"
            )),
        ];
    }

    public async Task HandOverAsync(PersonId from, PersonId to, DateOnly day, CancellationToken ct)
    {
        var theirs = await held.All.Where(r => r.PersonId == to).ToListAsync(ct);
        foreach (var role in await held.All.Where(r => r.PersonId == from).ToListAsync(ct))
        {
            if (!theirs.Any(r => r.UnitId == role.UnitId && r.RoleKey == role.RoleKey))
            {
                people.GiveRole(to, role.UnitId, Role.Find(role.RoleKey)!, day);
            }
        }
    }
}
