using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Screening;

/// <summary>The card's chart, in some tens of bytes beside the status.</summary>
internal static class Sketches
{
    public static byte[] Of(ChartResult result, ReadingColumns columns)
    {
        var options = new SparklineOptions(columns.TargetMemory, columns.ExcludedMemory);
        return SparklineData.From(result, options).Encoded.ToArray();
    }

    public static bool FromZero(ChartFacts facts) => facts.Measure.Kind != MeasureKind.Measurement;
}
