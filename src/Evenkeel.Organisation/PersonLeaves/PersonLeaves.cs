using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.Handover;
using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.PersonLeaves;

internal sealed class PersonLeavesForm
{
    [RealDate("their first day away")]
    public DateParts? Day { get; set; }

    [StringLength(254, ErrorMessage = "The e-mail address can be up to 254 characters.")]
    public string? Successor { get; set; }
    public int Version { get; set; }
}

internal sealed class PersonLeavesHandler(
    AppDb db,
    HeldRoles held,
    IEnumerable<IHandover> handovers,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<HeldItem>> HeldByAsync(PersonId person, CancellationToken ct)
    {
        var all = new List<HeldItem>();
        foreach (var handover in handovers)
        {
            all.AddRange(await handover.HeldByAsync(person, ct));
        }

        return all;
    }

    public async Task<Outcome<string>> Handle(PersonLeavesForm form, Person person, CancellationToken ct)
    {
        var day = form.Day!.Value!.Value;
        if (day > UkTime.Today(clock))
        {
            return Outcome.Refused(nameof(form.Day), "Enter today or an earlier day. Come back on the day itself.");
        }

        var successor = await SuccessorAsync(form, person, ct);
        if (successor.Refusals.Count > 0)
        {
            return Outcome.Refused<string>(successor.Refusals);
        }

        if (await StageEndAsync(person, successor.Value, day, ct) is { } refusal)
        {
            return refusal;
        }

        person.Leave(day);
        var home = await held.HomeOfAsync(person.PersonId, ct);
        var act = new Act("Person left") { Unit = home, About = new ItemRef(Person.ItemKind, person.PersonId.Value) };
        return person.Version == form.Version && await db.TrySaveAsync(act, ct)
            ? Outcome.Done($"{person.Name} has left. What they recorded stays, with their name.")
            : Outcome.Refused("", "Someone else changed this person meanwhile. Look at them again.");
    }

    private async Task<Outcome<Person>> SuccessorAsync(PersonLeavesForm form, Person leaver, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Successor))
        {
            return Outcome.Done<Person>(null!);
        }

        var person = await db.PersonWithEmailAsync(form.Successor, ct);
        return person is null || person.HasLeft(UkTime.Today(clock)) || person.PersonId == leaver.PersonId
            ? Outcome.Refused(
                nameof(form.Successor),
                "Nobody else with this e-mail address works here. Check it, or invite them first."
            )
            : Outcome.Done(person);
    }

    private async Task<Refusal?> StageEndAsync(Person person, Person? successor, DateOnly day, CancellationToken ct)
    {
        var roles = await held.All.Where(r => r.PersonId == person.PersonId).ToListAsync(ct);
        foreach (var role in roles)
        {
            if (successor is null && await held.IsLastAdministratorAsync(role, ct))
            {
                return Outcome.Refused(
                    nameof(PersonLeavesForm.Successor),
                    $"{person.Name} is the last administrator. Enter the e-mail address of who takes over."
                );
            }

            await held.TouchTopAsync(role, ct);
        }

        if (successor is not null)
        {
            foreach (var handover in handovers)
            {
                await handover.HandOverAsync(person.PersonId, successor.PersonId, day, ct);
            }
        }

        roles.ForEach(role => role.End(day > role.From ? day : role.From));
        return null;
    }
}
