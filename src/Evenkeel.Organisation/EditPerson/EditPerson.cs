using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Organisation.EditPerson;

internal sealed class EditPersonForm
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
    public int Version { get; set; }

    public static EditPersonForm Of(Person person) =>
        new()
        {
            Name = person.Name,
            Email = person.Email,
            Post = person.Post,
            Version = person.Version,
        };
}

internal sealed class EditPersonHandler(AppDb db, UserManager<Account> accounts, HeldRoles held)
{
    public async Task<Outcome<string>> Handle(EditPersonForm form, Person person, CancellationToken ct)
    {
        if (person.Version != form.Version)
        {
            return Outcome.Stale;
        }

        var email = form.Email!.Trim();
        if (await db.PersonWithEmailAsync(email, ct) is { } other && other.PersonId != person.PersonId)
        {
            return Outcome.Refused(nameof(form.Email), "Somebody else has this e-mail address. Enter another.");
        }

        var moved = person.Email != email;
        (person.Name, person.Email, person.Post) = (form.Name!.Trim(), email, form.Post?.Trim() ?? "");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var home = await held.HomeOfAsync(person.PersonId, ct);
        var act = new Act("Person changed")
        {
            Unit = home,
            About = new ItemRef(Person.ItemKind, person.PersonId.Value),
        };
        if (!await db.TrySaveAsync(act, ct))
        {
            return Outcome.Stale;
        }

        if (moved)
        {
            await MoveAccountAsync(person);
        }

        await transaction.CommitAsync(ct);
        return Outcome.Done("The person is saved.");
    }

    /// <summary>They sign in with the new address from now on.</summary>
    private async Task MoveAccountAsync(Person person)
    {
        if (await accounts.FindByIdAsync(person.PersonId.Value.ToString()) is { } account)
        {
            (account.Email, account.UserName) = (person.Email, person.Email);
            await accounts.UpdateAsync(account);
        }
    }
}
