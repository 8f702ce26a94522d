using Evenkeel.Control.Escalations;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Jobs;

namespace Evenkeel.Control.Clocks;

/// <summary>As long again after an escalation was found late: if nobody has acknowledged it even now, who would receive it next is told, once. It stays where it is.</summary>
internal sealed class UnacknowledgedClock(EscalationClocks clocks, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "escalation still not acknowledged";

    public string Kind => JobKind;

    public JobWords Words =>
        new(
            "Tell the next tier that an escalation still is not acknowledged",
            "If nobody has acknowledged it by now, the next tier is told.",
            "The next tier is not told. It stays with who holds it, and its page says how long it is overdue."
        );

    public async Task<Act?> RunAsync(string payload, CancellationToken ct) =>
        await clocks.FindAsync(payload, ct) is var (issue, escalation)
            ? await clocks.NoteAsync(
                issue,
                escalation,
                new Move(MoveKind.NoteUnacknowledged, Parts.Clock, null, clock.GetUtcNow()),
                ct
            )
            : null;

    public Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct) => clocks.SubjectAsync(payload, ct);
}
