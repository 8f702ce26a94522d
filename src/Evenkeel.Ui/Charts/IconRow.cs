using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>One measure in a table of icons.</summary>
public sealed record IconRow(
    string Name,
    string Href,
    string Value,
    string Period,
    string Target,
    VariationIcon Variation,
    AssuranceIcon Assurance,
    string? Unit = null,
    string Of = ""
)
{
    /// <summary>See <see cref="ChartPicture.IsAgainstPrediction"/>.</summary>
    public bool IsAgainstPrediction { get; init; }
}
