using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement;

internal static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Measure> Measures => db.Set<Measure>();
        public DbSet<MeasureTarget> MeasureTargets => db.Set<MeasureTarget>();
        public DbSet<Series> Series => db.Set<Series>();
        public DbSet<Phase> Phases => db.Set<Phase>();
        public DbSet<SeriesMark> SeriesMarks => db.Set<SeriesMark>();
        public DbSet<Exclusion> Exclusions => db.Set<Exclusion>();
        public DbSet<SeriesStatus> SeriesStatuses => db.Set<SeriesStatus>();
        public DbSet<Reading> Readings => db.Set<Reading>();
        public DbSet<ReadingRevision> ReadingRevisions => db.Set<ReadingRevision>();
        public DbSet<Signal> Signals => db.Set<Signal>();
        public DbSet<Import> Imports => db.Set<Import>();
        public DbSet<ImportedSeries> ImportedSeries => db.Set<ImportedSeries>();
        public DbSet<ImportDraft> ImportDrafts => db.Set<ImportDraft>();
        public DbSet<SavedMapping> SavedMappings => db.Set<SavedMapping>();
    }
}
