using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Kiosks;

internal static class KioskMapping
{
    public static void Apply(ModelBuilder model, string unit) =>
        model.Entity<Kiosk>(kiosk =>
        {
            kiosk.ToTable("kiosks");
            kiosk.Property(k => k.Token).HasMaxLength(32);
            kiosk.HasIndex(k => k.Token).IsUnique();
            kiosk.HasOne(unit, null).WithMany().HasForeignKey(nameof(Kiosk.UnitId)).OnDelete(DeleteBehavior.Restrict);
        });
}
