using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement;

internal static class MeasurementMapping
{
    public static void Apply(ModelBuilder model)
    {
        MapMeasures(model);
        MapSeries(model);
        MapStatus(model);
        MapReadings(model);
        MapSignals(model);
        MapImports(model);
    }

    private static void MapMeasures(ModelBuilder model)
    {
        model.Entity<Measure>(measure =>
        {
            measure.ToTable("measures");
            measure.Property(m => m.Name).HasMaxLength(200);
            measure.Property(m => m.OperationalDefinition).HasMaxLength(4000);
            measure.Property(m => m.Numerator).HasMaxLength(400);
            measure.Property(m => m.Denominator).HasMaxLength(400);
            measure.Property(m => m.InUnits).HasMaxLength(40);
            measure.Property(m => m.Owner).HasMaxLength(200);
            measure.Property(m => m.Source).HasMaxLength(400);
            measure.Property(m => m.Chart).HasMaxLength(40);
            measure.Property(m => m.Rules).HasMaxLength(40);
            measure.Property(m => m.ChartReason).HasMaxLength(1000);
            // Bits, so that a filter by one of them stays in the database.
            measure.Property(m => m.Dimensions).HasConversion<int>();
            measure.Property(m => m.Aims).HasConversion<int>();
            measure.HasIndex(m => m.Name);
            measure.HasIndex(m => m.OwnerId);
        });
        model.Entity<MeasureTarget>(target =>
        {
            target.ToTable("measure_targets");
            target.HasOne<Measure>().WithMany().HasForeignKey(t => t.MeasureId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapSeries(ModelBuilder model)
    {
        model.Entity<Series>(series =>
        {
            series.ToTable("series");
            series.HasKey(s => s.Number);
            series.Property(s => s.Number).ValueGeneratedNever();
            series.HasOne<Measure>().WithMany().HasForeignKey(s => s.MeasureId).OnDelete(DeleteBehavior.Restrict);
            series
                .HasOne("Evenkeel.Organisation.Units.Unit", null)
                .WithMany()
                .HasForeignKey("UnitId")
                .OnDelete(DeleteBehavior.Restrict);
            series.HasIndex(s => new { s.UnitId, s.MeasureId }).IsUnique();
        });
        model.Entity<Phase>(phase =>
        {
            phase.ToTable("phases");
            phase.Property(p => p.Reason).HasMaxLength(1000);
            phase.Property(p => p.By).HasMaxLength(200);
            phase.HasOne<Series>().WithMany().HasForeignKey(p => p.SeriesNumber).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SeriesMark>(mark =>
        {
            mark.ToTable("series_marks");
            mark.HasKey(m => new
            {
                m.SeriesNumber,
                m.ItemKind,
                m.ItemId,
            });
            mark.Property(m => m.ItemKind).HasMaxLength(40);
            mark.HasIndex(m => m.ItemId);
            mark.HasOne<Series>().WithMany().HasForeignKey(m => m.SeriesNumber).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Exclusion>(exclusion =>
        {
            exclusion.ToTable("exclusions");
            exclusion.Property(e => e.Reason).HasMaxLength(1000);
            exclusion.Property(e => e.By).HasMaxLength(200);
            exclusion.HasOne<Series>().WithMany().HasForeignKey(e => e.SeriesNumber).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapStatus(ModelBuilder model) =>
        model.Entity<SeriesStatus>(status =>
        {
            status.ToTable("series_status");
            status.HasKey(s => s.SeriesNumber);
            status.Property(s => s.SeriesNumber).ValueGeneratedNever();
            status.Property(s => s.Variation).HasConversion<int>();
            status.Property(s => s.Assurance).HasConversion<int>();
            status.Property(s => s.Rule).HasMaxLength(40);
            status.Property(s => s.Words).HasMaxLength(100);
            status.Property(s => s.Sentence).HasMaxLength(400);
            status.HasIndex(s => new
            {
                s.UnitId,
                s.Rank,
                s.MeasureId,
            });
            status.HasIndex(s => new { s.MeasureId, s.UnitId });
        });

    private static void MapReadings(ModelBuilder model)
    {
        model.Entity<Reading>(reading =>
        {
            reading.ToTable("readings");
            reading.HasKey(r => new
            {
                r.SeriesNumber,
                r.Period,
                r.Sequence,
            });
            reading.Property(r => r.Status).HasConversion<int>();
            reading.Property(r => r.Note).HasMaxLength(1000);
            reading.Property(r => r.Revision).IsConcurrencyToken();
        });
        model.Entity<ReadingRevision>(revision =>
        {
            revision.ToTable("reading_revisions");
            revision.HasKey(r => new
            {
                r.SeriesNumber,
                r.Period,
                r.Sequence,
                r.Revision,
            });
            revision.Property(r => r.Status).HasConversion<int>();
            revision.Property(r => r.Note).HasMaxLength(1000);
            revision.HasIndex(r => r.ReplacedByImport);
        });
    }

    private static void MapSignals(ModelBuilder model) =>
        model.Entity<Signal>(signal =>
        {
            signal.ToTable("signals");
            signal.Property(s => s.Rule).HasMaxLength(40);
            signal.Property(s => s.Sentence).HasMaxLength(400);
            signal.Property(s => s.AnswerText).HasMaxLength(4000);
            signal.Property(s => s.AnsweredBy).HasMaxLength(200);
            signal.HasOne<Series>().WithMany().HasForeignKey(s => s.SeriesNumber).OnDelete(DeleteBehavior.Restrict);
            signal.HasIndex(s => new { s.UnitId, s.AnsweredAt });
            signal.HasIndex(s => new { s.SeriesNumber, s.DetectedAt });
        });

    private static void MapImports(ModelBuilder model)
    {
        model.Entity<Import>(import =>
        {
            import.ToTable("imports");
            import.HasKey(i => i.Number);
            import.Property(i => i.Number).ValueGeneratedNever();
            import.Property(i => i.FileName).HasMaxLength(260);
            import.Property(i => i.Sha256).HasMaxLength(64);
            import.Property(i => i.By).HasMaxLength(200);
            import.Property(i => i.UndoneBy).HasMaxLength(200);
            import.HasIndex(i => new { i.UnitId, i.Number });
        });
        model.Entity<ImportedSeries>(touched =>
        {
            touched.ToTable("imported_series");
            touched.HasKey(t => new { t.ImportNumber, t.SeriesNumber });
        });
        model.Entity<ImportDraft>(draft =>
        {
            draft.ToTable("import_drafts");
            draft.Property(d => d.FileName).HasMaxLength(260);
            draft.Property(d => d.Sha256).HasMaxLength(64);
            draft.Property(d => d.By).HasMaxLength(200);
            draft.HasIndex(d => new { d.UnitId, d.At });
        });
        model.Entity<SavedMapping>(saved =>
        {
            saved.ToTable("saved_mappings");
            saved.Property(s => s.Name).HasMaxLength(200);
            saved.Property(s => s.By).HasMaxLength(200);
            saved.HasIndex(s => new { s.UnitId, s.Name }).IsUnique();
        });
    }
}
