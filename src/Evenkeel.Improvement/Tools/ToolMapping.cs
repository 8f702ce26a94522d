using Evenkeel.Improvement.Projects;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Tools;

internal static class ToolMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Tool>(tool =>
        {
            tool.ToTable("tools");
            tool.Property(t => t.Title).HasMaxLength(Tool.MostTitle);
            tool.Property(t => t.Subject).HasMaxLength(Tool.MostSubject);
            tool.Property(t => t.Source).HasMaxLength(Tool.MostSource);
            tool.HasIndex(t => new { t.ProjectId, t.Number }).IsUnique();
            tool.HasOne<Project>().WithMany().HasForeignKey(t => t.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
        MapLines(model);
        model.Entity<ToolVote>(vote =>
        {
            vote.ToTable("tool_votes");
            vote.HasIndex(v => new
                {
                    v.ToolId,
                    v.PersonId,
                    v.Slot,
                })
                .IsUnique();
            vote.HasIndex(v => new { v.LineId, v.PersonId }).IsUnique();
            vote.HasOne<Tool>().WithMany().HasForeignKey(v => v.ToolId).OnDelete(DeleteBehavior.Restrict);
            vote.HasOne<ToolLine>().WithMany().HasForeignKey(v => v.LineId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapLines(ModelBuilder model)
    {
        model.Entity<ToolLine>(line =>
        {
            line.ToTable("tool_lines");
            line.Property(l => l.Text).HasMaxLength(ToolLine.MostText);
            line.Property(l => l.Who).HasMaxLength(ToolLine.MostWho);
            line.Property(l => l.Note).HasMaxLength(ToolLine.MostNote);
            line.HasIndex(l => new { l.ToolId, l.RemovedAt });
            line.HasOne<Tool>().WithMany().HasForeignKey(l => l.ToolId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<ToolLine>().WithMany().HasForeignKey(l => l.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ToolEdit>(edit =>
        {
            edit.ToTable("tool_edits");
            edit.Property(e => e.Text).HasMaxLength(ToolLine.MostText);
            edit.Property(e => e.Who).HasMaxLength(ToolLine.MostWho);
            edit.Property(e => e.Note).HasMaxLength(ToolLine.MostNote);
            edit.HasIndex(e => new
            {
                e.ToolId,
                e.PersonId,
                e.At,
            });
            edit.HasOne<ToolLine>().WithMany().HasForeignKey(e => e.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
