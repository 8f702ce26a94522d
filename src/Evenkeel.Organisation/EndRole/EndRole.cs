using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.EndRole;

internal sealed class EndRoleForm
{
    [RealDate("the first day without the role")]
    public DateParts? Day { get; set; }
    public int Version { get; set; }
}

internal sealed record EndingRole(RoleAssignment Assignment, PersonRow Person, string Title);

internal sealed class EndRoleHandler(AppDb db, OrganisationCatalogue organisation, HeldRoles held)
{
    /// <summary>A role that is held at this unit and has no end yet.</summary>
    public async Task<EndingRole?> FindAsync(UnitRow unit, Guid role, CancellationToken ct)
    {
        var found = await db.RoleAssignments.SingleOrDefaultAsync(
            r => r.Id == role && r.UnitId == unit.Id && r.To == null,
            ct
        );
        return found is null
            ? null
            : new EndingRole(
                found,
                await organisation.People.SingleAsync(p => p.Id == found.PersonId, ct),
                Role.Find(found.RoleKey)?.Title ?? found.RoleKey
            );
    }

    public async Task<Outcome<DateOnly>> Handle(EndRoleForm form, EndingRole ending, CancellationToken ct)
    {
        var role = ending.Assignment;
        var day = form.Day!.Value!.Value;
        if (day < role.From)
        {
            return Outcome.Refused(
                nameof(form.Day),
                $"The role began on {UkDate.Plain(role.From)}. Enter that day or a later one."
            );
        }

        if (await held.IsLastAdministratorAsync(role, ct))
        {
            return Outcome.Refused(
                "",
                $"{ending.Person.Name} is the last administrator here, and there is no unit above. Give the role to someone else first."
            );
        }

        await held.TouchTopAsync(role, ct);
        role.End(day);
        var act = new Act("Role ended")
        {
            Unit = role.UnitId,
            About = new ItemRef(Person.ItemKind, role.PersonId.Value),
        };
        return role.Version == form.Version && await db.TrySaveAsync(act, ct)
            ? Outcome.Done(day)
            : Outcome.Refused("", "Someone else changed this meanwhile. Look at the list again.");
    }
}
