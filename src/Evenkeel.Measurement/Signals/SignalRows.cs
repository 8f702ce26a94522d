using Evenkeel.Measurement.Imports;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Signals;

/// <summary>How new signals are written many at once.</summary>
internal static class SignalRows
{
    public static BulkRows Of(IReadOnlyList<Signal> signals) =>
        new ObjectRows<Signal>(
            "signals",
            signals,
            [],
            new("id", typeof(Guid), s => s.Id),
            new("series_number", typeof(int), s => s.SeriesNumber),
            new("unit_id", typeof(Guid), s => s.UnitId.Value),
            new("measure_id", typeof(Guid), s => s.MeasureId),
            new("rule", typeof(string), s => s.Rule),
            new("variation", typeof(string), s => s.Variation.ToString()),
            new("since", typeof(int), s => s.Since),
            new("last_seen", typeof(int), s => s.LastSeen),
            new("sentence", typeof(string), s => s.Sentence),
            new("detected_at", typeof(DateTimeOffset), s => s.DetectedAt),
            new("version", typeof(int), s => s.Version)
        );
}
