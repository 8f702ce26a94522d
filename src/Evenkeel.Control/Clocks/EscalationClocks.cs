using System.Globalization;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Clocks;

/// <summary>What the clocks of an escalation have in common: they watch one due time of it, and write a step.</summary>
internal sealed class EscalationClocks(AppDb db, OrganisationCatalogue organisation, EscalationDesk desk)
{
    public static string PayloadOf(Escalation escalation) =>
        string.Create(CultureInfo.InvariantCulture, $"{escalation.Id:N} {escalation.DueAt.UtcTicks / 10}");

    /// <summary>The escalation, if it is still open with the due time that the clock was set for.</summary>
    public async Task<(Issue Issue, Escalation Escalation)?> FindAsync(string payload, CancellationToken ct)
    {
        var (id, due) = Read(payload);
        var escalation = await db
            .Escalations.Include(e => e.Steps)
            .Include(e => e.Turns)
            .SingleOrDefaultAsync(e => e.Id == id, ct);
        return escalation is { IsOpen: true } && escalation.DueAt.UtcTicks / 10 == due
            ? (await db.Issues.SingleAsync(i => i.Id == escalation.IssueId, ct), escalation)
            : null;
    }

    public async Task<Act?> NoteAsync(Issue issue, Escalation escalation, Move move, CancellationToken ct) =>
        (await desk.MoveAsync(issue, escalation, move, ct)).IsDone
            ? StepWords.Act(move.Kind) with
            {
                Unit = issue.UnitId,
                AlsoAt = escalation.HeldAt,
                About = new ItemRef(Issue.Item, issue.Id),
            }
            : null;

    /// <summary>"#41 of Ward 7".</summary>
    public async Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct)
    {
        var (id, _) = Read(payload);
        var issue = await db
            .Escalations.Where(e => e.Id == id)
            .Join(db.Issues, e => e.IssueId, i => i.Id, (_, i) => new { i.Number, i.UnitId })
            .SingleOrDefaultAsync(ct);
        if (issue is null)
        {
            return null;
        }

        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == issue.UnitId, ct);
        return new JobSubject($"#{issue.Number} of {unit.Name}", Issue.AddressOf(issue.Number));
    }

    private static (Guid Id, long Due) Read(string payload)
    {
        var parts = payload.Split(' ');
        return (Guid.Parse(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
