using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Escalations;

/// <summary>Every decision and its reasons go to everybody who raised, held or advised: each step is told once to each of them.</summary>
internal sealed class StepTelling(OrganisationCatalogue organisation, HolderFinder finder, Telling telling)
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
            IsLate = step.Kind == MoveKind.NoteLate,
            PressesOn = severity == Severity.Urgent && step.Kind == MoveKind.NoteLate ? step.HolderPerson : null,
        };
        await telling.TellAsync(issue, happened, await AlsoAsync(step, ct), ct);
    }

    public static string KeyOf(EscalationStep step) => $"step {step.EscalationId:N} {step.Number}";

    /// <summary>Colleagues are told too: a hidden name stays hidden.</summary>
    private static string By(Issue issue, EscalationStep step) =>
        issue.NameIsHidden && step.ById is not null && step.ById == issue.RaisedById ? "The raiser" : step.By;

    private static string Because(EscalationStep step) =>
        string.IsNullOrEmpty(step.Reasons) ? "" : $" “{IssueWords.Brief(step.Reasons)}”";

    /// <summary>What is late is told one tier up too: it is still the holder's, but somebody else knows.</summary>
    private async Task<IReadOnlyCollection<(PersonId, string)>> AlsoAsync(EscalationStep step, CancellationToken ct) =>
        step.Kind == MoveKind.NoteLate && await finder.NextAsync(step.HolderUnit, null, ct) is { } above
            ? [(above.Person.Id, $"It is late at {await NameAsync(step.HolderUnit, ct)}, below you")]
            : [];

    private Task<string> NameAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
}
