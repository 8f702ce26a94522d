using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

internal static class ProgrammeMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<SharedMeasure>(measure =>
        {
            measure.ToTable("shared_measures");
            measure.HasKey(m => new { m.ProgrammeId, m.MeasureId });
            measure.HasOne<Project>().WithMany().HasForeignKey(m => m.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Adoption>(adoption =>
        {
            adoption.ToTable("adoptions");
            adoption.Property(a => a.How).HasMaxLength(Adoption.MostText);
            adoption.HasIndex(a => a.ProgrammeId);
            adoption.HasOne<Project>().WithMany().HasForeignKey(a => a.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
            adoption.HasOne<TheoryNode>().WithMany().HasForeignKey(a => a.IdeaId).OnDelete(DeleteBehavior.Restrict);
            adoption
                .HasOne("Evenkeel.Organisation.Units.Unit", null)
                .WithMany()
                .HasForeignKey("UnitId")
                .OnDelete(DeleteBehavior.Restrict);
        });
    }
}
