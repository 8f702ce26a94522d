using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Control.Escalations;

/// <summary>
/// One time that somebody was asked: from the asking until it was answered or went on, and what the raiser said. Worked out from the steps in the same save, so that
/// "does it work in practice" is one indexed read over any unit and time.
/// </summary>
[NotRecorded]
internal sealed class EscalationTurn
{
    public Guid EscalationId { get; init; }
    public int Number { get; init; }

    /// <summary>Where it was raised.</summary>
    public UnitId UnitId { get; init; }
    public UnitId HolderUnit { get; init; }

    /// <summary>The Monday of the week in which it was asked, as a day number.</summary>
    public int Week { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset AcknowledgeBy { get; init; }
    public DateTimeOffset AnswerBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>It was answered, or went on to somebody else.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public bool IsAnswered { get; private set; }

    /// <summary>What the raiser said to the answer; null where nobody has said it yet.</summary>
    public bool? IsAccepted { get; private set; }

    public static EscalationTurn Begin(Escalation escalation, int number, DateTimeOffset at) =>
        new()
        {
            EscalationId = escalation.Id,
            Number = number,
            UnitId = escalation.UnitId,
            HolderUnit = escalation.HolderUnit,
            Week = WeekOf(at),
            AskedAt = at,
            AcknowledgeBy = escalation.AcknowledgeBy,
            AnswerBy = escalation.AnswerBy,
        };

    public static int WeekOf(DateTimeOffset at) => UkTime.MondayOf(UkTime.DayOf(at)).DayNumber;

    public void Follow(Position to, Move move)
    {
        AcknowledgedAt ??= to.AcknowledgedAt;
        if (move.Kind == MoveKind.Answer)
        {
            (EndedAt, IsAnswered) = (move.At, true);
        }
        else if (move.Kind is MoveKind.Accept or MoveKind.Reject)
        {
            IsAccepted = move.Kind == MoveKind.Accept;
        }
        else if (to.State == EscalationState.Asked || !to.IsOpen)
        {
            EndedAt ??= move.At;
        }
    }
}
