using System.Globalization;
using Evenkeel.Control.Causes;
using Evenkeel.Control.CommentOnIssue;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.Samples;
using Evenkeel.Control.StandardWork;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;

namespace Evenkeel.Control;

/// <summary>In which properties people write, so that redaction can take a text out of them.</summary>
internal static class ControlTexts
{
    public static readonly IReadOnlyList<FreeText> All =
    [
        new(typeof(Issue), nameof(Issue.Problem)) { ToldIn = OfIssue },
        new(typeof(Issue), nameof(Issue.DoneNow)) { ToldIn = OfIssue },
        new(typeof(Issue), nameof(Issue.Cause)) { ToldIn = OfIssue },
        new(typeof(Issue), nameof(Issue.Countermeasure)) { ToldIn = OfIssue },
        new(typeof(Issue), nameof(Issue.CheckFound)) { ToldIn = OfIssue },
        new(typeof(IssueComment), nameof(IssueComment.Text)) { ToldIn = OfComment },
        new(typeof(Cause), nameof(Cause.Text)),
        new(typeof(Factor), nameof(Factor.Name)),
        new(typeof(Factor), nameof(Factor.Means)),
        new(typeof(EscalationStep), nameof(EscalationStep.Reasons)) { ToldIn = OfStep },
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
        new(typeof(ControlPlan), nameof(ControlPlan.Reaction)),
        new(typeof(ControlPlan), nameof(ControlPlan.StandardWork)),
        new(typeof(ControlPlan), nameof(ControlPlan.EndedWhy)),
        new(typeof(HuddleLine), nameof(HuddleLine.Text)),
        new(typeof(AgendaPart), nameof(AgendaPart.Title)),
    ];

    /// <summary>Everything that was told of an issue names it by its words.</summary>
    private static IQueryable<Notice> OfIssue(AppDb db, string key)
    {
        var issue = Guid.Parse(key);
        return db.Notices.Where(n => n.ItemId == issue);
    }

    private static IQueryable<Notice> OfComment(AppDb db, string key)
    {
        var told = CommentOnIssueHandler.KeyOf(Guid.Parse(key));
        return db.Notices.Where(n => n.Key == told);
    }

    private static IQueryable<Notice> OfStep(AppDb db, string key)
    {
        var parts = key.Split(' ');
        var told = StepTelling.KeyOf(Guid.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return db.Notices.Where(n => n.Key == told);
    }
}
