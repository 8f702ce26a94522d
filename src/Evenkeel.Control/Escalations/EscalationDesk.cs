using Evenkeel.Control.Clocks;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.Webhooks;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Escalations;

/// <summary>What every move of an escalation has in common: the step, who sees it from now on, who is told, and the clock that watches the due time.</summary>
internal sealed class EscalationDesk(
    AppDb db,
    Scope scope,
    Standards standards,
    People people,
    StepTelling telling,
    WebhookDesk webhooks,
    TimeProvider clock
)
{
    /// <summary>Stages an escalation of the issue to who is asked; the caller saves.</summary>
    public async Task<Escalation> AskAsync(
        Issue issue,
        Asked asked,
        Severity severity,
        string reasons,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var times = await standards.ClockAsync(severity, asked.Unit.Level, now, ct);
        var escalation = new Escalation
        {
            IssueId = issue.Id,
            UnitId = issue.UnitId,
            Severity = severity,
            AskedAt = now,
            StandardVersion = (await standards.CurrentAsync(ct)).Version,
        };
        var move = new Move(MoveKind.Ask, Parts.Raiser, scope.Person, now)
        {
            Reasons = reasons,
            To = asked.Holder,
            Clock = times,
        };
        escalation.Begin(EscalationMachine.Begin(asked.Holder, times), move, scope.PersonName);
        db.Escalations.Add(escalation);
        db.Links.Add(Link.Between(new(Issue.Item, issue.Id), LinkKind.LedTo, new(Escalation.Item, escalation.Id)));
        await FinishAsync(issue, escalation, escalation.Steps[^1], ct);
        Watch(escalation);
        return escalation;
    }

    /// <summary>Stages the move; refused with the sentence of the rules.</summary>
    public async Task<Outcome<EscalationStep>> MoveAsync(
        Issue issue,
        Escalation escalation,
        Move move,
        CancellationToken ct
    )
    {
        var before = escalation.DueAt;
        var outcome = escalation.Apply(move, scope.PersonName);
        if (outcome.IsDone)
        {
            if (move.Clock is not null)
            {
                escalation.StandardVersion = (await standards.CurrentAsync(ct)).Version;
            }

            await FinishAsync(issue, escalation, outcome.Value!, ct);
            if (escalation.IsOpen && escalation.DueAt != before)
            {
                Watch(escalation);
            }
        }

        return outcome;
    }

    /// <summary>The present or last one first; those before it were withdrawn.</summary>
    public async Task<IReadOnlyList<Escalation>> AllOfAsync(Issue issue, CancellationToken ct) =>
        await db
            .Escalations.Include(e => e.Steps.OrderBy(s => s.Number))
            .Include(e => e.Turns)
            .Where(e => e.IssueId == issue.Id)
            .OrderByDescending(e => e.AskedAt)
            .ThenByDescending(e => e.Id)
            .ToListAsync(ct);

    private void Watch(Escalation escalation) =>
        db.Jobs.Add(Job.At(LateClock.JobKind, EscalationClocks.PayloadOf(escalation), escalation.DueAt));

    private async Task FinishAsync(Issue issue, Escalation escalation, EscalationStep step, CancellationToken ct)
    {
        await people.InvolveAsync(issue.Id, new Holder(step.HolderUnit, step.HolderPerson), ct);
        if (step.AskedId is { } adviser)
        {
            await people.InvolveAsync(issue.Id, Part.Advises, adviser, null, ct);
        }

        await telling.TellAsync(issue, step, escalation.Severity, ct);
        if (Told(step.Kind) is { } kind)
        {
            await webhooks.StageAsync(issue, kind, escalation, ct);
        }
    }

    /// <summary>Which of the things that other programs are told of it is; null for what they are not.</summary>
    private static WebhookKinds? Told(MoveKind kind) =>
        kind switch
        {
            MoveKind.Ask or MoveKind.SendUp or MoveKind.SendBack or MoveKind.HandOver or MoveKind.Reject =>
                WebhookKinds.Escalated,
            MoveKind.Answer => WebhookKinds.Answered,
            MoveKind.NoteLate or MoveKind.NoteUnacknowledged => WebhookKinds.Late,
            MoveKind.Accept or MoveKind.Withdraw or MoveKind.Merge => WebhookKinds.Closed,
            _ => null,
        };
}
