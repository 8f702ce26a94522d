namespace Evenkeel.Spc;

/// <summary>How a Bernoulli CUSUM is computed.</summary>
public sealed record BernoulliCusumOptions
{
    /// <summary>The rate to be kept; null = from the first <see cref="BaselineCases"/>. Above 0 and below 1.</summary>
    public double? Target
    {
        get;
        init => field = value is null or (> 0 and < 1) ? value : throw new ArgumentOutOfRangeException(nameof(Target));
    }

    /// <summary>How many first cases give the rate where no target is given; null = all.</summary>
    public int? BaselineCases
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(BaselineCases));
    }

    /// <summary>The odds ratio that is to be found upwards, and its inverse downwards; above 1, finite.</summary>
    public double OddsRatio
    {
        get;
        init =>
            field =
                value > 1 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(OddsRatio));
    } = 2;

    /// <summary>Where a sum signals and starts again from 0; above 0.</summary>
    public double Limit
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Limit));
    } = 3.5;
}

/// <summary>A Bernoulli CUSUM.</summary>
/// <param name="Target">The rate that is to be kept.</param>
/// <param name="High">The rate that is to be found upwards.</param>
/// <param name="Low">The rate that is to be found downwards.</param>
/// <param name="Upper">The upper sum after each case, 0 or above; 0 at a signal.</param>
/// <param name="Lower">The lower sum, 0 or below; 0 at a signal.</param>
/// <param name="SignalsHigh">Cases at which the upper sum reached the limit.</param>
/// <param name="SignalsLow">Cases at which the lower sum reached it.</param>
public sealed record BernoulliCusumResult(
    double Target,
    double High,
    double Low,
    IReadOnlyList<double> Upper,
    IReadOnlyList<double> Lower,
    IReadOnlyList<bool> SignalsHigh,
    IReadOnlyList<bool> SignalsLow
);

/// <summary>
/// CUSUM of single outcomes 0 or 1 by their log-likelihood ratio (Reynolds and Stoumbos 1999; Neuburger et al. 2017; qicharts2 bchart).
/// Golden case 061.
/// </summary>
public static class BernoulliCusum
{
    /// <summary>Computes both sums.</summary>
    /// <param name="outcomes">0 or 1, in the order of cases.</param>
    /// <param name="options">Null = rate from all cases, odds ratio 2, limit 3.5.</param>
    /// <exception cref="SpcDataException">An outcome is neither 0 nor 1, or all baseline outcomes are equal, so that there is no odds.</exception>
    public static BernoulliCusumResult Compute(ReadOnlySpan<double> outcomes, BernoulliCusumOptions? options = null)
    {
        options ??= new();
        Outcomes.Check(outcomes);
        var target = options.Target ?? Rate(outcomes, options.BaselineCases ?? outcomes.Length);
        var (high, low) = (Shifted(target, options.OddsRatio), Shifted(target, 1 / options.OddsRatio));
        var (upper, alarmsHigh) = Run(outcomes, target, high, options.Limit);
        var (lower, alarmsLow) = Run(outcomes, target, low, options.Limit);
        return new(target, high, low, upper, [.. lower.Select(sum => 0 - sum)], alarmsHigh, alarmsLow);
    }

    private static double Rate(ReadOnlySpan<double> outcomes, int cases)
    {
        var baseline = outcomes[..Math.Min(cases, outcomes.Length)];
        var rate = baseline.IsEmpty ? double.NaN : Numerics.Sums.Sum(baseline) / baseline.Length;
        return rate is > 0 and < 1
            ? rate
            : throw new SpcDataException(new(DataFaultKind.NoBaselineRate, [.. Enumerable.Range(0, baseline.Length)]));
    }

    private static double Shifted(double rate, double oddsRatio)
    {
        // Not by the odds themselves, which overflow at the largest ratios.
        var shifted = oddsRatio * rate;
        return shifted / (1 - rate + shifted);
    }

    private static (double[] Sums, bool[] Alarms) Run(
        ReadOnlySpan<double> outcomes,
        double from,
        double to,
        double limit
    )
    {
        var (sums, alarms, sum) = (new double[outcomes.Length], new bool[outcomes.Length], 0d);
        var (event1, event0) = (Math.Log(to / from), Math.Log((1 - to) / (1 - from)));
        for (var i = 0; i < outcomes.Length; i++)
        {
            sum = Math.Max(0, sum + (outcomes[i] == 1 ? event1 : event0));
            alarms[i] = sum >= limit;
            sums[i] = sum = sum > limit ? 0 : sum;
        }
        return (sums, alarms);
    }
}
