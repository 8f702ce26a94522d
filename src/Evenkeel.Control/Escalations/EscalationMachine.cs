using Evenkeel.Platform;

namespace Evenkeel.Control.Escalations;

/// <summary>
/// The rules of an escalation, after s12IC–12IF of the NHS (Scotland) Act 1978: one holder and one due time at every instant, no decision without its reasons,
/// no end without the raiser's verdict (or a recorded reason why somebody else gave it). A pure function: nothing is asked and nothing is written here.
/// </summary>
internal static class EscalationMachine
{
    public static Position Begin(Holder asked, Deadlines clock) =>
        new()
        {
            State = EscalationState.Asked,
            Holder = asked,
            Decider = asked,
            DueAt = clock.AcknowledgeBy,
            Clock = clock,
            Tier = 1,
        };

    /// <summary>Where it stands after the move; or why the move is refused, and then nothing has changed.</summary>
    public static Outcome<Position> Apply(Position at, Move move) =>
        MoveRules.Refuse(at, move) is { } sentence
            ? Outcome.Refused(nameof(Move.Reasons), sentence)
            : Outcome.Done(Next(at, move));

    private static Position Next(Position at, Move move) =>
        move.Kind switch
        {
            MoveKind.Acknowledge => Acknowledged(at, move),
            MoveKind.AskAdvice => Asking(Acknowledged(at, move), move),
            MoveKind.Advise => Advised(at, move),
            MoveKind.Answer => Answered(Acknowledged(at, move), move),
            MoveKind.SendUp => Asked(at, move, at.Tier + 1),
            MoveKind.SendBack => Asked(at, move, Math.Max(0, at.Tier - 1)),
            // The verdict goes to somebody else; who decided, and by when it is asked, stays.
            MoveKind.HandOver when at.State == EscalationState.Answered => at with { Holder = move.To!.Value },
            MoveKind.HandOver when move.To!.Value.Unit != at.Holder.Unit => Asked(at, move, at.Tier),
            MoveKind.HandOver or MoveKind.TakeOver => at with { Holder = move.To!.Value, Decider = move.To.Value },
            MoveKind.Accept => at with { State = EscalationState.Closed },
            MoveKind.Reject => Asked(at, move, at.Tier + 1) with { Reopened = at.Reopened + 1 },
            MoveKind.Withdraw => Ended(at, EscalationState.Withdrawn),
            MoveKind.Merge => Ended(at, EscalationState.Merged),
            MoveKind.NoteLate => at with
            {
                LateNoted = at.DueAt,
                TellUpAt = at.State == EscalationState.Asked ? move.TellUpAt : null,
            },
            MoveKind.NoteUnacknowledged => at with { TellUpAt = null },
            _ => at,
        };

    /// <summary>Whoever decides about it, has received it.</summary>
    private static Position Acknowledged(Position at, Move move) =>
        at.AcknowledgedAt is not null
            ? at
            : at with
            {
                State = EscalationState.Acknowledged,
                AcknowledgedAt = move.At,
                DueAt = at.Clock.AnswerBy,
                LateNoted = null,
                TellUpAt = null,
            };

    private static Position Ended(Position at, EscalationState state) =>
        at with
        {
            State = state,
            Advisers = [],
            TellUpAt = null,
        };

    private static Position Asking(Position at, Move move) =>
        at with
        {
            State = EscalationState.AdviceSought,
            Advisers = [.. at.Advisers, move.To!.Value.Person],
        };

    private static Position Advised(Position at, Move move)
    {
        var left = at.Advisers.Where(adviser => adviser != move.By).ToList();
        return at with
        {
            Advisers = left,
            State = left.Count == 0 ? EscalationState.Acknowledged : EscalationState.AdviceSought,
        };
    }

    private static Position Answered(Position at, Move move) =>
        at with
        {
            State = EscalationState.Answered,
            AnsweredAt = move.At,
            Advisers = [],
            Decider = at.Holder,
            Holder = move.To!.Value,
            DueAt = move.VerdictBy!.Value,
            LateNoted = null,
            TellUpAt = null,
        };

    private static Position Asked(Position at, Move move, int tier) =>
        at with
        {
            State = EscalationState.Asked,
            Tier = tier,
            Holder = move.To!.Value,
            Decider = move.To.Value,
            Clock = move.Clock!.Value,
            DueAt = move.Clock.Value.AcknowledgeBy,
            AcknowledgedAt = null,
            AnsweredAt = null,
            Advisers = [],
            LateNoted = null,
            TellUpAt = null,
        };
}
