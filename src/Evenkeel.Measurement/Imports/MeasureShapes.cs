using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.Imports;

internal static class MeasureShapes
{
    /// <summary>What judging a file needs to know of a measure that is there already.</summary>
    public static MeasureShape ShapeOf(this Measure measure)
    {
        var counted = Words(measure.Numerator);
        var isEvent = measure.Kind == MeasureKind.DaysBetween;
        return new MeasureShape(measure.Name, measure.Kind, measure.Frequency)
        {
            Value = measure.IsValue() && !isEvent ? counted ?? measure.Name : null,
            Numerator = measure.IsValue() ? null : counted,
            Denominator = measure.HasSecond() || measure.HasRisk() ? Words(measure.Denominator) : null,
            Per = measure.Kind == MeasureKind.Rate ? measure.Per : null,
            Improvement = measure.Improvement.ToString(),
            WeekEnds = measure.WeekEnds,
        };
    }

    private static string? Words(string text) => text.Length == 0 ? null : text;
}
