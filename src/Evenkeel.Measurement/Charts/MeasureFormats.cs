using Evenkeel.Measurement.Measures;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

internal static class MeasureFormats
{
    /// <summary>Whole counts as such; percentages with one decimal; the rest as fine as it needs to be.</summary>
    public static MeasureFormat Of(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.Proportion => new(1, "%"),
            MeasureKind.Rate => new(2),
            MeasureKind.Measurement => new(1, measure.InUnits),
            MeasureKind.DaysBetween => new(0, "days"),
            _ => new(0),
        };
}
