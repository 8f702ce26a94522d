using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Steps;
using Evenkeel.Improvement.Theories;
using Evenkeel.Improvement.Tools;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement;

internal static class ImprovementMapping
{
    private const string Unit = "Evenkeel.Organisation.Units.Unit";

    public static void Apply(ModelBuilder model)
    {
        MapProjects(model);
        MapParts(model);
        MapPdsa(model);
        TheoryMapping.Apply(model);
        ProgrammeMapping.Apply(model);
        IdeaMapping.Apply(model);
        StepMapping.Apply(model);
        ToolMapping.Apply(model);
        ApprovalMapping.Apply(model);
        MapProgress(model);
    }

    private static void MapProjects(ModelBuilder model) =>
        model.Entity<Project>(project =>
        {
            project.ToTable("projects");
            project.Property(p => p.Title).HasMaxLength(Project.MostTitle);
            project.Property(p => p.Problem).HasMaxLength(Project.MostText);
            project.Property(p => p.Evidence).HasMaxLength(Project.MostText);
            project.Property(p => p.Aim).HasMaxLength(Project.MostLine);
            project.Property(p => p.ForWhom).HasMaxLength(Project.MostLine);
            project.Property(p => p.Scope).HasMaxLength(Project.MostText);
            project.Property(p => p.WhyNow).HasMaxLength(Project.MostText);
            project.Property(p => p.Risks).HasMaxLength(Project.MostText);
            project.Property(p => p.Stages).HasMaxLength(6);
            project.Property(p => p.Learning).HasMaxLength(Project.MostText);
            project.Property(p => p.LearningFor).HasMaxLength(Project.MostLine);
            project.Property(p => p.Sustain).HasMaxLength(10);
            project.Property(p => p.Dimensions).HasConversion<int>();
            project.Property(p => p.Aims).HasConversion<int>();
            // A number, so that lists are sorted by it.
            project.Property(p => p.Progress).HasConversion<int?>();
            project.HasIndex(p => p.Number).IsUnique();
            project.HasIndex(p => p.ProgrammeId);
            project.HasIndex(p => p.IsPrivate);
            project.HasIndex(p => new
            {
                p.UnitId,
                p.EndedAt,
                p.StartedAt,
            });
            project.HasOne(Unit, null).WithMany().HasForeignKey("UnitId").OnDelete(DeleteBehavior.Restrict);
        });

    private static void MapParts(ModelBuilder model)
    {
        model.Entity<ProjectSite>(site =>
        {
            site.ToTable("project_sites");
            site.HasKey(s => new { s.ProjectId, s.UnitId });
            site.HasIndex(s => s.UnitId);
            site.HasOne<Project>().WithMany().HasForeignKey(s => s.ProjectId).OnDelete(DeleteBehavior.Restrict);
            site.HasOne(Unit, null).WithMany().HasForeignKey("UnitId").OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjectMember>(member =>
        {
            member.ToTable("project_members");
            member.HasIndex(m => new { m.ProjectId, m.PersonId });
            member.HasIndex(m => m.PersonId);
            member.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjectMeasure>(measure =>
        {
            measure.ToTable("project_measures");
            measure.HasKey(m => new { m.ProjectId, m.SeriesNumber });
            measure.HasIndex(m => m.SeriesNumber);
            measure.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapProgress(ModelBuilder model) =>
        model.Entity<ConfirmedProgress>(row =>
        {
            row.ToTable("confirmed_progress");
            row.Property(r => r.Score).HasConversion<int>();
            row.Property(r => r.Proposed).HasConversion<int?>();
            row.Property(r => r.Why).HasMaxLength(ConfirmedProgress.MostWhy);
            row.HasIndex(r => new { r.ProjectId, r.At });
            row.HasOne<Project>().WithMany().HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });

    private static void MapPdsa(ModelBuilder model) =>
        model.Entity<PdsaCycle>(cycle =>
        {
            cycle.ToTable("pdsa_cycles");
            cycle.Ignore(c => c.State);
            cycle.Property(c => c.Change).HasMaxLength(Project.MostText);
            cycle.Property(c => c.Prediction).HasMaxLength(Project.MostText);
            cycle.Property(c => c.Where).HasMaxLength(PdsaCycle.MostLine);
            cycle.Property(c => c.Who).HasMaxLength(PdsaCycle.MostLine);
            cycle.Property(c => c.Happened).HasMaxLength(Project.MostText);
            cycle.Property(c => c.Learned).HasMaxLength(Project.MostText);
            cycle.Property(c => c.Next).HasMaxLength(Project.MostText);
            cycle.HasIndex(c => new { c.ProjectId, c.Number }).IsUnique();
            cycle.HasIndex(c => new { c.ProjectId, c.BeganOn });
            cycle.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
}
