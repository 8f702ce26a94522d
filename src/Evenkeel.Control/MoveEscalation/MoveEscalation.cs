using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.MoveEscalation;

internal sealed class MoveForm
{
    /// <summary>The button.</summary>
    public MoveKind? Move { get; set; }
    public int Version { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Reasons { get; set; }

    /// <summary>Whose advice is asked, or who is to hold it.</summary>
    public string? Person { get; set; }
    public Guid? PersonId { get; set; }
}

/// <summary>What somebody does to an escalation: the one handler behind every button of its card.</summary>
internal sealed class MoveEscalationHandler(
    AppDb db,
    EscalationDesk desk,
    HolderFinder finder,
    PersonFinder people,
    Standards standards,
    OrganisationCatalogue organisation,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<Outcome<string>> Handle(MoveForm form, IssueView view, CancellationToken ct)
    {
        if (
            view.Escalation is not { } escalation
            || form.Move is not { } kind
            || !Enum.IsDefined(kind)
            || form.Version != escalation.Version
        )
        {
            return Outcome.Stale;
        }

        var to = await ToAsync(kind, form, view, ct);
        if (!to.IsDone)
        {
            return Outcome.Refused<string>(to.Refusals);
        }

        var moved = await desk.MoveAsync(view.Issue, escalation, await MoveAsync(kind, form, view, to.Value, ct), ct);
        if (!moved.IsDone)
        {
            return Outcome.Refused<string>(moved.Refusals);
        }

        EndIssue(view, kind);
        var act = StepWords.Act(kind) with
        {
            Unit = view.Issue.UnitId,
            AlsoAt = escalation.HeldAt,
            About = new ItemRef(Issue.Item, view.Issue.Id),
            ShownBy =
                (view.Issue.NameIsHidden || scope.Person is null) && view.Parts.HasFlag(Parts.Raiser)
                    ? "The raiser"
                    : null,
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(Said(kind, to.Value?.Person.Name)) : Outcome.Stale;
    }

    private async Task<Move> MoveAsync(MoveKind kind, MoveForm form, IssueView view, Asked? to, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isAnswer = kind == MoveKind.Answer;
        return new Move(kind, view.Parts, scope.Person, now)
        {
            Reasons = form.Reasons,
            To = to?.Holder,
            Clock =
                to is null || isAnswer
                    ? null
                    : await standards.ClockAsync(view.Escalation!.Severity, to.Unit.Level, now, ct),
            VerdictBy = isAnswer ? await standards.VerdictByAsync(now, ct) : null,
            RaiserCannot = view.RaiserCannot,
        };
    }

    /// <summary>Null where the move needs nobody.</summary>
    private async Task<Outcome<Asked?>> ToAsync(MoveKind kind, MoveForm form, IssueView view, CancellationToken ct) =>
        kind switch
        {
            MoveKind.AskAdvice or MoveKind.HandOver => await NamedAsync(kind, form, view, ct),
            MoveKind.SendUp => view.Next is { } next
                ? Outcome.Done<Asked?>(next)
                : Outcome.Refused(
                    nameof(MoveForm.Reasons),
                    "Nobody stands above you for this: the last word is yours. Answer it."
                ),
            MoveKind.Reject => Outcome.Done<Asked?>(view.Next ?? await DeciderAsync(view, ct)),
            MoveKind.Answer => Outcome.Done<Asked?>(await RaiserAsync(view, ct)),
            MoveKind.SendBack => Outcome.Done<Asked?>(await BackAsync(view, ct)),
            MoveKind.TakeOver => Outcome.Done<Asked?>(await MeAsync(view, ct)),
            _ => Outcome.Done<Asked?>(null),
        };

    private async Task<Outcome<Asked?>> NamedAsync(MoveKind kind, MoveForm form, IssueView view, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Person))
        {
            return Outcome.Refused(
                nameof(MoveForm.Person),
                kind == MoveKind.AskAdvice ? "Whom do you ask?" : "Who is to hold it?"
            );
        }

        var found = await people.FindAsync(nameof(MoveForm.Person), form.Person, form.PersonId, ct);
        if (!found.IsDone)
        {
            return Outcome.Refused<Asked?>(found.Refusals);
        }

        var here = await UnitAsync(view.Escalation!.DeciderUnit, ct);
        var theirs = kind == MoveKind.HandOver ? await TheirUnitAsync(found.Value!.Id, here, ct) : here;
        return Outcome.Done<Asked?>(new Asked(theirs, found.Value!));
    }

    /// <summary>Another department is asked in its own name, with a clock of its own.</summary>
    private async Task<UnitRow> TheirUnitAsync(PersonId person, UnitRow here, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var holders = await organisation.HoldersAsync(here.Id, HolderFinder.Deciders, today, ct);
        return holders.Any(holder => holder.Id == person)
            ? here
            : await organisation.PlaceOfAsync(person, HolderFinder.Deciders, today, ct) ?? here;
    }

    /// <summary>Who raised it; where they cannot be asked, who leads their unit.</summary>
    private async Task<Asked?> RaiserAsync(IssueView view, CancellationToken ct) =>
        view.Issue.RaisedById is { } raiser && !await organisation.HasLeftAsync(raiser, UkTime.Today(clock), ct)
            ? new Asked(await UnitAsync(view.Issue.UnitId, ct), (await organisation.PersonAsync(raiser, ct))!)
            : await finder.SpeakerAsync(view.Issue.UnitId, view.Escalation!.Position.Decider.Person, ct)
                ?? await finder.LeadOfAsync(view.Issue.UnitId, ct);

    private async Task<Asked> DeciderAsync(IssueView view, CancellationToken ct)
    {
        var at = view.Escalation!.Position.Decider;
        var person = await finder.CoveringAsync(at.Person, ct) ?? await finder.DecidesAtAsync(at.Unit, ct);
        return new Asked(await UnitAsync(at.Unit, ct), person ?? (await organisation.PersonAsync(at.Person, ct))!);
    }

    /// <summary>To whom it was before it came up here; from the first tier, to the raiser's own unit.</summary>
    private async Task<Asked?> BackAsync(IssueView view, CancellationToken ct)
    {
        var here = view.Escalation!.HolderUnit;
        var before = view.Escalation.Steps.LastOrDefault(s => s.HolderUnit != here && s.Tier < view.Escalation.Tier);
        return before is not null && await finder.CoveringAsync(before.HolderPerson, ct) is { } person
            ? new Asked(await UnitAsync(before.HolderUnit, ct), person)
            : await finder.LeadOfAsync(view.Issue.UnitId, ct);
    }

    private async Task<Asked> MeAsync(IssueView view, CancellationToken ct) =>
        new(
            await UnitAsync(view.Escalation!.DeciderUnit, ct),
            (await organisation.PersonAsync(scope.Person ?? default, ct))!
        );

    private Task<UnitRow> UnitAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);

    /// <summary>An answer is a promise: the issue counts as fixed when somebody has looked whether it works.</summary>
    private void EndIssue(IssueView view, MoveKind kind)
    {
        var issue = view.Issue;
        if (kind == MoveKind.Accept && issue.IsOpen)
        {
            issue.Countermeasure ??= view.Escalation!.Steps.Last(step => step.Kind == MoveKind.Answer).Reasons;
            issue.PutInPlace();
        }

        if (kind == MoveKind.Withdraw && issue.IsOpen)
        {
            issue.Withdraw(clock.GetUtcNow());
        }
    }

    private static string Said(MoveKind kind, string? to) =>
        kind switch
        {
            MoveKind.Acknowledge => "They read now that you have received it.",
            MoveKind.AskAdvice => $"{to} is asked, and sees this item.",
            MoveKind.Advise => "Your advice is kept, and everybody involved reads it.",
            MoveKind.Answer => $"Answered. {to} says whether it answers it.",
            MoveKind.SendUp or MoveKind.SendBack or MoveKind.HandOver => $"{to} holds it now, and reads your reasons.",
            MoveKind.TakeOver => "You hold it now.",
            MoveKind.Accept => "Closed, because you say that it is answered. Check in a while that it holds.",
            MoveKind.Reject => $"It goes on: {to} holds it now.",
            MoveKind.Disagree => "Your disagreement is kept, and everybody involved reads it.",
            _ => "Withdrawn.",
        };
}
