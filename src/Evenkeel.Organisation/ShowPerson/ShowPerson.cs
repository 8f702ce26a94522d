using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowPerson;

internal sealed record PersonRole(Guid Id, string Title, UnitRow Unit, bool IsSeen, DateOnly From, DateOnly? To);

internal sealed record PersonView(
    Person Person,
    bool HasLeft,
    bool MayManage,
    string Account,
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
            await AccountAsync(person, ct),
            [.. now[true]],
            [.. now[false]]
        );
    }

    private async Task<string> AccountAsync(Person person, CancellationToken ct)
    {
        var password = await db
            .Users.Where(account => account.Id == person.PersonId.Value)
            .Select(account => (bool?)(account.PasswordHash != null))
            .SingleOrDefaultAsync(ct);
        return (password, person.Persona) switch
        {
            (null, _) => "Has not used the invitation yet",
            (true, _) => "Has chosen a password",
            (_, not null) => "One of the demonstration's people: signs in from its list, without a password",
            _ => "Signs in without a password of ours",
        };
    }

    /// <summary>All of them: a role is not secret among those who see the person, and says whom to ask.</summary>
    private async Task<List<PersonRole>> RolesAsync(PersonId person, CancellationToken ct)
    {
        var (everything, seen) = (db.ScopeIsEverything, organisation.SeenPlaces);
        var rows = await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.PersonId == person)
            .Join(
                organisation.AllUnits,
                r => r.UnitId,
                u => u.Id,
                (Role, Unit) =>
                    new
                    {
                        Role,
                        Unit,
                        IsSeen = everything || seen.Any(c => c.DescendantId == Unit.Id),
                    }
            )
            .OrderByDescending(x => x.Role.From)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(x => new PersonRole(
                x.Role.Id,
                Role.Find(x.Role.RoleKey)?.Title ?? x.Role.RoleKey,
                x.Unit,
                x.IsSeen,
                x.Role.From,
                x.Role.To
            )),
        ];
    }
}
