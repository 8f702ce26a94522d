using Evenkeel.Improvement.Projects;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Steps;

internal static class StepMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<ProjectMeeting>(meeting =>
        {
            meeting.ToTable("project_meetings");
            meeting.Property(m => m.Said).HasMaxLength(Project.MostText);
            meeting.HasIndex(m => new { m.ProjectId, m.On });
            meeting.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjectStep>(step =>
        {
            step.ToTable("project_steps");
            step.Property(s => s.What).HasMaxLength(ProjectStep.MostWhat);
            step.HasIndex(s => s.ProjectId);
            step.HasIndex(s => new { s.WhoId, s.DoneOn });
            step.HasOne<Project>().WithMany().HasForeignKey(s => s.ProjectId).OnDelete(DeleteBehavior.Restrict);
            step.HasOne<ProjectMeeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
