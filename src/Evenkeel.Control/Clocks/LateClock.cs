using System.Globalization;
using Evenkeel.Control.Escalations;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Clocks;

/// <summary>
/// At an escalation's due time: if it still waits for that, it is late, and those involved are told once. The clock never moves an escalation by itself.
/// </summary>
internal sealed class LateClock(AppDb db, EscalationDesk desk, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "escalation due";

    public string Kind => JobKind;

    public static string PayloadOf(Escalation escalation) =>
        string.Create(CultureInfo.InvariantCulture, $"{escalation.Id:N} {escalation.DueAt.UtcTicks / 10}");

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        var (id, due) = Read(payload);
        var escalation = await db
            .Escalations.Include(e => e.Steps)
            .Include(e => e.Turns)
            .SingleOrDefaultAsync(e => e.Id == id, ct);
        if (escalation is not { IsOpen: true } || escalation.DueAt.UtcTicks / 10 != due)
        {
            return null;
        }

        var issue = await db.Issues.SingleAsync(i => i.Id == escalation.IssueId, ct);
        var move = new Move(MoveKind.NoteLate, Parts.Clock, null, clock.GetUtcNow());
        var noted = await desk.MoveAsync(issue, escalation, move, ct);
        return noted.IsDone
            ? new Act("Escalation found late")
            {
                Unit = issue.UnitId,
                AlsoAt = escalation.HeldAt,
                About = new ItemRef(Issues.Issue.Item, issue.Id),
            }
            : null;
    }

    private static (Guid Id, long Due) Read(string payload)
    {
        var parts = payload.Split(' ');
        return (Guid.Parse(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
