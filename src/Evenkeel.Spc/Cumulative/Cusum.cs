using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>How a tabular CUSUM is computed; lengths in standard deviations.</summary>
public sealed record CusumOptions
{
    /// <summary>The decision interval h: above 0; 5 unless said otherwise.</summary>
    public double DecisionInterval
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(DecisionInterval));
    } = 5;

    /// <summary>The shift to be found; the allowance k is half of it. Not negative; 1 unless said otherwise.</summary>
    public double Shift
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Shift));
    } = 1;

    /// <summary>Where both sums start: 0, or h/2 to find early shifts faster (Lucas and Crosier 1982). Not negative, below h.</summary>
    public double HeadStart
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(HeadStart));
    }

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

/// <summary>A tabular CUSUM, in standard deviations.</summary>
/// <param name="Values">The values given.</param>
/// <param name="Centre">The centre; null without values.</param>
/// <param name="Sigma">
/// The standard deviation; null where there are no two neighbouring values, or where they are too large to be worked with. With 0 or none, the
/// sums are NaN.
/// </param>
/// <param name="Upper">The upper sum, 0 or above; NaN where the value is missing.</param>
/// <param name="Lower">The lower sum, 0 or below; NaN where the value is missing.</param>
/// <param name="SignalsHigh">Whether the upper sum is above h.</param>
/// <param name="SignalsLow">Whether the lower sum is below -h.</param>
public sealed record CusumResult(
    IReadOnlyList<double> Values,
    double? Centre,
    double? Sigma,
    IReadOnlyList<double> Upper,
    IReadOnlyList<double> Lower,
    IReadOnlyList<bool> SignalsHigh,
    IReadOnlyList<bool> SignalsLow
);

/// <summary>
/// Tabular CUSUM: C+ = max(0, C+ + z - k), C- = min(0, C- + z + k) (Page 1954; Montgomery, 9.2 and 9.3). Golden case 053.
/// </summary>
public static class Cusum
{
    /// <summary>Sums of values so far away cannot overflow.</summary>
    private const double Farthest = 1e150;

    /// <summary>Computes both sums. A missing value (NaN) is passed over.</summary>
    /// <exception cref="SpcDataException">A value is infinite, or more than 1e150 standard deviations from the centre.</exception>
    /// <exception cref="ArgumentException">The head start is not below the decision interval.</exception>
    public static CusumResult Compute(ReadOnlySpan<double> values, CusumOptions? options = null)
    {
        options ??= new();
        if (options.HeadStart >= options.DecisionInterval)
            throw new ArgumentException("The head start must be below the decision interval.", nameof(options));
        Refusals.Of(DataFaultKind.NotFinite, values, double.IsInfinity);
        var centre = options.Centre ?? Sums.MeanOf(values).Value;
        var sigma = options.Sigma ?? MovingRanges.MeanOf(values, screen: false).Mean / MovingRanges.D2;
        var (upper, lower) = Accumulate(Standardised(values, centre, sigma), options);
        return new(
            values.ToArray(),
            Numbers.OrNull(centre),
            Numbers.OrNull(sigma),
            upper,
            lower,
            [.. upper.Select(sum => sum > options.DecisionInterval)],
            [.. lower.Select(sum => sum < -options.DecisionInterval)]
        );
    }

    private static double[] Standardised(ReadOnlySpan<double> values, double centre, double sigma)
    {
        var z = new double[values.Length];
        // Without spread nothing can be said in standard deviations.
        for (var i = 0; i < z.Length; i++)
            z[i] = sigma > 0 && double.IsFinite(sigma) ? (values[i] - centre) / sigma : double.NaN;
        Refusals.Of(DataFaultKind.NotFinite, z, far => Math.Abs(far) > Farthest);
        return z;
    }

    private static (double[] Upper, double[] Lower) Accumulate(double[] z, CusumOptions options)
    {
        var (upper, lower) = (new double[z.Length], new double[z.Length]);
        var (up, down, k) = (options.HeadStart, -options.HeadStart, options.Shift / 2);
        for (var i = 0; i < z.Length; i++)
        {
            (upper[i], lower[i]) = (Math.Max(0, up + z[i] - k), Math.Min(0, down + z[i] + k));
            if (!double.IsNaN(z[i]))
                (up, down) = (upper[i], lower[i]);
        }
        return (upper, lower);
    }
}
