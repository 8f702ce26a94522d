using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Samples;

internal static class SampleMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<SamplePlan>(plan =>
        {
            plan.ToTable("sample_plans");
            plan.HasIndex(p => p.UnitId).IsUnique();
            ControlMapping.InUnit(plan, nameof(SamplePlan.UnitId));
        });
        model.Entity<SampledEscalation>(sampled =>
        {
            sampled.ToTable("sampled_escalations");
            sampled.Property(s => s.Found).HasMaxLength(Issue.MostText);
            sampled.Property(s => s.By).HasMaxLength(200);
            sampled
                .HasIndex(s => new
                {
                    s.UnitId,
                    s.Month,
                    s.EscalationId,
                })
                .IsUnique();
            sampled
                .HasOne<Escalation>()
                .WithMany()
                .HasForeignKey(s => s.EscalationId)
                .OnDelete(DeleteBehavior.Restrict);
            ControlMapping.InUnit(sampled, nameof(SampledEscalation.UnitId));
        });
    }
}
