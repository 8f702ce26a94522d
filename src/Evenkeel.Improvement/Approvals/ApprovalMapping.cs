using Evenkeel.Improvement.Projects;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Approvals;

internal static class ApprovalMapping
{
    private const string Unit = "Evenkeel.Organisation.Units.Unit";

    public static void Apply(ModelBuilder model)
    {
        model.Entity<ApprovalRule>(rule =>
        {
            rule.ToTable("approval_rules");
            rule.HasKey(r => r.UnitId);
            rule.Property(r => r.LooksAt).HasMaxLength(ApprovalRule.MostLooksAt);
            rule.HasOne(Unit, null).WithMany().HasForeignKey("UnitId").OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjectApproval>(approval =>
        {
            approval.ToTable("project_approvals");
            approval.Property(a => a.Aim).HasMaxLength(ProjectApproval.MostAim);
            approval.Property(a => a.Note).HasMaxLength(ProjectApproval.MostText);
            approval.Property(a => a.Why).HasMaxLength(ProjectApproval.MostText);
            approval.HasIndex(a => new { a.ProjectId, a.Number }).IsUnique();
            approval.HasIndex(a => new { a.AtId, a.Answer });
            approval.HasOne<Project>().WithMany().HasForeignKey(a => a.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
