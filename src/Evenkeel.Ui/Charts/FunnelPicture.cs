namespace Evenkeel.Ui;

/// <summary>Units compared with what chance alone would give: one point a unit, limits as curves over the size.</summary>
/// <param name="Title">The measure and period.</param>
/// <param name="Sentence">What the funnel says.</param>
/// <param name="SizeWord">What the sizes count: "patients".</param>
/// <param name="Points">One a unit, in any order.</param>
/// <param name="Curve">The limits at rising sizes.</param>
/// <param name="Centre">The value of all together.</param>
public sealed record FunnelPicture(
    string Title,
    string Sentence,
    string SizeWord,
    MeasureFormat Format,
    IReadOnlyList<FunnelPoint> Points,
    IReadOnlyList<FunnelLimit> Curve,
    double Centre,
    bool FromZero = true,
    double? Ceiling = null
);

/// <summary>One unit. <paramref name="Outside"/>: 0 within the limits, 1 outside the 95 %, 2 outside the 99.8 %.</summary>
public sealed record FunnelPoint(
    string Unit,
    string? Href,
    double Size,
    double Value,
    FunnelMark Mark,
    int Outside,
    bool IsOurs = false
);

/// <summary>The limits at one size.</summary>
public readonly record struct FunnelLimit(
    double Size,
    double Lower998,
    double Lower95,
    double Upper95,
    double Upper998
);

/// <summary>What a unit outside the limits means.</summary>
public enum FunnelMark
{
    Usual,
    Better,
    Worse,
    Different,
}
