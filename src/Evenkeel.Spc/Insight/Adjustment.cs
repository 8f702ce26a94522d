namespace Evenkeel.Spc;

/// <summary>How the effects of season and trend combine with the level.</summary>
public enum AdjustmentScale : byte
{
    /// <summary>They are added: so many more in winter.</summary>
    Additive,

    /// <summary>They multiply: so many per cent more in winter. All values must be above zero.</summary>
    Multiplicative,
}

/// <summary>What is taken out of a series before its limits are worked out.</summary>
/// <param name="SeasonLength">Points a cycle: 12 for months, 4 for quarters, 7 for days; 1 = no seasons. At most 100,000.</param>
/// <param name="Trend">Whether a straight line is taken out too.</param>
/// <param name="Scale">How the effects combine with the level.</param>
public sealed record AdjustmentOptions(
    int SeasonLength,
    bool Trend = false,
    AdjustmentScale Scale = AdjustmentScale.Additive
)
{
    /// <summary>Points a cycle, 1 to 100,000 (<see cref="ArgumentOutOfRangeException"/>).</summary>
    public int SeasonLength { get; init; } =
        SeasonLength is >= 1 and <= 100_000
            ? SeasonLength
            : throw new ArgumentOutOfRangeException(nameof(SeasonLength));
}

/// <summary>Why a series was not adjusted.</summary>
public enum AdjustmentAbsence : byte
{
    /// <summary>It was.</summary>
    None,

    /// <summary>Some season has fewer than two values.</summary>
    FewerThanTwoCycles,

    /// <summary>The scale is multiplicative and a value is not above zero.</summary>
    NotAboveZero,
}

/// <summary>A series without its seasons and trend, and what taking them out did.</summary>
/// <param name="Absent">Why it was not adjusted; the values are then as given, the effects none.</param>
/// <param name="Values">The adjusted values, at the level of the whole series; NaN where missing.</param>
/// <param name="Effects">What was taken out at each point: added on, or as a factor on the multiplicative scale.</param>
/// <param name="SeasonEffects">The effect of each season of the cycle, the first of the series first.</param>
/// <param name="TrendPerPoint">The change from point to point: added, or as a factor.</param>
/// <param name="VarianceExplained">The share of the variance that seasons and trend explain, 0 to 1; above all the reason to adjust or not.</param>
/// <param name="RangeBefore">The mean moving range as given; NaN where no two neighbours have values.</param>
/// <param name="RangeAfter">The mean moving range after, likewise; limits narrow or widen in proportion.</param>
public sealed record AdjustmentResult(
    AdjustmentAbsence Absent,
    IReadOnlyList<double> Values,
    IReadOnlyList<double> Effects,
    IReadOnlyList<double> SeasonEffects,
    double TrendPerPoint,
    double VarianceExplained,
    double RangeBefore,
    double RangeAfter
);
