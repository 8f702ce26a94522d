using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Escalations;

/// <summary>An issue that goes beyond the team's control. Moved only by <see cref="EscalationMachine"/>; its steps are the proof of who held it when.</summary>
[NotRecorded]
internal sealed class Escalation : IInvolving, IVersioned
{
    public const string Item = "escalation";

    public static string ItemKey => nameof(IssueId);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IssueId { get; init; }

    /// <summary>Where it was raised.</summary>
    public required UnitId UnitId { get; init; }
    public required Severity Severity { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The response standard that its present clock was worked out by.</summary>
    public int StandardVersion { get; set; }

    public EscalationState State { get; private set; }
    public int Tier { get; private set; }
    public UnitId HolderUnit { get; private set; }
    public PersonId HolderPerson { get; private set; }
    public UnitId DeciderUnit { get; private set; }
    public PersonId DeciderPerson { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset AcknowledgeBy { get; private set; }
    public DateTimeOffset AnswerBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? LateNoted { get; private set; }
    public DateTimeOffset? TellUpAt { get; private set; }
    public int Reopened { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }
    public List<EscalationStep> Steps { get; } = [];
    public List<EscalationTurn> Turns { get; } = [];

    public bool IsOpen => EndedAt is null;

    /// <summary>Every unit that holds it or has held it; the boards of all of them show what becomes of it.</summary>
    public IReadOnlyCollection<UnitId> HeldAt => [.. Steps.Select(step => step.HolderUnit).Distinct()];

    public Position Position =>
        new()
        {
            State = State,
            Tier = Tier,
            Holder = new Holder(HolderUnit, HolderPerson),
            Decider = new Holder(DeciderUnit, DeciderPerson),
            DueAt = DueAt,
            Clock = new Deadlines(AcknowledgeBy, AnswerBy),
            AcknowledgedAt = AcknowledgedAt,
            AnsweredAt = AnsweredAt,
            LateNoted = LateNoted,
            TellUpAt = TellUpAt,
            Reopened = Reopened,
            Advisers = State == EscalationState.AdviceSought ? [.. EscalationStep.AskedAndSilent(Steps)] : [],
        };

    public void Begin(Position asked, Move move, string by) => Become(asked, move, by);

    /// <summary>Applies the move and writes its step; or the sentence why not.</summary>
    public Outcome<EscalationStep> Apply(Move move, string by)
    {
        var next = EscalationMachine.Apply(Position, move);
        return next.IsDone
            ? Outcome.Done(Become(next.Value!, move, by))
            : Outcome.Refused<EscalationStep>(next.Refusals);
    }

    private EscalationStep Become(Position to, Move move, string by)
    {
        (State, Tier, DueAt, Reopened) = (to.State, to.Tier, to.DueAt, to.Reopened);
        (HolderUnit, HolderPerson) = (to.Holder.Unit, to.Holder.Person);
        (DeciderUnit, DeciderPerson) = (to.Decider.Unit, to.Decider.Person);
        (AcknowledgeBy, AnswerBy) = (to.Clock.AcknowledgeBy, to.Clock.AnswerBy);
        (AcknowledgedAt, AnsweredAt) = (to.AcknowledgedAt, to.AnsweredAt);
        (LateNoted, TellUpAt) = (to.LateNoted, to.TellUpAt);
        EndedAt = to.IsOpen ? null : (EndedAt ?? move.At);
        Turn(to, move);
        var step = EscalationStep.Of(Id, Steps.Count + 1, to, move, by);
        Steps.Add(step);
        return step;
    }

    private void Turn(Position to, Move move)
    {
        if (move.Kind is MoveKind.NoteLate or MoveKind.NoteUnacknowledged or MoveKind.Disagree)
        {
            return;
        }

        if (Turns.Count > 0)
        {
            Turns.MaxBy(turn => turn.Number)!.Follow(to, move);
        }

        if (
            to.State == EscalationState.Asked
            && move.Kind != MoveKind.TakeOver
            && (move.Clock is not null || Turns.Count == 0)
        )
        {
            Turns.Add(EscalationTurn.Begin(this, Turns.Count + 1, move.At));
        }
    }
}
