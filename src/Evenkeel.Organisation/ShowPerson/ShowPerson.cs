using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowPerson;

internal sealed record PersonRole(Guid Id, string Title, UnitRow Unit, DateOnly From, DateOnly? To);

internal sealed record PersonView(
    Person Person,
    bool HasLeft,
    bool MayManage,
    bool HasAccount,
    IReadOnlyList<PersonRole> Now,
    IReadOnlyList<PersonRole> Before
);

internal sealed class ShowPersonHandler(
    AppDb db,
    PersonAccess access,
    OrganisationCatalogue organisation,
    TimeProvider clock
)
{
    public async Task<PersonView?> Handle(Guid id, CancellationToken ct)
    {
        var person = await access.FindAsync(id, ct);
        if (person is null)
        {
            return null;
        }

        var today = UkTime.Today(clock);
        var roles = await RolesAsync(person.PersonId, ct);
        var now = roles.ToLookup(role => role.To is not { } end || end > today);
        return new PersonView(
            person,
            person.HasLeft(today),
            await access.MayManageAsync(person.PersonId, ct),
            await db.Users.AnyAsync(account => account.Id == id, ct),
            [.. now[true]],
            [.. now[false]]
        );
    }

    /// <summary>All of them: a role is not secret among those who see the person, and says whom to ask.</summary>
    private async Task<List<PersonRole>> RolesAsync(PersonId person, CancellationToken ct)
    {
        var rows = await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.PersonId == person)
            .Join(organisation.AllUnits, r => r.UnitId, u => u.Id, (Role, Unit) => new { Role, Unit })
            .OrderByDescending(x => x.Role.From)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(x => new PersonRole(
                x.Role.Id,
                Role.Find(x.Role.RoleKey)?.Title ?? x.Role.RoleKey,
                x.Unit,
                x.Role.From,
                x.Role.To
            )),
        ];
    }
}
