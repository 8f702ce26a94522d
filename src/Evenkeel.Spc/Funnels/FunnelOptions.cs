namespace Evenkeel.Spc;

/// <summary>What a funnel compares.</summary>
public enum FunnelKind : byte
{
    /// <summary>A count out of a count.</summary>
    Proportion,

    /// <summary>Observed over expected.</summary>
    StandardisedRatio,

    /// <summary>A count over another count.</summary>
    RatioOfCounts,
}

/// <summary>On which scale the overdispersion of standardised ratios is worked out.</summary>
public enum RatioScale : byte
{
    /// <summary>Square root (Care Quality Commission; Spiegelhalter 2005): z values winsorised.</summary>
    SquareRoot,

    /// <summary>Logarithm (NHS Digital's SHMI): the z values of the top and bottom tenths left out.</summary>
    Logarithm,
}

/// <summary>How limits without overdispersion are worked out.</summary>
public enum FunnelLimitMethod : byte
{
    /// <summary>Binomial or Poisson (Spiegelhalter 2005). A ratio of counts has no exact limits and uses the logarithm.</summary>
    Exact,

    /// <summary>Normal on the transformed scale: arcsine, square root or logarithm.</summary>
    Transformed,
}

/// <summary>How a funnel is computed.</summary>
public sealed record FunnelOptions
{
    /// <summary>How limits without overdispersion are worked out.</summary>
    public FunnelLimitMethod Limits { get; init; }

    /// <summary>On which scale the overdispersion of standardised ratios is worked out.</summary>
    public RatioScale Scale { get; init; }

    /// <summary>
    /// Whether units are judged by the limits that allow for overdispersion, where there is any. Both pairs of limits are always worked out.
    /// </summary>
    public bool AllowForOverdispersion { get; init; } = true;

    /// <summary>Which share of z values is trimmed at each end: 0 or more, below a half; 0.1 unless said otherwise.</summary>
    public double Trim
    {
        get;
        init => field = value is >= 0 and < 0.5 ? value : throw new ArgumentOutOfRangeException(nameof(Trim));
    } = 0.1;

    /// <summary>The plotted unit; above zero.</summary>
    public double Multiplier
    {
        get;
        init =>
            field =
                double.IsFinite(value) && value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Multiplier));
    } = 1;

    /// <summary>A target to compare with; null = the overall rate, or 1 for standardised ratios. Above zero, finite.</summary>
    public double? Target
    {
        get;
        init =>
            field = value is null or (> 0 and < double.PositiveInfinity)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Target));
    }

    /// <summary>The normal quantile of 97.5 %; some tools round it to 1.959964. Above zero, finite.</summary>
    public double Reach95
    {
        get;
        init =>
            field = value is > 0 and < double.PositiveInfinity
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Reach95));
    } = 1.959963984540054;

    /// <summary>The normal quantile of 99.9 %; some tools round it to 3.090232. Above zero, finite.</summary>
    public double Reach998
    {
        get;
        init =>
            field = value is > 0 and < double.PositiveInfinity
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Reach998));
    } = 3.090232306167813;
}
