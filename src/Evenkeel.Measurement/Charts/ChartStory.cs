using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>All that the words of a chart are made from.</summary>
internal sealed record ChartStory(
    SeriesFacts Series,
    ChartResult Result,
    ChartFindings Findings,
    ReadingColumns Columns,
    double? Target
)
{
    public ChartFacts Facts => Series.Chart;
    public SeriesSummary Summary => Findings.Summary;
    public string Centre =>
        Facts.Definition.Kind is ChartKind.Run or ChartKind.G or ChartKind.XmrMedian or ChartKind.XmrMedianRange
            ? "median"
            : "average";
}
