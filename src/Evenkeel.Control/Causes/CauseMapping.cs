using Evenkeel.Control.Issues;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Causes;

internal static class CauseMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Factor>(factor =>
        {
            factor.ToTable("contributory_factors");
            factor.Property(f => f.Name).HasMaxLength(Factor.MostName);
            factor.Property(f => f.Means).HasMaxLength(Factor.MostMeans);
            factor.HasData(FirstFactors.All);
        });
        model.Entity<Cause>(cause =>
        {
            cause.ToTable("causes");
            cause.Property(c => c.Text).HasMaxLength(Cause.MostText);
            cause.HasIndex(c => new
            {
                c.IssueId,
                c.RemovedAt,
                c.FactorId,
            });
            cause.HasOne<Issue>().WithMany().HasForeignKey(c => c.IssueId).OnDelete(DeleteBehavior.Restrict);
            cause.HasOne<Cause>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
            cause.HasOne<Factor>().WithMany().HasForeignKey(c => c.FactorId).OnDelete(DeleteBehavior.Restrict);
            ControlMapping.InUnit(cause, nameof(Cause.UnitId));
        });
    }
}
