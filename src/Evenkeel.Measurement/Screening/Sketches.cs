using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Screening;

/// <summary>The card's chart, in some tens of bytes beside the status.</summary>
internal static class Sketches
{
    private const int UsualPoints = 36;

    public static byte[] Of(ChartStory story)
    {
        var (result, columns) = (story.Result, story.Columns);
        var options = new SparklineOptions(columns.TargetMemory, columns.HollowMemory)
        {
            Marks = story.Findings.Marks,
            Ceiling = CeilingOf(story.Facts),
            LeastPoints = SeriesChart.LeastPoints(story.Facts),
            Points = story.Facts.HasRisk ? SparklineData.MostPoints : UsualPoints,
        };
        return SparklineData.From(result, options).Encoded.ToArray();
    }

    public static bool FromZero(ChartFacts facts) => facts.Measure.Kind != MeasureKind.Measurement && !facts.HasRisk;

    /// <summary>The most that the measure can be.</summary>
    public static double? CeilingOf(ChartFacts facts) =>
        facts.Measure.Kind == MeasureKind.Proportion ? ChartChoice.MultiplierOf(facts.Measure) : null;
}
