using Evenkeel.Control.Calendars;
using Evenkeel.Control.Causes;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.Samples;
using Evenkeel.Control.ShowBoard;
using Evenkeel.Control.StandardWork;
using Evenkeel.Control.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Evenkeel.Control;

internal static class ControlMapping
{
    private const string Unit = "Evenkeel.Organisation.Units.Unit";

    public static void Apply(ModelBuilder model)
    {
        MapIssues(model);
        CauseMapping.Apply(model);
        MapWays(model);
        MapEscalations(model);
        MapStandards(model);
        Wallboards.WallboardMapping.Apply(model, Unit);
        KioskMapping.Apply(model, Unit);
        SampleMapping.Apply(model);
        StandardWorkMapping.Apply(model);
        ControlPlanMapping.Apply(model);
        HuddleMapping.Apply(model);
        CalendarMapping.Apply(model);
        WebhookMapping.Apply(model);
    }

    private static void MapIssues(ModelBuilder model)
    {
        model.Entity<Issue>(issue =>
        {
            issue.ToTable("issues");
            issue.Property(i => i.Problem).HasMaxLength(Issue.MostText);
            issue.Property(i => i.DoneNow).HasMaxLength(Issue.MostText);
            issue.Property(i => i.Cause).HasMaxLength(Issue.MostText);
            issue.Property(i => i.Countermeasure).HasMaxLength(Issue.MostText);
            issue.Property(i => i.CheckFound).HasMaxLength(Issue.MostText);
            issue.Property(i => i.ReceiptHash).HasMaxLength(64);
            issue.HasIndex(i => i.Number).IsUnique();
            issue.HasIndex(i => i.ReceiptHash);
            issue.HasIndex(i => new { i.OwnerId, i.EndedAt });
            issue.HasIndex(i => new
            {
                i.UnitId,
                i.State,
                i.RaisedAt,
            });
            // What issues were about over any time, for a unit and all below it, is read off this index alone.
            issue.HasIndex(i => new
            {
                i.UnitId,
                i.RaisedAt,
                i.ThemeId,
                i.WentWell,
                i.Id,
            });
            issue.HasIndex(i => new
            {
                i.UnitId,
                i.EndedAt,
                i.State,
            });
            InUnit(issue, nameof(Issue.UnitId));
            issue.HasOne<Theme>().WithMany().HasForeignKey(i => i.ThemeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<IssueComment>(comment =>
        {
            comment.ToTable("issue_comments");
            comment.Property(c => c.By).HasMaxLength(200);
            comment.Property(c => c.Text).HasMaxLength(Issue.MostText);
            comment.HasOne<Issue>().WithMany().HasForeignKey(c => c.IssueId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapWays(ModelBuilder model)
    {
        model.Entity<Theme>(theme =>
        {
            theme.ToTable("issue_themes");
            theme.Property(t => t.Name).HasMaxLength(100);
            InUnit(theme, nameof(Theme.KeptBy));
        });
        model.Entity<DecisionRight>(right =>
        {
            right.ToTable("decision_rights");
            right.Property(r => r.What).HasMaxLength(400);
            InUnit(right, nameof(DecisionRight.UnitId));
        });
        model.Entity<EscalationRoute>(route =>
        {
            route.ToTable("escalation_routes");
            InUnit(route, nameof(EscalationRoute.UnitId));
            InUnit(route, nameof(EscalationRoute.ToUnitId));
            route.HasOne<Theme>().WithMany().HasForeignKey(r => r.ThemeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BoardSection>(section =>
        {
            section.ToTable("board_sections");
            section.HasKey(s => new { s.UnitId, s.Panel });
            section.Property(s => s.Panel).HasMaxLength(40);
            section.Property(s => s.Which).HasDefaultValue(WhichItems.All);
            InUnit(section, nameof(BoardSection.UnitId));
        });
        model.Entity<BoardItem>(item =>
        {
            item.ToTable("board_items");
            item.HasKey(i => new
            {
                i.UnitId,
                i.Panel,
                i.Item,
            });
            item.Property(i => i.Panel).HasMaxLength(40);
            item.Property(i => i.Item).HasMaxLength(40);
            InUnit(item, nameof(BoardItem.UnitId));
        });
        model.Entity<Cover>(cover =>
        {
            cover.ToTable("covers");
            cover.HasIndex(c => new { c.PersonId, c.From });
        });
    }

    private static void MapEscalations(ModelBuilder model)
    {
        model.Entity<Escalation>(escalation =>
        {
            escalation.ToTable("escalations");
            escalation.Ignore(e => e.Position);
            escalation.HasOne<Issue>().WithMany().HasForeignKey(e => e.IssueId).OnDelete(DeleteBehavior.Restrict);
            escalation
                .HasMany(e => e.Steps)
                .WithOne()
                .HasForeignKey(s => s.EscalationId)
                .OnDelete(DeleteBehavior.Restrict);
            escalation
                .HasMany(e => e.Turns)
                .WithOne()
                .HasForeignKey(t => t.EscalationId)
                .OnDelete(DeleteBehavior.Restrict);
            escalation.HasIndex(e => new { e.UnitId, e.EndedAt });
            escalation.HasIndex(e => new
            {
                e.UnitId,
                e.AskedAt,
                e.IssueId,
            });
            escalation.HasIndex(e => new { e.HolderPerson, e.EndedAt });
            escalation.HasIndex(e => new { e.HolderUnit, e.EndedAt });
            InUnit(escalation, nameof(Escalation.UnitId));
        });
        model.Entity<EscalationTurn>(turn =>
        {
            turn.ToTable("escalation_turns");
            turn.HasKey(t => new { t.EscalationId, t.Number });
            turn.HasIndex(t => new { t.UnitId, t.Week });
        });
        model.Entity<EscalationStep>(step =>
        {
            step.ToTable("escalation_steps");
            step.HasKey(s => new { s.EscalationId, s.Number });
            step.Property(s => s.By).HasMaxLength(200);
            step.Property(s => s.Reasons).HasMaxLength(Issue.MostText);
            step.Property(s => s.As).HasConversion<int>();
        });
    }

    private static void MapStandards(ModelBuilder model)
    {
        model.Entity<ResponseStandard>(standard =>
        {
            standard.ToTable("response_standards");
            standard.HasKey(s => s.Version);
            standard.Property(s => s.Version).ValueGeneratedNever();
            standard.Property(s => s.By).HasMaxLength(200);
            standard.Property(s => s.Reason).HasMaxLength(1000);
            standard.HasMany(s => s.Times).WithOne().HasForeignKey(t => t.Version).OnDelete(DeleteBehavior.Restrict);
            standard.HasData(FirstStandard.Standard);
        });
        model.Entity<ResponseTime>(time =>
        {
            time.ToTable("response_times");
            time.HasKey(t => new
            {
                t.Version,
                t.Severity,
                t.Level,
            });
            time.HasData(FirstStandard.Times);
        });
        model.Entity<Holiday>(holiday =>
        {
            holiday.ToTable("holidays");
            holiday.HasKey(h => h.Day);
            holiday.Property(h => h.Name).HasMaxLength(100);
            holiday.HasData(FirstStandard.Holidays);
        });
    }

    internal static void InUnit<T>(EntityTypeBuilder<T> entity, string key)
        where T : class => entity.HasOne(Unit, null).WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
