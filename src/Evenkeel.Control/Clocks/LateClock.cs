using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Clocks;

/// <summary>
/// At an escalation's due time: if it still waits for that, it is late, and those involved are told once. The clock never moves an escalation by itself.
/// </summary>
internal sealed class LateClock(
    AppDb db,
    EscalationClocks clocks,
    OrganisationCatalogue organisation,
    HolderFinder finder,
    Standards standards,
    TimeProvider clock
) : IJobHandler
{
    public const string JobKind = "escalation due";

    public string Kind => JobKind;

    public JobWords Words =>
        new(
            "Tell those involved that an escalation is late",
            "If it still is late, they are told now.",
            "Nobody is told that it is late. It stays with who holds it, and its page says how long it is overdue."
        );

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        if (await clocks.FindAsync(payload, ct) is not { } found)
        {
            return null;
        }

        var (issue, escalation) = found;
        var move = new Move(MoveKind.NoteLate, Parts.Clock, null, clock.GetUtcNow())
        {
            TellUpAt = await TellUpAsync(issue, escalation, ct),
        };
        var act = await clocks.NoteAsync(issue, escalation, move, ct);
        if (act is not null && escalation.TellUpAt is { } again)
        {
            db.Jobs.Add(Job.At(UnacknowledgedClock.JobKind, EscalationClocks.PayloadOf(escalation), again));
        }

        return act;
    }

    public Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct) => clocks.SubjectAsync(payload, ct);

    /// <summary>After the same time again, from now on; null where it was acknowledged, or nobody stands above.</summary>
    private async Task<DateTimeOffset?> TellUpAsync(Issue issue, Escalation escalation, CancellationToken ct)
    {
        if (
            escalation.State != EscalationState.Asked
            || await finder.NextAsync(escalation.HolderUnit, issue.ThemeId, ct) is null
        )
        {
            return null;
        }

        var level = await organisation
            .AllUnits.Where(u => u.Id == escalation.HolderUnit)
            .Select(u => u.Level)
            .SingleAsync(ct);
        return (await standards.ClockAsync(escalation.Severity, level, clock.GetUtcNow(), ct)).AcknowledgeBy;
    }
}
