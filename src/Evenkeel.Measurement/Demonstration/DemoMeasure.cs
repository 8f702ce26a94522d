using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>A measure of the demonstration and the ordinary process behind it.</summary>
/// <param name="Level">The chance of a proportion, the mean of a count or value, the rate per one of the denominator, the mean days or cases between, the median risk of a case.</param>
/// <param name="Size">The usual denominator, the standard deviation of a value, or the mean days between cases.</param>
internal sealed record DemoMeasure(
    string Key,
    string Name,
    MeasureKind Kind,
    Frequency Frequency,
    Improvement Better,
    double Level,
    double Size
)
{
    public string Counted { get; init; } = "";
    public string OutOf { get; init; } = "";
    public double Per { get; init; } = 1;
    public string InUnits { get; init; } = "";
    public string Defined { get; init; } = "";
    public double? Target { get; init; }
    public MeasureRole Role { get; init; } = MeasureRole.Outcome;
    public Dimensions Dimensions { get; init; } = Dimensions.Safe;
    public Aims Aims { get; init; } = Aims.CareExperience;

    /// <summary>The teams that record it, by code; null = every team of its kind.</summary>
    public IReadOnlyList<string>? OnlyAt { get; init; }

    /// <summary>Can be summed for the units above.</summary>
    public bool RollsUp => Kind is MeasureKind.Count or MeasureKind.Proportion or MeasureKind.Rate;
}
