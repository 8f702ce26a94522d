using Evenkeel.Control.Causes;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.Samples;
using Evenkeel.Control.StandardWork;
using Evenkeel.Platform.Modules;

namespace Evenkeel.Control;

/// <summary>In which properties people write, so that redaction can take a text out of them.</summary>
internal static class ControlTexts
{
    public static readonly IReadOnlyList<FreeText> All =
    [
        new(typeof(Issue), nameof(Issue.Problem)),
        new(typeof(Issue), nameof(Issue.DoneNow)),
        new(typeof(Issue), nameof(Issue.Cause)),
        new(typeof(Issue), nameof(Issue.Countermeasure)),
        new(typeof(Issue), nameof(Issue.CheckFound)),
        new(typeof(IssueComment), nameof(IssueComment.Text)),
        new(typeof(Cause), nameof(Cause.Text)),
        new(typeof(Factor), nameof(Factor.Name)),
        new(typeof(Factor), nameof(Factor.Means)),
        new(typeof(EscalationStep), nameof(EscalationStep.Reasons)),
        new(typeof(SampledEscalation), nameof(SampledEscalation.Found)),
        new(typeof(Theme), nameof(Theme.Name)),
        new(typeof(DecisionRight), nameof(DecisionRight.What)),
        new(typeof(ResponseStandard), nameof(ResponseStandard.Reason)),
        new(typeof(RecurringCheck), nameof(RecurringCheck.What)),
        new(typeof(RecurringCheck), nameof(RecurringCheck.How)),
        new(typeof(RecurringCheck), nameof(RecurringCheck.Link)),
        new(typeof(RecurringCheck), nameof(RecurringCheck.Who)),
        new(typeof(RecurringCheck), nameof(RecurringCheck.Questions)),
        new(typeof(CheckRecord), nameof(CheckRecord.Reason)),
        new(typeof(CheckRecord), nameof(CheckRecord.Learned)),
        new(typeof(HuddleLine), nameof(HuddleLine.Text)),
        new(typeof(AgendaPart), nameof(AgendaPart.Title)),
    ];
}
