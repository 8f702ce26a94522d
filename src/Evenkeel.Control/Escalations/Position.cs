using Evenkeel.Platform.Access;

namespace Evenkeel.Control.Escalations;

/// <summary>Who must act: always one unit, and in it one person.</summary>
internal readonly record struct Holder(UnitId Unit, PersonId Person);

/// <summary>By when it must be acknowledged and answered, worked out when its clock starts.</summary>
internal readonly record struct Deadlines(DateTimeOffset AcknowledgeBy, DateTimeOffset AnswerBy);

/// <summary>Where an escalation stands: all that its moves depend on, and nothing that only pages need.</summary>
internal sealed record Position
{
    public required EscalationState State { get; init; }

    /// <summary>Who must act now. While an answer waits for its verdict, that is the raiser (or who speaks for them).</summary>
    public required Holder Holder { get; init; }

    /// <summary>By when.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Who decides at this tier: the holder, or who answered.</summary>
    public required Holder Decider { get; init; }

    /// <summary>How often it has gone up: 1 is the first that was asked; 0, back with the raiser's own unit.</summary>
    public required int Tier { get; init; }
    public required Deadlines Clock { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public int Reopened { get; init; }

    /// <summary>Who was asked for advice and has not given it.</summary>
    public IReadOnlyList<PersonId> Advisers { get; init; } = [];

    /// <summary>The due time whose passing has been told.</summary>
    public DateTimeOffset? LateNoted { get; init; }

    /// <summary>When the next tier is told that it still is not acknowledged; null where that is not to come, or has been told.</summary>
    public DateTimeOffset? TellUpAt { get; init; }

    public bool IsOpen => State < EscalationState.Closed;
    public bool WaitsForDecision => State < EscalationState.Answered;
}

/// <summary>What somebody does to an escalation, with everything that it needs: the machine asks nobody.</summary>
internal sealed record Move(MoveKind Kind, Parts As, PersonId? By, DateTimeOffset At)
{
    public string? Reasons { get; init; }

    /// <summary>Who holds it next, or whose advice is asked.</summary>
    public Holder? To { get; init; }

    /// <summary>The clock of who is asked next.</summary>
    public Deadlines? Clock { get; init; }

    /// <summary>For an answer: by when the raiser is asked for their verdict.</summary>
    public DateTimeOffset? VerdictBy { get; init; }

    /// <summary>For lateness: when the next tier is told, where it still is not acknowledged then.</summary>
    public DateTimeOffset? TellUpAt { get; init; }

    /// <summary>The raiser has left, or raised it without signing in: their unit's lead may speak for them, with the reason.</summary>
    public bool RaiserCannot { get; init; }
}
