using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;

namespace Evenkeel.Control.ShowIssue;

/// <summary>What people wrote to an issue, and which of it says why it was withdrawn (true) or taken up again (false).</summary>
internal sealed record WrittenTo(IReadOnlyList<IssueComment> All, IReadOnlyDictionary<Guid, bool> Ended)
{
    public string Did(IssueComment comment) =>
        !Ended.TryGetValue(comment.Id, out var isWithdrawn) ? "wrote"
        : isWithdrawn ? "withdrew it: it is no issue"
        : "took it up again";
}

/// <summary>An issue from its raising to now: the steps of its escalation with their reasons, and what people wrote.</summary>
internal static class IssueStory
{
    public static IEnumerable<StoryEntry> Of(
        Issue issue,
        IReadOnlyList<EscalationStep> escalated,
        WrittenTo comments,
        IReadOnlyDictionary<UnitId, string> units,
        IReadOnlyDictionary<PersonId, string> people,
        bool raiserIsShown
    )
    {
        var steps = escalated.Select(step => Entry(step, units, people, IsHidden(step, issue, raiserIsShown)));
        var written = comments.All.Select(comment => new StoryEntry(
            comment.At,
            $"{(comment.ById == issue.RaisedById && !raiserIsShown ? "The raiser" : comment.By)} {comments.Did(comment)}",
            comment.Text,
            null
        ));
        return steps.Concat(written);
    }

    private static bool IsHidden(EscalationStep step, Issue issue, bool raiserIsShown) =>
        !raiserIsShown && step.ById is not null && step.ById == issue.RaisedById;

    private static StoryEntry Entry(
        EscalationStep step,
        IReadOnlyDictionary<UnitId, string> units,
        IReadOnlyDictionary<PersonId, string> people,
        bool isHidden
    )
    {
        var happened = StepWords.Happened(step, units[step.HolderUnit], isHidden ? "The raiser" : step.By);
        return new StoryEntry(
            step.At,
            char.ToUpperInvariant(happened[0]) + happened[1..],
            step.Reasons,
            Note(step, people)
        );
    }

    private static string? Note(EscalationStep step, IReadOnlyDictionary<PersonId, string> people) =>
        step.Kind == MoveKind.AskAdvice ? $"Asked: {people[step.AskedId!.Value]}"
        : step.ForRaiser ? "Said for the raiser, who could not be asked."
        : step.State is EscalationState.Asked or EscalationState.Acknowledged && !step.IsByClock
            ? $"{people[step.HolderPerson]} holds it, until {UkDate.Brief(step.DueAt)}."
        : null;
}
