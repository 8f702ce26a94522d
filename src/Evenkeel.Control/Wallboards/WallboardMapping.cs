using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Wallboards;

internal static class WallboardMapping
{
    public static void Apply(ModelBuilder model, string unit) =>
        model.Entity<Wallboard>(board =>
        {
            board.ToTable("wallboards");
            board.Property(w => w.LinkHash).HasMaxLength(64);
            board.HasIndex(w => w.LinkHash).IsUnique();
            board
                .HasOne(unit, null)
                .WithMany()
                .HasForeignKey(nameof(Wallboard.UnitId))
                .OnDelete(DeleteBehavior.Restrict);
        });
}
