using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>A series as a card: all of it is stored, nothing is computed.</summary>
internal static class SeriesCards
{
    public static CardModel Of(string name, string address, SeriesStatus status, Measure measure)
    {
        var latest = MeasureFormats.Headline(
            measure,
            status.LastValue,
            status.LastNumerator,
            status.LastDenominator,
            status.LastPeriod
        );
        return new CardModel(
            name,
            address,
            SparklineData.Decode(status.Sketch),
            latest.Value,
            latest.Period,
            status.Variation,
            status.Assurance,
            status.Words,
            latest.Of
        )
        {
            IsAgainstPrediction = measure.HasRisk(),
        };
    }
}
