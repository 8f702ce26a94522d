using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

internal static class ControlPlanMapping
{
    public static void Apply(ModelBuilder model) =>
        model.Entity<ControlPlan>(plan =>
        {
            plan.ToTable("control_plans");
            plan.Property(p => p.Reaction).HasMaxLength(ControlPlan.MostText);
            plan.Property(p => p.StandardWork).HasMaxLength(ControlPlan.MostText);
            plan.Property(p => p.EndedWhy).HasMaxLength(1000);
            plan.HasIndex(p => new { p.SeriesNumber, p.EndedOn });
            plan.HasIndex(p => new { p.UnitId, p.EndedOn });
            plan.HasIndex(p => new { p.OwnerId, p.EndedOn });
            ControlMapping.InUnit(plan, nameof(ControlPlan.UnitId));
            plan.HasOne<RecurringCheck>().WithMany().HasForeignKey(p => p.CheckId).OnDelete(DeleteBehavior.Restrict);
            plan.HasOne<Issue>().WithMany().HasForeignKey(p => p.LastIssueId).OnDelete(DeleteBehavior.Restrict);
        });
}
