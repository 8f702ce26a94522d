using Evenkeel.Control.Escalations;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.ShowIssue;

namespace Evenkeel.Control.FollowReceipt;

/// <summary>
/// The issue that goes on in place of one that was joined with it, for whoever raised that one: where it stands and what was decided, but nothing that its own raiser
/// wrote, nor who or where that is.
/// </summary>
internal sealed record GoesOn(int Number, string State, IReadOnlyList<StoryEntry> Story)
{
    /// <summary>Who is to decide now, and by when.</summary>
    public string? With { get; init; }
    public string? Answer { get; init; }

    public static GoesOn Of(IssueView other) =>
        new(other.Issue.Number, ReceiptView.StateOf(other), [.. Happened(other).OrderBy(entry => entry.At)])
        {
            With =
                other.Escalation is { IsOpen: true, State: not EscalationState.Answered } open
                && open.DeciderUnit != other.Issue.UnitId
                    ? $"{other.Units[open.DeciderUnit]}, until {Ui.UkDate.Brief(open.DueAt)}"
                    : null,
            Answer = other.Escalation is { State: EscalationState.Answered or EscalationState.Closed } answered
                ? answered.Steps.Last(step => step.Kind == MoveKind.Answer).Reasons
                : null,
        };

    private static IEnumerable<StoryEntry> Happened(IssueView other)
    {
        yield return new StoryEntry(other.Issue.RaisedAt, "The other was raised", null, null);
        foreach (var (step, happened) in ReceiptView.Steps(other, isAnothers: true))
        {
            yield return new StoryEntry(step.At, happened, IsDecision(step, other) ? step.Reasons : null, null);
        }

        if (other.Issue is { CheckFound: { } found, EndedAt: { } ended } issue)
        {
            var mayRead = issue.CheckedById is not null && issue.CheckedById != issue.RaisedById;
            yield return new StoryEntry(ended, "Checked whether it works", mayRead ? found : null, null);
        }
    }

    private static bool IsDecision(EscalationStep step, IssueView other) =>
        step.Kind is MoveKind.Answer or MoveKind.SendUp or MoveKind.SendBack
        && (step.ById is null || step.ById != other.Issue.RaisedById);
}
