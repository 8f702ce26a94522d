namespace Evenkeel.Spc;

/// <summary>
/// The limits of a funnel at one denominator, in the plotted unit. Where next to nothing is expected an upper limit can be too large a number:
/// it is then infinite, and no unit lies above it.
/// </summary>
/// <param name="Lower95">2.5 % of units of an ordinary process lie below.</param>
/// <param name="Upper95">2.5 % lie above.</param>
/// <param name="Lower998">0.1 % lie below.</param>
/// <param name="Upper998">0.1 % lie above.</param>
public readonly record struct FunnelLimits(double Lower95, double Upper95, double Lower998, double Upper998);

/// <summary>Where a unit lies in a funnel.</summary>
public enum FunnelPosition : byte
{
    /// <summary>Between the 95 % limits, or on one.</summary>
    Inside,

    /// <summary>Below the lower 95 % limit.</summary>
    Low,

    /// <summary>Above the upper 95 % limit.</summary>
    High,

    /// <summary>Below the lower 99.8 % limit.</summary>
    VeryLow,

    /// <summary>Above the upper 99.8 % limit.</summary>
    VeryHigh,
}

/// <summary>A funnel; the lists have one entry a unit, in the order given.</summary>
/// <param name="Target">The line in the middle, in the plotted unit.</param>
/// <param name="Values">The plotted values.</param>
/// <param name="Limits">The limits without overdispersion.</param>
/// <param name="AdjustedLimits">The limits that allow for it; the transformed ones where <paramref name="Tau2"/> is 0.</param>
/// <param name="Positions">Where each unit lies by the limits that the options chose.</param>
/// <param name="Z">How far each unit lies from the target on the transformed scale, in its standard errors.</param>
/// <param name="TrimmedZ">The same, trimmed; null = left out.</param>
/// <param name="Phi">The mean of the squared trimmed z: above 1 is more variation than chance gives.</param>
/// <param name="Tau2">The variance between units on the transformed scale (DerSimonian and Laird 1986).</param>
public sealed record FunnelResult(
    double Target,
    IReadOnlyList<double> Values,
    IReadOnlyList<FunnelLimits> Limits,
    IReadOnlyList<FunnelLimits> AdjustedLimits,
    IReadOnlyList<FunnelPosition> Positions,
    IReadOnlyList<double> Z,
    IReadOnlyList<double?> TrimmedZ,
    double Phi,
    double Tau2
)
{
    /// <summary>Whether the limits that allow for overdispersion were used.</summary>
    public bool IsAdjusted { get; internal init; }

    internal Func<double, FunnelLimits> Curve { get; init; } = _ => default;

    /// <summary>
    /// The limits by which units were judged, at any denominator above zero: for drawing the funnel. An upper limit that is too large a number
    /// is infinite.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above zero, or infinite.</exception>
    public FunnelLimits LimitsAt(double denominator) =>
        denominator is > 0 and < double.PositiveInfinity
            ? Curve(denominator)
            : throw new ArgumentOutOfRangeException(nameof(denominator));
}
