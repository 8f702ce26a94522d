using Evenkeel.Control.Escalations;
using Evenkeel.Control.ShowIssue;

namespace Evenkeel.Control.MoveEscalation;

/// <summary>A button of an escalation's card: only what the reader may do now, the likeliest first.</summary>
internal sealed record MoveButton(MoveKind Kind, string Verb, bool NeedsText, bool NeedsPerson = false)
{
    public static IReadOnlyList<MoveButton> Of(IssueView view) => [.. All(view).Where(button => view.May(button.Kind))];

    private static IEnumerable<MoveButton> All(IssueView view)
    {
        var above = view.Next?.Unit.Name;
        yield return new(MoveKind.Accept, "Yes, it answers it", NeedsText: false);
        yield return new(MoveKind.Reject, above is null ? "No: ask again" : $"No: {above} is asked", NeedsText: true);
        yield return new(MoveKind.Answer, "Answer", NeedsText: true);
        yield return new(MoveKind.Acknowledge, "I have received it", NeedsText: false);
        yield return new(MoveKind.Advise, "Give this advice", NeedsText: true);
        if (above is not null)
        {
            yield return new(MoveKind.SendUp, $"Send up to {above}", NeedsText: true);
        }

        yield return new(MoveKind.SendBack, "Send back, with advice", NeedsText: true);
        yield return new(MoveKind.TakeOver, "Take it over", NeedsText: false);
        yield return new(MoveKind.Withdraw, "Withdraw it", NeedsText: true);
        yield return new(MoveKind.Disagree, "Record that I do not agree", NeedsText: true);
        yield return new(MoveKind.AskAdvice, "Ask for advice", NeedsText: true, NeedsPerson: true);
        yield return new(MoveKind.HandOver, "Hand it over", NeedsText: true, NeedsPerson: true);
    }
}
