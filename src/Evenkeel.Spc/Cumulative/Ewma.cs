using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>How an EWMA chart is computed.</summary>
public sealed record EwmaOptions
{
    /// <summary>The weight of the newest value: above 0, at most 1; 0.2 unless said otherwise.</summary>
    public double Lambda
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Lambda));
    } = 0.2;

    /// <summary>How many standard deviations away the limits lie; above 0, finite.</summary>
    public double Sigmas
    {
        get;
        init =>
            field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(Sigmas));
    } = 3;

    /// <summary>The centre; null = the mean. Finite (<see cref="ArgumentOutOfRangeException"/>).</summary>
    public double? Centre
    {
        get;
        init => field = Checked.Finite(value, nameof(Centre));
    }

    /// <summary>
    /// The standard deviation of a value; null = mean moving range / 1.128. Finite and not negative
    /// (<see cref="ArgumentOutOfRangeException"/>).
    /// </summary>
    public double? Sigma
    {
        get;
        init => field = Checked.NotNegative(value, nameof(Sigma));
    }
}

/// <summary>An EWMA chart.</summary>
/// <param name="Values">The values given.</param>
/// <param name="Averages">The moving average at each point; NaN where the value is missing.</param>
/// <param name="Centre">The centre; null without values.</param>
/// <param name="Sigma">
/// The standard deviation of a value; null where there are no two neighbouring values, or where they are too large to be worked with.
/// </param>
/// <param name="Lower">The lower limit at each point; NaN where there is no sigma or no value, or where it is too large a number.</param>
/// <param name="Upper">The upper limit at each point, likewise.</param>
/// <param name="Beyond">Whether the average lies strictly beyond a limit.</param>
public sealed record EwmaResult(
    IReadOnlyList<double> Values,
    IReadOnlyList<double> Averages,
    double? Centre,
    double? Sigma,
    IReadOnlyList<double> Lower,
    IReadOnlyList<double> Upper,
    IReadOnlyList<bool> Beyond
);

/// <summary>
/// Exponentially weighted moving average: z = λ y + (1 - λ) z before, from the centre; its variance σ² λ/(2 - λ) (1 - (1 - λ)^2i) (Roberts
/// 1959; Lucas and Saccucci 1990; Montgomery, 9.25 and 9.26). Finds small lasting shifts. Golden case 052.
/// </summary>
public static class Ewma
{
    /// <summary>Computes the chart. A missing value (NaN) is passed over: the average goes on as if it were not there.</summary>
    /// <exception cref="SpcDataException">A value is infinite.</exception>
    public static EwmaResult Compute(ReadOnlySpan<double> values, EwmaOptions? options = null)
    {
        options ??= new();
        Refusals.Of(DataFaultKind.NotFinite, values, double.IsInfinity);
        var centre = options.Centre ?? Sums.MeanOf(values).Value;
        var sigma = options.Sigma ?? MovingRanges.MeanOf(values, screen: false).Mean / MovingRanges.D2;
        var (averages, lower, upper) = (
            new double[values.Length],
            new double[values.Length],
            new double[values.Length]
        );
        var (average, seen) = (centre, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                averages[i] = lower[i] = upper[i] = double.NaN;
                continue;
            }
            averages[i] = average = options.Lambda * values[i] + (1 - options.Lambda) * average;
            var reach = options.Sigmas * sigma * Math.Sqrt(Share(options.Lambda, ++seen));
            (lower[i], upper[i]) = (Limit(centre - reach), Limit(centre + reach));
        }
        var tolerance = Magnitude.Of(values).Tolerance;
        var beyond = averages.Select((a, i) => a < lower[i] - tolerance || a > upper[i] + tolerance).ToArray();
        return new(values.ToArray(), averages, Numbers.OrNull(centre), Numbers.OrNull(sigma), lower, upper, beyond);
    }

    private static double Limit(double limit) => double.IsInfinity(limit) ? double.NaN : limit;

    /// <summary>λ/(2 - λ) (1 - (1 - λ)^2i), also for weights so small that 1 - λ is 1.</summary>
    private static double Share(double lambda, int seen) =>
        lambda / (2 - lambda) * -Logarithms.ExpLess1(2 * seen * Logarithms.OfOneAnd(-lambda));
}
