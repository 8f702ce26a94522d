using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.InvitePerson;

internal sealed class InvitePersonForm
{
    [Required(ErrorMessage = "Enter the person's name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter the person's e-mail address.")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address such as name@example.org.")]
    [StringLength(254, ErrorMessage = "The e-mail address can be up to 254 characters.")]
    public string? Email { get; set; }

    [StringLength(200, ErrorMessage = "The post can be up to 200 characters.")]
    public string? Post { get; set; }

    [Required(ErrorMessage = "Choose the role.")]
    public string? Role { get; set; }
}

/// <summary>Somebody was invited; the link is shown once, to whoever invited them.</summary>
internal sealed record Invited(string Name, string Token);

internal sealed class InvitePersonHandler(AppDb db, PeopleFactory people, Invitations invitations, TimeProvider clock)
{
    public async Task<Outcome<Invited>> Handle(InvitePersonForm form, UnitRow unit, CancellationToken ct)
    {
        var email = form.Email!.Trim();
        if (await db.PersonWithEmailAsync(email, ct) is not null)
        {
            return Outcome.Refused(
                nameof(form.Email),
                "Somebody with this e-mail address is known already. Use \"Give a role\" instead."
            );
        }

        if (Role.Find(form.Role!) is not { } role)
        {
            return Outcome.Refused(nameof(form.Role), "Choose one of the roles.");
        }

        var person = people.Add(form.Name!, email, form.Post ?? "");
        people.GiveRole(person, unit.Id, role, UkTime.Today(clock));
        var token = await invitations.StageAsync(person, ct);
        var act = new Act("Person invited") { Unit = unit.Id, About = new ItemRef(Person.ItemKind, person.Value) };
        await db.SaveAsync(act, ct);
        return Outcome.Done(new Invited(form.Name!.Trim(), token));
    }
}
