namespace Evenkeel.Spc;

/// <summary>How a risk-adjusted CUSUM is computed.</summary>
public sealed record RiskAdjustedCusumOptions
{
    /// <summary>The odds ratio of an acceptable process; above 0, finite.</summary>
    public double AcceptableOddsRatio
    {
        get;
        init =>
            field =
                value > 0 && double.IsFinite(value)
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(AcceptableOddsRatio));
    } = 1;

    /// <summary>The odds ratio that is to be found; its inverse in the other direction. Above 1, finite.</summary>
    public double OddsRatio
    {
        get;
        init =>
            field =
                value > 1 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(OddsRatio));
    } = 2;

    /// <summary>Above which sum it signals; both sums then start again at the next case. Above 0.</summary>
    public double Limit
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Limit));
    } = 4.5;
}

/// <summary>A risk-adjusted CUSUM; every column has one number a case.</summary>
/// <param name="WeightsHigh">The log-likelihood ratio of worse odds.</param>
/// <param name="WeightsLow">The log-likelihood ratio of better odds.</param>
/// <param name="Upper">The sum for worse odds, started again after a signal.</param>
/// <param name="Lower">The sum for better odds, likewise.</param>
/// <param name="UpperUnbroken">The sum for worse odds, never started again.</param>
/// <param name="LowerUnbroken">The sum for better odds, never started again.</param>
/// <param name="SignalsHigh">Cases at which the upper sum is above the limit.</param>
/// <param name="SignalsLow">Cases at which the lower sum is above it.</param>
public sealed record RiskAdjustedCusumResult(
    IReadOnlyList<double> WeightsHigh,
    IReadOnlyList<double> WeightsLow,
    IReadOnlyList<double> Upper,
    IReadOnlyList<double> Lower,
    IReadOnlyList<double> UpperUnbroken,
    IReadOnlyList<double> LowerUnbroken,
    IReadOnlyList<bool> SignalsHigh,
    IReadOnlyList<bool> SignalsLow
);

/// <summary>
/// CUSUM of outcomes given each case's predicted risk (Steiner, Cook, Farewell and Treasure 2000). Golden case 060.
/// </summary>
public static class RiskAdjustedCusum
{
    /// <summary>
    /// How many cases a crossing is said to stand for on a chart, where none follows it: at risks near 5 %, odds that are twice as bad cross again
    /// after about 200 cases, so that half of that neither forgets a crossing at once nor keeps it for ever. Our choice; a display, not a test.
    /// </summary>
    public const int StandsFor = 100;

    /// <summary>Computes both sums.</summary>
    /// <param name="outcomes">0 or 1, in the order of cases.</param>
    /// <param name="predicted">The predicted probability of 1 for each, from 0 to 1.</param>
    /// <param name="options">Null = odds ratio 2, limit 4.5.</param>
    /// <exception cref="SpcDataException">An outcome is neither 0 nor 1, or a probability is missing or outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static RiskAdjustedCusumResult Compute(
        ReadOnlySpan<double> outcomes,
        ReadOnlySpan<double> predicted,
        RiskAdjustedCusumOptions? options = null
    )
    {
        options ??= new();
        Check(outcomes, predicted);
        var high = Weights(outcomes, predicted, options.AcceptableOddsRatio, options.OddsRatio);
        var low = Weights(outcomes, predicted, options.AcceptableOddsRatio, 1 / options.OddsRatio);
        var (upper, lower) = Sums(high, low, options.Limit);
        var (upperUnbroken, lowerUnbroken) = Sums(high, low, double.PositiveInfinity);
        var (alarmsHigh, alarmsLow) = (
            upper.Select(sum => sum > options.Limit),
            lower.Select(sum => sum > options.Limit)
        );
        return new(high, low, upper, lower, upperUnbroken, lowerUnbroken, [.. alarmsHigh], [.. alarmsLow]);
    }

    internal static void Check(ReadOnlySpan<double> outcomes, ReadOnlySpan<double> predicted)
    {
        if (outcomes.Length != predicted.Length)
            throw new ArgumentException("One probability a case.", nameof(predicted));
        Outcomes.Check(outcomes);
        Outcomes.CheckProbabilities(predicted);
    }

    private static double[] Weights(
        ReadOnlySpan<double> outcomes,
        ReadOnlySpan<double> predicted,
        double from,
        double to
    )
    {
        var weights = new double[outcomes.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var p = predicted[i];
            // Differences of logarithms: quotients of the largest and smallest odds ratios overflow.
            var weight = Math.Log(1 - p + from * p) - Math.Log(1 - p + to * p);
            weights[i] = outcomes[i] == 1 ? weight + (Math.Log(to) - Math.Log(from)) : weight;
        }
        return weights;
    }

    private static (double[] Upper, double[] Lower) Sums(double[] high, double[] low, double limit)
    {
        var (upper, lower, up, down) = (new double[high.Length], new double[high.Length], 0d, 0d);
        for (var i = 0; i < high.Length; i++)
        {
            if (up > limit || down > limit)
                (up, down) = (0, 0);
            upper[i] = up = Math.Max(0, up + high[i]);
            lower[i] = down = Math.Max(0, down + low[i]);
        }
        return (upper, lower);
    }
}
