using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Handover;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Handover;

/// <summary>
/// A leaver holds the issues that they have in hand, the escalations that wait for their decision, the advice that they were asked for, and the control plans that they
/// own.
/// </summary>
internal sealed class ControlHandover(
    AppDb db,
    EscalationDesk desk,
    People people,
    HolderFinder finder,
    OrganisationCatalogue organisation,
    PlanStandings standings,
    Scope scope,
    TimeProvider clock
) : IHandover
{
    public async Task<IReadOnlyList<HeldItem>> HeldByAsync(PersonId person, CancellationToken ct)
    {
        var owned = await Owned(person).OrderBy(i => i.Number).AsNoTracking().ToListAsync(ct);
        var held = await Held(person).Select(e => e.IssueId).ToListAsync(ct);
        var escalated = await db
            .Issues.Where(i => held.Contains(i.Id))
            .OrderBy(i => i.Number)
            .AsNoTracking()
            .ToListAsync(ct);
        var checks = await Checks(person).Select(c => c.What).ToListAsync(ct);
        var advising = (await AdvisingAsync(person, ct)).Select(e => e.IssueId).ToList();
        var asked = await db.Issues.Where(i => advising.Contains(i.Id)).OrderBy(i => i.Number).ToListAsync(ct);
        return
        [
            .. escalated.Select(i => new HeldItem(
                $"Holds the escalation of #{i.Number}, or is asked whether it is answered",
                IssueWords.Brief(i.Problem),
                i.Address
            )),
            .. asked.Select(i => new HeldItem(
                $"Is asked for advice on #{i.Number}",
                IssueWords.Brief(i.Problem),
                i.Address
            )),
            .. checks.Select(check => new HeldItem($"Does {check}", "standard work of their own")),
            .. (await standings.OfAsync(await Plans(person).AsNoTracking().ToListAsync(ct), ct)).Select(
                s => new HeldItem($"Owns the control plan for {s.Measure}", s.When, s.Plan.Address)
            ),
            .. owned.Select(i => new HeldItem($"Has #{i.Number} in hand", IssueWords.Brief(i.Problem), i.Address)),
        ];
    }

    public async Task HandOverAsync(PersonId from, PersonId to, DateOnly day, CancellationToken ct)
    {
        foreach (var issue in await Owned(from).ToListAsync(ct))
        {
            issue.Take(to, issue.DueOn);
            await people.InvolveAsync(issue.Id, Part.Held, to, null, ct);
        }

        foreach (var check in await Checks(from).ToListAsync(ct))
        {
            check.HolderId = to;
        }

        foreach (var plan in await Plans(from).ToListAsync(ct))
        {
            plan.OwnerId = to;
        }

        var name = (await organisation.PersonAsync(from, ct))?.Name ?? "The holder";
        foreach (var escalation in await Held(from).Include(e => e.Steps).Include(e => e.Turns).ToListAsync(ct))
        {
            var issue = await db.Issues.SingleAsync(i => i.Id == escalation.IssueId, ct);
            var move = new Move(MoveKind.HandOver, Parts.Holder, scope.Person, clock.GetUtcNow())
            {
                Reasons = $"{name} leaves, and hands over what they hold.",
                To = await ToAsync(issue, escalation, to, ct),
            };
            await desk.MoveAsync(issue, escalation, move, ct);
        }

        foreach (var escalation in await AdvisingAsync(from, ct))
        {
            await AskInsteadAsync(escalation, from, name, to, ct);
        }
    }

    /// <summary>The successor is asked, where they are not already and do not decide it themselves; what the leaver was asked ends, and says why.</summary>
    private async Task AskInsteadAsync(
        Escalation escalation,
        PersonId from,
        string name,
        PersonId to,
        CancellationToken ct
    )
    {
        var issue = await db.Issues.SingleAsync(i => i.Id == escalation.IssueId, ct);
        var at = escalation.Position;
        var leaves = new Move(MoveKind.Advise, Parts.Adviser, from, clock.GetUtcNow())
        {
            Reasons = $"{name} leaves, and has given no advice.",
        };
        if (to != at.Holder.Person && !at.Advisers.Contains(to))
        {
            var ask = new Move(MoveKind.AskAdvice, Parts.Holder, scope.Person, clock.GetUtcNow())
            {
                Reasons = $"{name}, who was asked, leaves.",
                To = new Holder(at.Holder.Unit, to),
            };
            await desk.MoveAsync(issue, escalation, ask, ct);
        }

        await desk.MoveAsync(issue, escalation, leaves, ct);
    }

    private async Task<IReadOnlyList<Escalation>> AdvisingAsync(PersonId person, CancellationToken ct)
    {
        var asked = await db
            .Escalations.Include(e => e.Steps.OrderBy(s => s.Number))
            .Include(e => e.Turns)
            .Where(e => e.State == EscalationState.AdviceSought && e.Steps.Any(s => s.AskedId == person))
            .ToListAsync(ct);
        return [.. asked.Where(e => e.Position.Advisers.Contains(person))];
    }

    /// <summary>Whether something is answered is asked of who leads the raiser's unit, and not of the leaver's successor.</summary>
    private async Task<Holder> ToAsync(Issue issue, Escalation escalation, PersonId to, CancellationToken ct) =>
        escalation.State == EscalationState.Answered
        && await finder.SpeakerAsync(issue.UnitId, escalation.Position.Decider.Person, ct) is { } lead
            ? lead.Holder
            : new Holder(escalation.HolderUnit, to);

    private IQueryable<RecurringCheck> Checks(PersonId person) =>
        db.RecurringChecks.Where(c => c.HolderId == person && c.EndedOn == null);

    private IQueryable<ControlPlan> Plans(PersonId person) =>
        db.ControlPlans.Where(p => p.OwnerId == person && p.EndedOn == null);

    private IQueryable<Issue> Owned(PersonId person) => db.Issues.Where(i => i.OwnerId == person && i.EndedAt == null);

    private IQueryable<Escalation> Held(PersonId person) =>
        db.Escalations.Where(e => e.HolderPerson == person && e.EndedAt == null);
}
