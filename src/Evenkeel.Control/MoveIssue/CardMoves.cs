using Evenkeel.Control.Issues;

namespace Evenkeel.Control.MoveIssue;

/// <summary>What moving a card to another state asks for.</summary>
internal enum MoveAsks
{
    /// <summary>All that it needs is written already.</summary>
    Nothing,

    /// <summary>The form that says who has it in hand, by when, and what is done.</summary>
    Work,

    /// <summary>The form that says whether it works.</summary>
    Check,

    /// <summary>It cannot be.</summary>
    Refused,
}

/// <param name="Sentence">Why it cannot be.</param>
internal sealed record CardMove(MoveAsks Asks, string Sentence = "");

/// <summary>From which state to which a card may go, and what must be said on the way: the same rules as the forms themselves.</summary>
internal static class CardMoves
{
    /// <summary>The columns, from left to right.</summary>
    public static readonly IReadOnlyList<IssueState> Columns =
    [
        IssueState.Raised,
        IssueState.InHand,
        IssueState.ToCheck,
        IssueState.Fixed,
    ];

    public static CardMove Of(IssueState from, IssueState to, bool hasCountermeasure) =>
        (from, to) switch
        {
            _ when from == to => Refused("It is there already."),
            (IssueState.Raised, IssueState.InHand or IssueState.ToCheck) => new(MoveAsks.Work),
            (IssueState.InHand, IssueState.ToCheck) => new(hasCountermeasure ? MoveAsks.Nothing : MoveAsks.Work),
            (IssueState.ToCheck, IssueState.InHand or IssueState.Fixed) => new(MoveAsks.Check),
            (IssueState.Raised or IssueState.InHand, IssueState.Fixed) => Refused(
                "It is not fixed before somebody has checked that it works. Move it to “To check” first."
            ),
            (IssueState.InHand or IssueState.ToCheck, IssueState.Raised) => Refused(
                "Somebody has taken it. To give it to somebody else, open it, work on it and name them."
            ),
            _ => Refused("It has ended. If it came back, raise it again: what was done stays readable."),
        };

    /// <summary>Where a card goes next, in words; null where it has ended.</summary>
    public static (string Words, string Page)? Next(IssueState state) =>
        state switch
        {
            IssueState.Raised => ("take it", "work"),
            IssueState.InHand => ("it is in place", $"work?to={IssueState.ToCheck}"),
            IssueState.ToCheck => ("check it", "check"),
            _ => null,
        };

    private static CardMove Refused(string sentence) => new(MoveAsks.Refused, sentence);
}
