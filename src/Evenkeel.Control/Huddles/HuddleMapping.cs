using Evenkeel.Control.Issues;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Huddles;

internal static class HuddleMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<HuddleRhythm>(rhythm =>
        {
            rhythm.ToTable("huddle_rhythms");
            rhythm.Ignore(r => r.Schedule);
            rhythm.Property(r => r.Days).HasConversion<int>();
            rhythm.HasIndex(r => new { r.UnitId, r.From }).IsUnique();
            ControlMapping.InUnit(rhythm, nameof(HuddleRhythm.UnitId));
        });
        model.Entity<AgendaPart>(part =>
        {
            part.ToTable("agenda_parts");
            part.Property(p => p.Panel).HasMaxLength(40);
            part.Property(p => p.Title).HasMaxLength(100);
            ControlMapping.InUnit(part, nameof(AgendaPart.UnitId));
        });
        model.Entity<Huddle>(huddle =>
        {
            huddle.ToTable("huddles");
            huddle.Ignore(h => h.IsOnTime);
            huddle.Ignore(h => h.Length);
            huddle.HasIndex(h => new { h.UnitId, h.Day }).IsUnique();
            ControlMapping.InUnit(huddle, nameof(Huddle.UnitId));
        });
        model.Entity<HuddleLine>(line =>
        {
            line.ToTable("huddle_lines");
            line.Property(l => l.Part).HasMaxLength(100);
            line.Property(l => l.By).HasMaxLength(200);
            line.Property(l => l.Text).HasMaxLength(Issue.MostText);
            line.HasIndex(l => l.HuddleId);
            line.HasOne<Huddle>().WithMany().HasForeignKey(l => l.HuddleId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<Issue>().WithMany().HasForeignKey(l => l.IssueId).OnDelete(DeleteBehavior.Restrict);
            ControlMapping.InUnit(line, nameof(HuddleLine.UnitId));
        });
        model.Entity<HuddlePresence>(presence =>
        {
            presence.ToTable("huddle_presence");
            presence.HasKey(p => new { p.HuddleId, p.Role });
            presence.Property(p => p.Role).HasMaxLength(60);
            presence.HasOne<Huddle>().WithMany().HasForeignKey(p => p.HuddleId).OnDelete(DeleteBehavior.Restrict);
            ControlMapping.InUnit(presence, nameof(HuddlePresence.UnitId));
        });
    }
}
