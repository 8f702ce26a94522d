using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.SetUp;

public sealed class SetUpForm
{
    [Required(ErrorMessage = "Enter your organisation's name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Organisation { get; set; }

    [Required(ErrorMessage = "Choose what your organisation is.")]
    public Level? Level { get; set; }

    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter your e-mail address.")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address such as name@example.org.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }
}

/// <summary>The first unit and its first administrator. Possible once: where anybody is known, there is nothing to set up.</summary>
public sealed class SetUpHandler(AppDb db, Scope scope, Invitations invitations, UnitFactory units, TimeProvider clock)
{
    public async Task<bool> IsNeededAsync(CancellationToken ct) => !await db.People.AnyAsync(ct);

    public async Task<Outcome<Account>> Handle(SetUpForm form, CancellationToken ct)
    {
        if (!await IsNeededAsync(ct))
        {
            return Outcome.Refused(
                "",
                "This Evenkeel has been set up already. Ask your administrator for an invitation."
            );
        }

        scope.EnterSystem("setting up");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var token = await StageAsync(form, ct);
        var (account, result) = await invitations.AcceptAsync(token, form.Password!, ct);
        if (account is null)
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return Outcome.Refused<Account>([
                .. result.Errors.Select(e => new Refusal(nameof(form.Password), e.Description)),
            ]);
        }

        await transaction.CommitAsync(ct);
        return Outcome.Done(account);
    }

    private async Task<string> StageAsync(SetUpForm form, CancellationToken ct)
    {
        var unit = units.Add(form.Organisation!.Trim(), UnitCode.From(form.Organisation!), form.Level!.Value);
        var person = new Person
        {
            Name = form.Name!.Trim(),
            Email = form.Email!.Trim(),
            Post = Role.Administrator.Title,
        };
        db.Add(person);
        db.Add(
            new RoleAssignment
            {
                PersonId = person.PersonId,
                UnitId = unit.UnitId,
                RoleKey = Role.Administrator.Key,
                From = UkTime.Today(clock),
            }
        );
        await units.FinishAsync(ct);
        var token = await invitations.StageAsync(person.PersonId, ct);
        await db.SaveAsync(
            new Act("Evenkeel set up") { Unit = unit.UnitId, About = new ItemRef("unit", unit.UnitId.Value) },
            ct
        );
        return token;
    }
}
