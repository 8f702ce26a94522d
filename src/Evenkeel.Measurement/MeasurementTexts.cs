using System.Globalization;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;

namespace Evenkeel.Measurement;

/// <summary>In which properties people write, so that redaction can take a text out of them.</summary>
internal static class MeasurementTexts
{
    public static readonly IReadOnlyList<FreeText> All =
    [
        new(typeof(Measure), nameof(Measure.Name)),
        new(typeof(Measure), nameof(Measure.OperationalDefinition)),
        new(typeof(Measure), nameof(Measure.Numerator)),
        new(typeof(Measure), nameof(Measure.Denominator)),
        new(typeof(Measure), nameof(Measure.Owner)),
        new(typeof(Measure), nameof(Measure.Source)),
        new(typeof(Measure), nameof(Measure.ChartReason)),
        new(typeof(Reading), nameof(Reading.Note)) { KeptIn = Former },
        new(typeof(Phase), nameof(Phase.Reason)),
        new(typeof(Exclusion), nameof(Exclusion.Reason)),
        new(typeof(Signal), nameof(Signal.AnswerText)),
        new(typeof(Import), nameof(Import.FileName)),
    ];

    /// <summary>What a reading was before it was corrected.</summary>
    private static IReadOnlyList<IQueryable<object>> Former(AppDb db, string key)
    {
        var parts = key.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (series, period, sequence) = (parts[0], parts[1], parts[2]);
        return
        [
            db.ReadingRevisions.Where(r => r.SeriesNumber == series && r.Period == period && r.Sequence == sequence),
        ];
    }
}
