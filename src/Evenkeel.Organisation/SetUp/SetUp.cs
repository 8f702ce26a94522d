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

public sealed class SetUpForm : IValidatableObject
{
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Organisation { get; set; }

    public Level? Level { get; set; }

    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter your e-mail address.")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address such as name@example.org.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }

    /// <summary>Units are here already, and none is made. Whoever shows the form says so.</summary>
    public bool HasUnits { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasUnits && string.IsNullOrWhiteSpace(Organisation))
        {
            yield return new("Enter your organisation's name.", [nameof(Organisation)]);
        }

        if (!HasUnits && Level is null)
        {
            yield return new("Choose what your organisation is.", [nameof(Level)]);
        }
    }
}

/// <summary>
/// The first administrator, and the first unit where there is none: units may have come before any person, from published files. Possible once: where
/// anybody is known, there is nothing to set up.
/// </summary>
public sealed class SetUpHandler(
    AppDb db,
    Scope scope,
    Invitations invitations,
    UnitFactory units,
    OrganisationCatalogue organisation,
    TimeProvider clock
)
{
    public async Task<bool> IsNeededAsync(CancellationToken ct) => !await db.People.AnyAsync(ct);

    /// <summary>The units that are here already and stand below no other.</summary>
    public async Task<IReadOnlyList<UnitRow>> TopsAsync(CancellationToken ct) =>
        await IsNeededAsync(ct) ? await organisation.AllTops.HighestFirst().ToListAsync(ct) : [];

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
        var tops = (await TopsAsync(ct)).Select(top => top.Id).ToList();
        if (tops.Count == 0)
        {
            var unit = units.Add(form.Organisation!.Trim(), UnitCode.From(form.Organisation!), form.Level!.Value);
            tops.Add(unit.UnitId);
        }

        var person = new Person
        {
            Name = form.Name!.Trim(),
            Email = form.Email!.Trim(),
            Post = Role.Administrator.Title,
        };
        db.Add(person);
        db.AddRange(
            tops.Select(top => new RoleAssignment
            {
                PersonId = person.PersonId,
                UnitId = top,
                RoleKey = Role.Administrator.Key,
                From = UkTime.Today(clock),
            })
        );
        await units.FinishAsync(ct);
        var token = await invitations.StageAsync(person.PersonId, ct);
        await db.SaveAsync(
            new Act("Evenkeel set up") { Unit = tops[0], About = new ItemRef("unit", tops[0].Value) },
            ct
        );
        return token;
    }
}
