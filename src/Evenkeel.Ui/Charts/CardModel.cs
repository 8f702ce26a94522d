using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>All that a card shows of a measure.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Href">Its page.</param>
/// <param name="Sketch">Its chart, as stored.</param>
/// <param name="Value">The latest value with its unit.</param>
/// <param name="Period">The period of that value.</param>
/// <param name="Sentence">At most eight words.</param>
/// <param name="Of">What the value is of: "48 of 50"; empty = nothing.</param>
public sealed record CardModel(
    string Name,
    string Href,
    SparklineData Sketch,
    string Value,
    string Period,
    VariationIcon Variation,
    AssuranceIcon Assurance,
    string Sentence,
    string Of = ""
)
{
    /// <summary>See <see cref="ChartPicture.IsAgainstPrediction"/>.</summary>
    public bool IsAgainstPrediction { get; init; }
}
