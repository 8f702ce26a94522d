using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Escalations;

/// <summary>Every decision and its reasons go to everybody who raised, held or advised: each step is told once to each of them.</summary>
internal sealed class StepTelling(
    OrganisationCatalogue organisation,
    HolderFinder finder,
    People people,
    Telling telling
)
{
    public async Task TellAsync(Issue issue, EscalationStep step, Severity severity, CancellationToken ct)
    {
        var holder = await NameAsync(step.HolderUnit, ct);
        var text =
            $"#{issue.Number} {IssueWords.Brief(issue.Problem)}: {StepWords.Happened(step, holder, By(issue, step))}{Because(step)}";
        var happened = new Happening(
            KeyOf(step),
            text,
            StepWords.Happened(step, holder, StepWords.Role(step)).TrimEnd('.')
        )
        {
            Next = StepWords.Next(step, holder),
            IsLate = step.IsByClock,
            PressesOn = severity == Severity.Urgent && step.IsByClock ? step.HolderPerson : null,
        };
        var above = step.IsByClock ? await AboveAsync(issue, step, ct) : null;
        await telling.TellAsync(issue, happened, await AlsoAsync(step, above, ct), ct);
        if (above is not null && step.Kind == MoveKind.NoteUnacknowledged)
        {
            // A route may lead to somebody whose roles do not show it.
            await people.InvolveAsync(issue.Id, Part.Follows, above.Person.Id, null, ct);
        }
    }

    public static string KeyOf(EscalationStep step) => KeyOf(step.EscalationId, step.Number);

    public static string KeyOf(Guid escalation, int step) => $"step {escalation:N} {step}";

    /// <summary>Colleagues are told too: a hidden name stays hidden.</summary>
    private static string By(Issue issue, EscalationStep step) =>
        issue.NameIsHidden && step.ById is not null && step.ById == issue.RaisedById ? "The raiser" : step.By;

    private static string Because(EscalationStep step) =>
        string.IsNullOrEmpty(step.Reasons) ? "" : $" “{IssueWords.Brief(step.Reasons)}”";

    /// <summary>What is late is told one tier up too: it is still the holder's, but somebody else knows.</summary>
    private async Task<IReadOnlyCollection<(PersonId, string)>> AlsoAsync(
        EscalationStep step,
        Asked? above,
        CancellationToken ct
    ) =>
        above is null ? []
        : step.Kind == MoveKind.NoteLate
            ? [(above.Person.Id, $"It is late at {await NameAsync(step.HolderUnit, ct)}, below you")]
        : [(above.Person.Id, "It would come to you, if it were sent on")];

    /// <summary>For what still is not acknowledged, exactly who would receive it.</summary>
    private Task<Asked?> AboveAsync(Issue issue, EscalationStep step, CancellationToken ct) =>
        finder.NextAsync(step.HolderUnit, step.Kind == MoveKind.NoteUnacknowledged ? issue.ThemeId : null, ct);

    private Task<string> NameAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
}
