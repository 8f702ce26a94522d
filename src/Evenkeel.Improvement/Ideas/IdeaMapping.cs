using Evenkeel.Improvement.Projects;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Ideas;

internal static class IdeaMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Idea>(idea =>
        {
            idea.ToTable("ideas");
            idea.Property(i => i.Text).HasMaxLength(Idea.MostText);
            idea.Property(i => i.Answer).HasMaxLength(Idea.MostText);
            idea.HasIndex(i => i.Number).IsUnique();
            idea.HasIndex(i => new
            {
                i.UnitId,
                i.State,
                i.At,
            });
            idea.HasIndex(i => i.ProjectId);
            idea.HasOne<Project>().WithMany().HasForeignKey(i => i.ProjectId).OnDelete(DeleteBehavior.Restrict);
            idea.HasOne("Evenkeel.Organisation.Units.Unit", null)
                .WithMany()
                .HasForeignKey("UnitId")
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<IdeaThanks>(thanks =>
        {
            thanks.ToTable("idea_thanks");
            thanks.HasKey(t => new { t.IdeaId, t.PersonId });
            thanks.HasOne<Idea>().WithMany().HasForeignKey(t => t.IdeaId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
