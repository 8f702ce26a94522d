using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.GiveRole;

internal sealed class GiveRoleForm
{
    [Required(ErrorMessage = "Enter the person's e-mail address.")]
    [StringLength(254, ErrorMessage = "The e-mail address can be up to 254 characters.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose the role.")]
    public string? Role { get; set; }

    [RealDate("the day from which the role is held")]
    public DateParts? From { get; set; }
}

internal sealed class GiveRoleHandler(AppDb db, PeopleFactory people, TimeProvider clock)
{
    public async Task<Outcome<string>> Handle(GiveRoleForm form, UnitRow unit, CancellationToken ct)
    {
        if (Role.Find(form.Role!) is not { } role)
        {
            return Outcome.Refused(nameof(form.Role), "Choose one of the roles.");
        }

        var person = await db.PersonWithEmailAsync(form.Email!, ct);
        if (person is null || person.HasLeft(UkTime.Today(clock)))
        {
            return Outcome.Refused(
                nameof(form.Email),
                "Nobody with this e-mail address works here. Check it, or invite them."
            );
        }

        var holds = await db.RoleAssignments.AnyAsync(
            r => r.PersonId == person.PersonId && r.UnitId == unit.Id && r.RoleKey == role.Key && r.To == null,
            ct
        );
        if (holds)
        {
            return Outcome.Refused(nameof(form.Role), $"{person.Name} holds this role at {unit.Name} already.");
        }

        people.GiveRole(person.PersonId, unit.Id, role, form.From!.Value!.Value);
        var act = new Act("Role given") { Unit = unit.Id, About = new ItemRef(Person.ItemKind, person.PersonId.Value) };
        await db.SaveAsync(act, ct);
        return Outcome.Done($"{person.Name} is {role.Title.ToLowerInvariant()} at {unit.Name}.");
    }
}
