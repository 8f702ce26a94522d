using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Calendars;

internal static class CalendarMapping
{
    public static void Apply(ModelBuilder model) =>
        model.Entity<CalendarFeed>(feed =>
        {
            feed.ToTable("calendar_feeds");
            feed.HasKey(f => f.PersonId);
            feed.Property(f => f.PersonId).ValueGeneratedNever();
            feed.Property(f => f.SecretHash).HasMaxLength(64);
            feed.HasIndex(f => f.SecretHash).IsUnique();
        });
}
