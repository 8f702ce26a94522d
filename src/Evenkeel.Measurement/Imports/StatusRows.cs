using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>How series, statuses, signals and kept revisions are written many at once. A test compares them with what the mapping writes.</summary>
internal static class StatusRows
{
    public static BulkRows Of(IReadOnlyList<Series> series) =>
        new ObjectRows<Series>(
            "series",
            series,
            [],
            new("number", typeof(int), s => s.Number),
            new("measure_id", typeof(Guid), s => s.MeasureId),
            new("unit_id", typeof(Guid), s => s.UnitId.Value),
            new("is_roll_up", typeof(bool), s => s.IsRollUp),
            new("adopted_on", typeof(DateOnly), s => s.AdoptedOn),
            new("version", typeof(int), s => s.Version)
        );

    public static BulkRows Of(IReadOnlyList<SeriesStatus> statuses, bool replace) =>
        new ObjectRows<SeriesStatus>(
            "series_status",
            statuses,
            replace ? ["series_number"] : [],
            new("series_number", typeof(int), s => s.SeriesNumber),
            new("unit_id", typeof(Guid), s => s.UnitId.Value),
            new("measure_id", typeof(Guid), s => s.MeasureId),
            new("rank", typeof(int), s => s.Rank),
            new("points", typeof(int), s => s.Points),
            new("last_period", typeof(int), s => s.LastPeriod),
            new("last_value", typeof(double), s => s.LastValue),
            new("last_numerator", typeof(double), s => s.LastNumerator),
            new("last_denominator", typeof(double), s => s.LastDenominator),
            new("centre", typeof(double), s => s.Centre),
            new("lower", typeof(double), s => s.Lower),
            new("upper", typeof(double), s => s.Upper),
            new("target", typeof(double), s => s.Target),
            new("variation", typeof(int), s => (int)s.Variation),
            new("assurance", typeof(int), s => (int)s.Assurance),
            new("rule", typeof(string), s => s.Rule),
            new("signal_since", typeof(int), s => s.SignalSince),
            new("words", typeof(string), s => s.Words),
            new("sentence", typeof(string), s => s.Sentence),
            new("due_on", typeof(int), s => s.DueOn),
            new("sketch", typeof(byte[]), s => s.Sketch)
        );

    /// <summary>Readings in place of those that are there.</summary>
    public static BulkRows Of(IReadOnlyList<Reading> readings) =>
        new ObjectRows<Reading>(
            "readings",
            readings,
            ["series_number", "period", "sequence"],
            new("series_number", typeof(int), r => r.SeriesNumber),
            new("period", typeof(int), r => r.Period),
            new("sequence", typeof(int), r => r.Sequence),
            new("numerator", typeof(double), r => r.Numerator),
            new("denominator", typeof(double), r => r.Denominator),
            new("value", typeof(double), r => r.Value),
            new("status", typeof(int), r => (int)r.Status),
            new("is_provisional", typeof(bool), r => r.IsProvisional),
            new("note", typeof(string), r => r.Note),
            new("import_number", typeof(int), r => r.ImportNumber),
            new("revision", typeof(int), r => r.Revision)
        );

    public static BulkRows Of(IReadOnlyList<ImportedSeries> touched) =>
        new ObjectRows<ImportedSeries>(
            "imported_series",
            touched,
            [],
            new("import_number", typeof(int), t => t.ImportNumber),
            new("series_number", typeof(int), t => t.SeriesNumber),
            new("added", typeof(int), t => t.Added),
            new("corrected", typeof(int), t => t.Corrected),
            new("is_new", typeof(bool), t => t.IsNew)
        );

    public static BulkRows Of(IReadOnlyList<ReadingRevision> revisions) =>
        new ObjectRows<ReadingRevision>(
            "reading_revisions",
            revisions,
            [],
            new("series_number", typeof(int), r => r.SeriesNumber),
            new("period", typeof(int), r => r.Period),
            new("sequence", typeof(int), r => r.Sequence),
            new("revision", typeof(int), r => r.Revision),
            new("numerator", typeof(double), r => r.Numerator),
            new("denominator", typeof(double), r => r.Denominator),
            new("value", typeof(double), r => r.Value),
            new("status", typeof(int), r => (int)r.Status),
            new("is_provisional", typeof(bool), r => r.IsProvisional),
            new("note", typeof(string), r => r.Note),
            new("import_number", typeof(int), r => r.ImportNumber),
            new("was_absent", typeof(bool), r => r.WasAbsent),
            new("replaced_by", typeof(Guid), r => r.ReplacedBy),
            new("replaced_by_import", typeof(int), r => r.ReplacedByImport)
        );
}
