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
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement;

internal static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Project> Projects => db.Set<Project>();
        public DbSet<ProjectSite> ProjectSites => db.Set<ProjectSite>();
        public DbSet<ProjectMember> ProjectMembers => db.Set<ProjectMember>();
        public DbSet<ProjectMeasure> ProjectMeasures => db.Set<ProjectMeasure>();
        public DbSet<ProjectStep> ProjectSteps => db.Set<ProjectStep>();
        public DbSet<ProjectMeeting> ProjectMeetings => db.Set<ProjectMeeting>();
        public DbSet<ApprovalRule> ApprovalRules => db.Set<ApprovalRule>();
        public DbSet<ProjectApproval> ProjectApprovals => db.Set<ProjectApproval>();
        public DbSet<Idea> Ideas => db.Set<Idea>();
        public DbSet<IdeaThanks> IdeaThanks => db.Set<IdeaThanks>();
        public DbSet<SharedMeasure> SharedMeasures => db.Set<SharedMeasure>();
        public DbSet<Adoption> Adoptions => db.Set<Adoption>();
        public DbSet<TheoryNode> TheoryNodes => db.Set<TheoryNode>();
        public DbSet<TheoryEdit> TheoryEdits => db.Set<TheoryEdit>();
        public DbSet<TheoryVersion> TheoryVersions => db.Set<TheoryVersion>();
        public DbSet<TheoryVersionNode> TheoryVersionNodes => db.Set<TheoryVersionNode>();
        public DbSet<Tool> Tools => db.Set<Tool>();
        public DbSet<ToolLine> ToolLines => db.Set<ToolLine>();
        public DbSet<ToolEdit> ToolEdits => db.Set<ToolEdit>();
        public DbSet<ToolVote> ToolVotes => db.Set<ToolVote>();
        public DbSet<PdsaCycle> PdsaCycles => db.Set<PdsaCycle>();
        public DbSet<ConfirmedProgress> ConfirmedProgress => db.Set<ConfirmedProgress>();
    }
}
