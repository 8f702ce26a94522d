namespace Evenkeel.Control.Escalations;

/// <summary>Which move is allowed where, to whom, and what it needs. One line a move.</summary>
internal static class MoveRules
{
    private sealed record Rule(Parts As, bool Reasons, bool To, params EscalationState[] From);

    private static readonly EscalationState[] BeforeAnswer =
    [
        EscalationState.Asked,
        EscalationState.Acknowledged,
        EscalationState.AdviceSought,
    ];
    private static readonly EscalationState[] Open = [.. BeforeAnswer, EscalationState.Answered];

    private static readonly Dictionary<MoveKind, Rule> All = new()
    {
        [MoveKind.Acknowledge] = new(Parts.Holder, Reasons: false, To: false, EscalationState.Asked),
        [MoveKind.AskAdvice] = new(Parts.Holder, Reasons: true, To: true, BeforeAnswer),
        [MoveKind.Advise] = new(Parts.Adviser, Reasons: true, To: false, EscalationState.AdviceSought),
        [MoveKind.Answer] = new(Parts.Holder, Reasons: true, To: true, BeforeAnswer),
        [MoveKind.SendUp] = new(Parts.Holder, Reasons: true, To: true, BeforeAnswer),
        [MoveKind.SendBack] = new(Parts.Holder, Reasons: true, To: true, BeforeAnswer),
        [MoveKind.HandOver] = new(Parts.Holder, Reasons: true, To: true, Open),
        [MoveKind.TakeOver] = new(Parts.HoldingUnit, Reasons: false, To: true, BeforeAnswer),
        [MoveKind.Accept] = new(Parts.Raiser | Parts.RaisersLead, Reasons: false, To: false, EscalationState.Answered),
        [MoveKind.Reject] = new(Parts.Raiser | Parts.RaisersLead, Reasons: true, To: true, EscalationState.Answered),
        [MoveKind.Disagree] = new(Parts.Involved, Reasons: true, To: false, Enum.GetValues<EscalationState>()),
        [MoveKind.Withdraw] = new(Parts.Raiser | Parts.RaisersLead, Reasons: true, To: false, Open),
        [MoveKind.Merge] = new(Parts.Holder, Reasons: true, To: false, BeforeAnswer),
        [MoveKind.NoteLate] = new(Parts.Clock, Reasons: false, To: false, Open),
        [MoveKind.NoteUnacknowledged] = new(Parts.Clock, Reasons: false, To: false, EscalationState.Asked),
    };

    /// <summary>Why the move is refused, for the person who made it; null where it is allowed.</summary>
    public static string? Refuse(Position at, Move move)
    {
        var rule = All[move.Kind];
        return !rule.From.Contains(at.State) ? OutOfTurn(at.State)
            : (rule.As & move.As) == 0 ? NotYours(move.Kind)
            : SpeaksForRaiser(move, rule) is { } sentence ? sentence
            : rule.Reasons && string.IsNullOrWhiteSpace(move.Reasons) ? NoReasons(move.Kind)
            : Unfit(at, move, rule);
    }

    /// <summary>Whether the button is shown at all: the right state and part.</summary>
    public static bool IsOpenTo(Position at, MoveKind kind, Parts parts, bool raiserCannot) =>
        All[kind].From.Contains(at.State)
        && (All[kind].As & parts) != 0
        && ((parts & Parts.Raiser) != 0 || (All[kind].As & Parts.RaisersLead) == 0 || raiserCannot);

    private static string? SpeaksForRaiser(Move move, Rule rule)
    {
        if ((rule.As & Parts.RaisersLead) == 0 || (move.As & Parts.Raiser) != 0)
        {
            return null;
        }

        return !move.RaiserCannot ? "Only the person who raised it can say this."
            : string.IsNullOrWhiteSpace(move.Reasons) ? "Say why you speak for the person who raised it."
            : null;
    }

    private static string? Unfit(Position at, Move move, Rule rule) =>
        rule.To && move.To is null ? "Choose who is to hold it next."
        : move.Kind == MoveKind.NoteLate && (move.At < at.DueAt || at.LateNoted == at.DueAt)
            ? "It is not late, or that was told."
        : move.Kind == MoveKind.NoteUnacknowledged && !(at.TellUpAt <= move.At)
            ? "Its time is not up again, or that was told."
        : move.Kind == MoveKind.HandOver && move.To == at.Holder ? "You hold it already."
        : NeedsClock(at, move) && move.Clock is null ? "Nobody has said by when it must be answered there."
        : move.Kind == MoveKind.Answer && move.VerdictBy is null ? "Nobody has said by when the raiser is asked."
        : null;

    private static bool NeedsClock(Position at, Move move) =>
        move.Kind is MoveKind.SendUp or MoveKind.SendBack or MoveKind.Reject
        || (
            move.Kind == MoveKind.HandOver
            && at.State != EscalationState.Answered
            && move.To!.Value.Unit != at.Holder.Unit
        );

    private static string OutOfTurn(EscalationState state) =>
        state switch
        {
            EscalationState.Answered => "It has been answered, and waits for the person who raised it.",
            EscalationState.Closed => "It is closed: the person who raised it said that it was answered.",
            EscalationState.Withdrawn => "It was withdrawn.",
            EscalationState.Merged => "It is dealt with together with another.",
            _ => "It has not come so far yet.",
        };

    private static string NotYours(MoveKind kind) =>
        kind switch
        {
            MoveKind.Accept or MoveKind.Reject or MoveKind.Withdraw => "Only the person who raised it can say this.",
            MoveKind.Advise => "You were not asked for advice, or have given it.",
            MoveKind.TakeOver => "Only somebody who decides at the unit that holds it can take it over.",
            MoveKind.Disagree => "You are not involved in it.",
            _ => "Only its holder can do this.",
        };

    private static string NoReasons(MoveKind kind) =>
        kind switch
        {
            MoveKind.AskAdvice => "Write what you ask.",
            MoveKind.Advise => "Write your advice.",
            MoveKind.Answer => "Write what will be done, or why nothing can be: everybody involved reads it.",
            MoveKind.Reject => "Say what is still in the way.",
            MoveKind.Disagree => "Write what you do not agree with, and why.",
            _ => "Give your reasons: everybody involved reads them.",
        };
}
