using Evenkeel.Control.Issues;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.StandardWork;

internal static class StandardWorkMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<RecurringCheck>(check =>
        {
            check.ToTable("recurring_checks");
            check.Ignore(c => c.Schedule);
            // Bits: the names of five days are longer than a column of one choice.
            check.Property(c => c.Days).HasConversion<int>();
            check.Property(c => c.What).HasMaxLength(RecurringCheck.MostWords);
            check.Property(c => c.How).HasMaxLength(Issue.MostText);
            check.Property(c => c.Link).HasMaxLength(1000);
            check.Property(c => c.Who).HasMaxLength(200);
            check.Property(c => c.Questions).HasMaxLength(Issue.MostText);
            check.HasIndex(c => new { c.UnitId, c.EndedOn });
            check.HasIndex(c => new { c.HolderId, c.EndedOn });
            ControlMapping.InUnit(check, nameof(RecurringCheck.UnitId));
        });
        model.Entity<CheckRecord>(record =>
        {
            record.ToTable("check_records");
            record.Property(r => r.By).HasMaxLength(200);
            record.Property(r => r.Reason).HasMaxLength(1000);
            record.Property(r => r.Learned).HasMaxLength(Issue.MostText);
            record.HasIndex(r => new { r.CheckId, r.Day });
            record.HasIndex(r => new
            {
                r.UnitId,
                r.Said,
                r.Day,
            });
            record.HasOne<RecurringCheck>().WithMany().HasForeignKey(r => r.CheckId).OnDelete(DeleteBehavior.Restrict);
            ControlMapping.InUnit(record, nameof(CheckRecord.UnitId));
        });
    }
}
