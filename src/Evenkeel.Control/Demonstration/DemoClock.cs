using Evenkeel.Control.Clocks;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;

namespace Evenkeel.Control.Demonstration;

/// <summary>What the clocks would have noted of a demonstration's escalation, had the program run all the time.</summary>
internal sealed class DemoClock(AppDb db, Standards standards)
{
    private const string By = $"job {LateClock.JobKind}";

    /// <summary>That it was late, and that it still was not received as long again after that; up to an instant.</summary>
    public async Task NoteAsync(Escalation escalation, DemoPeople people, DateTimeOffset upTo, CancellationToken ct)
    {
        if (escalation.IsOpen && escalation.DueAt < upTo && escalation.LateNoted != escalation.DueAt)
        {
            var late = new Move(MoveKind.NoteLate, Parts.Clock, null, escalation.DueAt)
            {
                TellUpAt = await TellUpAsync(escalation, people, ct),
            };
            escalation.Apply(late, By);
        }

        if (escalation.TellUpAt is { } again && again < upTo)
        {
            escalation.Apply(new Move(MoveKind.NoteUnacknowledged, Parts.Clock, null, again), By);
        }
    }

    /// <summary>From now on the real ones do it.</summary>
    public void Watch(Escalation escalation, DateTimeOffset now)
    {
        if (escalation.IsOpen && escalation.DueAt > now)
        {
            db.Jobs.Add(Job.At(LateClock.JobKind, EscalationClocks.PayloadOf(escalation), escalation.DueAt));
        }
        else if (escalation.TellUpAt is { } again)
        {
            db.Jobs.Add(Job.At(UnacknowledgedClock.JobKind, EscalationClocks.PayloadOf(escalation), again));
        }
    }

    private async Task<DateTimeOffset?> TellUpAsync(Escalation escalation, DemoPeople people, CancellationToken ct) =>
        escalation.State == EscalationState.Asked && escalation.DeciderUnit != people.Top.Unit.Id
            ? (
                await standards.ClockAsync(escalation.Severity, people.Above.Unit.Level, escalation.DueAt, ct)
            ).AcknowledgeBy
            : null;
}
