using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Steps;
using Evenkeel.Improvement.Theories;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;

namespace Evenkeel.Improvement;

/// <summary>In which properties people write, so that redaction can take a text out of them.</summary>
internal static class ImprovementTexts
{
    public static readonly IReadOnlyList<FreeText> All =
    [
        new(typeof(Project), nameof(Project.Title)) { ToldIn = OfProject },
        new(typeof(Project), nameof(Project.Problem)),
        new(typeof(Project), nameof(Project.Evidence)),
        new(typeof(Project), nameof(Project.Aim)) { KeptIn = FormerAims },
        new(typeof(Project), nameof(Project.ForWhom)),
        new(typeof(Project), nameof(Project.Scope)),
        new(typeof(Project), nameof(Project.WhyNow)),
        new(typeof(Project), nameof(Project.Risks)),
        new(typeof(Project), nameof(Project.Learning)) { ToldIn = OfEnd },
        new(typeof(Project), nameof(Project.LearningFor)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Change)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Prediction)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Where)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Who)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Happened)),
        new(typeof(PdsaCycle), nameof(PdsaCycle.Learned)) { ToldIn = OfTest },
        new(typeof(PdsaCycle), nameof(PdsaCycle.Next)),
        new(typeof(TheoryNode), nameof(TheoryNode.Text)) { KeptIn = FormerBoxes },
        new(typeof(TheoryVersion), nameof(TheoryVersion.Why)),
        new(typeof(TheoryVersion), nameof(TheoryVersion.Aim)),
        new(typeof(ProjectStep), nameof(ProjectStep.What)),
        new(typeof(ProjectMeeting), nameof(ProjectMeeting.Said)),
        new(typeof(ApprovalRule), nameof(ApprovalRule.LooksAt)),
        new(typeof(ProjectApproval), nameof(ProjectApproval.Aim)),
        new(typeof(ProjectApproval), nameof(ProjectApproval.Note)),
        new(typeof(ProjectApproval), nameof(ProjectApproval.Why)) { ToldIn = OfApproval },
        new(typeof(Idea), nameof(Idea.Text)) { ToldIn = OfIdea },
        new(typeof(Idea), nameof(Idea.Answer)) { ToldIn = OfIdea },
        new(typeof(Adoption), nameof(Adoption.How)),
        new(typeof(Tool), nameof(Tool.Title)),
        new(typeof(Tool), nameof(Tool.Subject)),
        new(typeof(ToolLine), nameof(ToolLine.Text)) { KeptIn = (db, line) => [FormerLines(db, line)] },
        new(typeof(ToolLine), nameof(ToolLine.Who))
        {
            KeptIn = (db, line) => [FormerLines(db, line).Where(e => e.Who != null)],
        },
        new(typeof(ToolLine), nameof(ToolLine.Note))
        {
            KeptIn = (db, line) => [FormerLines(db, line).Where(e => e.Note != null)],
        },
        new(typeof(ConfirmedProgress), nameof(ConfirmedProgress.Why)),
    ];

    /// <summary>Where the aim stands as it was: what was approved, and what a version was drawn for.</summary>
    private static IReadOnlyList<IQueryable<object>> FormerAims(AppDb db, string project)
    {
        var id = Guid.Parse(project);
        return
        [
            db.ProjectApprovals.Where(a => a.ProjectId == id),
            db.TheoryVersions.Where(v => v.ProjectId == id && v.Aim != null),
        ];
    }

    /// <summary>Who was put into it, who was asked to approve it and whose idea it became were told its title.</summary>
    private static IQueryable<Notice> OfProject(AppDb db, string project)
    {
        var id = Guid.Parse(project);
        return db.Notices.Where(n => n.ItemId == id || db.Links.Any(l => l.ToId == id && l.FromId == n.ItemId));
    }

    private static IQueryable<Notice> OfEnd(AppDb db, string project)
    {
        var key = $" end {Guid.Parse(project):N}";
        return db.Notices.Where(n => n.Key.EndsWith(key));
    }

    private static IQueryable<Notice> OfTest(AppDb db, string cycle)
    {
        var key = $" test {Guid.Parse(cycle):N} ";
        return db.Notices.Where(n => n.Key.Contains(key));
    }

    private static IQueryable<Notice> OfIdea(AppDb db, string idea)
    {
        var id = Guid.Parse(idea);
        return db.Notices.Where(n => n.ItemId == id);
    }

    private static IQueryable<Notice> OfApproval(AppDb db, string approval)
    {
        var key = $"approval {Guid.Parse(approval):N} ";
        return db.Notices.Where(n => n.Key.StartsWith(key));
    }

    /// <summary>What a line of a tool said before: for undoing.</summary>
    private static IQueryable<ToolEdit> FormerLines(AppDb db, string line)
    {
        var id = Guid.Parse(line);
        return db.ToolEdits.Where(e => e.NodeId == id);
    }

    /// <summary>What a box said before: for undoing, and in the versions that were kept.</summary>
    private static IReadOnlyList<IQueryable<object>> FormerBoxes(AppDb db, string node)
    {
        var id = Guid.Parse(node);
        return
        [
            db.TheoryEdits.Where(e => e.NodeId == id && e.Text != null),
            db.TheoryVersionNodes.Where(n => n.NodeId == id),
        ];
    }
}
