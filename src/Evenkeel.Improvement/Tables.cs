using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
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
