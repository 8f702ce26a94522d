using Evenkeel.Improvement.Projects;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Theories;

internal static class TheoryMapping
{
    public static void Apply(ModelBuilder model)
    {
        MapNodes(model);
        MapVersions(model);
    }

    private static void MapNodes(ModelBuilder model)
    {
        model.Entity<TheoryNode>(node =>
        {
            node.ToTable("theory_nodes");
            node.Property(n => n.Text).HasMaxLength(TheoryNode.MostText);
            node.HasIndex(n => new { n.ProjectId, n.RemovedAt });
            node.HasOne<Project>().WithMany().HasForeignKey(n => n.ProjectId).OnDelete(DeleteBehavior.Restrict);
            node.HasOne<TheoryNode>().WithMany().HasForeignKey(n => n.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<TheoryEdit>(edit =>
        {
            edit.ToTable("theory_edits");
            edit.Property(e => e.Text).HasMaxLength(TheoryNode.MostText);
            edit.HasIndex(e => new
            {
                e.ProjectId,
                e.PersonId,
                e.At,
            });
            edit.HasIndex(e => e.NodeId);
            edit.HasOne<TheoryNode>().WithMany().HasForeignKey(e => e.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapVersions(ModelBuilder model)
    {
        model.Entity<TheoryVersion>(version =>
        {
            version.ToTable("theory_versions");
            version.Property(v => v.Why).HasMaxLength(TheoryVersion.MostWhy);
            version.Property(v => v.Aim).HasMaxLength(TheoryVersion.MostWhy);
            version.HasIndex(v => new { v.ProjectId, v.Number }).IsUnique();
            version.HasOne<Project>().WithMany().HasForeignKey(v => v.ProjectId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<TheoryVersionNode>(node =>
        {
            node.ToTable("theory_version_nodes");
            node.Property(n => n.Text).HasMaxLength(TheoryNode.MostText);
            node.HasIndex(n => new { n.VersionId, n.NodeId }).IsUnique();
            node.HasIndex(n => n.NodeId);
            node.HasOne<TheoryVersion>().WithMany().HasForeignKey(n => n.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
