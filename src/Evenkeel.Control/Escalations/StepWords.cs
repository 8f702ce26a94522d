using Evenkeel.Platform.Acts;
using Evenkeel.Ui;

namespace Evenkeel.Control.Escalations;

/// <summary>How the steps of an escalation read.</summary>
internal static class StepWords
{
    /// <summary>"Jo Service has answered."</summary>
    /// <param name="by">Who did it, as the reader may know it.</param>
    public static string Happened(EscalationStep step, string holdingUnit, string by) =>
        step.Kind switch
        {
            MoveKind.Ask => $"{by} asks {holdingUnit}.",
            MoveKind.Acknowledge => $"{by} has received it.",
            MoveKind.AskAdvice => $"{by} asks for advice.",
            MoveKind.Advise => $"{by} advises.",
            MoveKind.Answer => $"{by} has answered.",
            MoveKind.SendUp => $"{by} sent it up to {holdingUnit}.",
            MoveKind.SendBack => $"{by} sent it back to {holdingUnit}.",
            MoveKind.HandOver => $"{by} handed it over; {holdingUnit} holds it.",
            MoveKind.TakeOver => $"{by} took it over.",
            MoveKind.Accept => $"{by} says: this answers it.",
            MoveKind.Reject => $"{by} says: this does not answer it. {holdingUnit} holds it now.",
            MoveKind.Disagree => $"{by} does not agree.",
            MoveKind.Withdraw => $"{by} withdrew it.",
            MoveKind.Merge => $"{by} joined it with another.",
            MoveKind.NoteUnacknowledged =>
                "it still is not acknowledged, as long again after it was late: who would be asked next is told.",
            _ => step.State switch
            {
                EscalationState.Asked => $"it was to be acknowledged by {UkDate.Brief(step.DueAt)}, and was not.",
                EscalationState.Answered =>
                    $"the verdict was asked for by {UkDate.Brief(step.DueAt)}, and has not come.",
                _ => $"it was to be answered by {UkDate.Brief(step.DueAt)}, and was not.",
            },
        };

    /// <summary>Who did it, where no name may be said.</summary>
    public static string Role(EscalationStep step) =>
        step.Kind switch
        {
            MoveKind.Acknowledge or MoveKind.AskAdvice or MoveKind.Answer or MoveKind.TakeOver => "who holds it",
            MoveKind.SendUp or MoveKind.SendBack or MoveKind.HandOver => "who held it",
            MoveKind.Advise => "who was asked for advice",
            MoveKind.Disagree => "somebody involved",
            _ => step.ForRaiser ? "who speaks for the raiser" : "who raised it",
        };

    /// <summary>"Medicine is to answer by Tue 24 Nov, 14:00."; "" where nothing is to be done any more.</summary>
    public static string Next(EscalationStep step, string holdingUnit) =>
        step.State switch
        {
            EscalationState.Asked => $"{holdingUnit} is to acknowledge it by {UkDate.Brief(step.DueAt)}.",
            EscalationState.Acknowledged or EscalationState.AdviceSought =>
                $"{holdingUnit} is to answer it by {UkDate.Brief(step.DueAt)}.",
            EscalationState.Answered =>
                $"Who raised it is asked to say by {UkDate.Brief(step.DueAt)} whether that answers it.",
            _ => "",
        };

    /// <summary>The name of the act that is recorded.</summary>
    public static Act Act(MoveKind kind) =>
        kind switch
        {
            MoveKind.Ask => new Act("Issue escalated"),
            MoveKind.Acknowledge => new Act("Escalation acknowledged"),
            MoveKind.AskAdvice => new Act("Advice asked for"),
            MoveKind.Advise => new Act("Advice given"),
            MoveKind.Answer => new Act("Escalation answered"),
            MoveKind.SendUp => new Act("Escalation sent up"),
            MoveKind.SendBack => new Act("Escalation sent back"),
            MoveKind.HandOver => new Act("Escalation handed over"),
            MoveKind.TakeOver => new Act("Escalation taken over"),
            MoveKind.Accept => new Act("Answer accepted"),
            MoveKind.Reject => new Act("Answer not accepted"),
            MoveKind.Disagree => new Act("Disagreement recorded"),
            MoveKind.Withdraw => new Act("Escalation withdrawn"),
            MoveKind.Merge => new Act("Escalation joined with another"),
            MoveKind.NoteUnacknowledged => new Act("Escalation found still not acknowledged"),
            _ => new Act("Escalation found late"),
        };

    public static string Title(this EscalationState state) =>
        state switch
        {
            EscalationState.Asked => "Not yet acknowledged",
            EscalationState.Acknowledged => "Acknowledged",
            EscalationState.AdviceSought => "Waits for advice",
            EscalationState.Answered => "Answered: does it answer it?",
            EscalationState.Closed => "Closed: it was answered",
            EscalationState.Withdrawn => "Withdrawn",
            _ => "One with another",
        };

    public static string Title(this Severity severity) =>
        severity switch
        {
            Severity.Urgent => "Urgent: somebody may come to harm",
            Severity.Soon => "Soon: it makes care worse every day",
            _ => "Routine: it is in our way",
        };

    /// <summary>What the holder must do next, as a clock says it.</summary>
    public static string NextVerb(this EscalationState state) =>
        state switch
        {
            EscalationState.Asked => "Acknowledge",
            EscalationState.Answered => "Say whether it is answered",
            _ => "Answer",
        };

    public static readonly IReadOnlyList<Choice> Severities =
    [
        .. Enum.GetValues<Severity>().Select(severity => new Choice(severity.ToString(), severity.Title())),
    ];
}
