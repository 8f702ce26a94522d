namespace Evenkeel.Spc;

/// <summary>What to compute: made and checked once, used for any number of series, safe to share between threads.</summary>
/// <param name="Kind">The chart.</param>
public sealed record ChartDefinition(ChartKind Kind)
{
    /// <summary>The chart; one of the named ones (<see cref="ArgumentOutOfRangeException"/>).</summary>
    public ChartKind Kind { get; init; } =
        Kind is >= ChartKind.Run and <= ChartKind.RiskAdjustedCusum
            ? Kind
            : throw new ArgumentOutOfRangeException(nameof(Kind));

    /// <summary>The rule profile; <see cref="RuleProfile.Anhoej"/> unless said otherwise.</summary>
    public RuleProfile Rules { get; init; } = RuleProfile.Anhoej;

    /// <summary>From what centre and limits are worked out.</summary>
    public Baseline Baseline { get; init; } = Baseline.Default;

    /// <summary>Which way is better, where the series does not say so point by point.</summary>
    public Improvement Improvement { get; init; }

    /// <summary>The target in the plotted unit, where the series does not say so point by point; null = none.</summary>
    public double? Target
    {
        get;
        init => field = Checked.Finite(value, nameof(Target));
    }

    /// <summary>
    /// The plotted unit: 1, 100 for percentages, 1,000 for rates per thousand. Values, centre, limits and sigma are multiplied by it.
    /// Finite and above zero (<see cref="ArgumentOutOfRangeException"/>).
    /// </summary>
    public double Multiplier
    {
        get;
        init =>
            field =
                double.IsFinite(value) && value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Multiplier));
    } = 1;
}
