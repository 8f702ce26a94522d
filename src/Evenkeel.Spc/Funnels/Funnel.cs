using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// Funnel plots: units of different size against a target, with limits that narrow as they grow (Spiegelhalter 2005). Golden cases 055 to
/// 059.
/// </summary>
public static class Funnel
{
    /// <summary>Computes a funnel.</summary>
    /// <param name="kind">What is compared.</param>
    /// <param name="numerators">One a unit: events, or observed events.</param>
    /// <param name="denominators">One a unit: cases, expected events, or the other count; above zero.</param>
    /// <param name="options">Null = exact limits, overdispersion allowed for where there is any.</param>
    /// <exception cref="SpcDataException">
    /// A unit lacks a usable numerator or denominator, a proportion is above 1, nothing happened in any unit (there is then no rate to compare
    /// with), or the numbers are too large or too small to be worked with.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The columns differ in length, there is no unit, or the target of a proportion is above 1 (times the multiplier).
    /// </exception>
    public static FunnelResult Compute(
        FunnelKind kind,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        FunnelOptions? options = null
    )
    {
        options ??= new();
        Check(kind, numerators, denominators);
        var (counts, sizes) = (numerators.ToArray(), denominators.ToArray());
        var target =
            options.Target / options.Multiplier ?? (kind == FunnelKind.StandardisedRatio ? 1 : Overall(counts, sizes));
        if (kind == FunnelKind.Proportion && target > 1)
            throw new ArgumentException(
                "The target of a proportion is at most 1, times the multiplier.",
                nameof(options)
            );
        var scale = Transformation.For(kind, options.Scale);
        double[] errors = [.. counts.Select((count, i) => scale.Error(count, sizes[i]))];
        double[] z = [.. counts.Select((count, i) => (scale.Of(count, sizes[i]) - scale.Target(target)) / errors[i])];
        var leaveOut = kind == FunnelKind.StandardisedRatio && options.Scale == RatioScale.Logarithm;
        CheckSizes(counts, sizes, z, options.Multiplier);
        var dispersion = Overdispersion.Of(z, errors, options.Trim, leaveOut);
        if (!double.IsFinite(dispersion.Phi) || !double.IsFinite(dispersion.Tau2))
            throw new SpcDataException(new(DataFaultKind.NotFinite, [.. Enumerable.Range(0, counts.Length)]));
        var lines = new FunnelLines(kind, scale, target, options);
        return Assemble(counts, sizes, z, dispersion, lines, options);
    }

    /// <summary>
    /// Where an observed count lies in the Poisson distribution of the expected one, as a normal z that agrees with the exact limits of a
    /// standardised ratio: beyond 1.96 or 3.09 just where the unit is beyond them.
    /// </summary>
    /// <param name="observed">The count: finite, 0 or more. With 0 the answer is negative infinity: 0 lies below every lower limit.</param>
    /// <param name="expected">What is expected: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number out of those ranges, or missing (NaN).</exception>
    public static double PoissonZ(double observed, double expected)
    {
        if (observed is not (>= 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(observed), observed, "Finite, 0 or more.");
        if (expected is not (> 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(expected), expected, "Finite, above 0.");
        if (observed == 0)
            return double.NegativeInfinity;
        var shape = observed > expected ? expected + 1 : expected;
        if (shape > GammaTails.Large)
            return GammaTails.ZOfLarge(shape, observed);
        var (below, above) = (GammaTails.LogLower(shape, observed), GammaTails.LogUpper(shape, observed));
        return above < below ? NormalQuantile.OfLogUpperTail(above) : -NormalQuantile.OfLogUpperTail(below);
    }

    private static double Overall(double[] counts, double[] sizes)
    {
        var (count, size) = (counts.Sum(), sizes.Sum());
        return double.IsFinite(count) && double.IsFinite(size)
            ? count / size
            : Sums.MeanOf(counts).Value / Sums.MeanOf(sizes).Value;
    }

    /// <summary>Refuses units whose value or z overflows: their squares could not be added up.</summary>
    private static void CheckSizes(double[] counts, double[] sizes, double[] z, double multiplier)
    {
        const double Farthest = 1e150;
        var rows = Enumerable
            .Range(0, z.Length)
            .Where(i => !double.IsFinite(multiplier * counts[i] / sizes[i]) || !(Math.Abs(z[i]) < Farthest))
            .ToArray();
        if (rows.Length > 0)
            throw new SpcDataException(new(DataFaultKind.NotFinite, rows));
    }

    private static FunnelResult Assemble(
        double[] counts,
        double[] sizes,
        double[] z,
        Overdispersion dispersion,
        FunnelLines lines,
        FunnelOptions options
    )
    {
        var adjusted = options.AllowForOverdispersion && dispersion.Tau2 > 0;
        FunnelLimits[] plain = [.. sizes.Select(lines.Plain)];
        FunnelLimits[] wide = [.. sizes.Select(size => lines.Transformed(size, dispersion.Tau2))];
        double[] values = [.. counts.Select((count, i) => options.Multiplier * count / sizes[i])];
        return new(
            options.Multiplier * lines.Target,
            values,
            plain,
            wide,
            [.. values.Select((value, i) => Judge(value, adjusted ? wide[i] : plain[i]))],
            z,
            dispersion.Trimmed,
            dispersion.Phi,
            dispersion.Tau2
        )
        {
            IsAdjusted = adjusted,
            Curve = adjusted ? size => lines.Transformed(size, dispersion.Tau2) : lines.Plain,
        };
    }

    private static FunnelPosition Judge(double value, FunnelLimits limits) =>
        value > limits.Upper998 ? FunnelPosition.VeryHigh
        : value < limits.Lower998 ? FunnelPosition.VeryLow
        : value > limits.Upper95 ? FunnelPosition.High
        : value < limits.Lower95 ? FunnelPosition.Low
        : FunnelPosition.Inside;

    private static void Check(FunnelKind kind, ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        if (numerators.Length != denominators.Length || numerators.IsEmpty)
            throw new ArgumentException("At least one unit, and one denominator a numerator.", nameof(denominators));
        var (unusable, above) = (new List<int>(), new List<int>());
        for (var i = 0; i < numerators.Length; i++)
        {
            if (
                !double.IsFinite(numerators[i])
                || numerators[i] < 0
                || !double.IsFinite(denominators[i])
                || denominators[i] <= 0
            )
                unusable.Add(i);
            else if (kind == FunnelKind.Proportion && numerators[i] > denominators[i])
                above.Add(i);
        }
        if (unusable.Count > 0)
            throw new SpcDataException(new(DataFaultKind.NotComparable, unusable));
        if (above.Count > 0)
            throw new SpcDataException(new(DataFaultKind.NumeratorAboveDenominator, above));
        if (kind != FunnelKind.StandardisedRatio && Sums.Sum(numerators) == 0)
            throw new SpcDataException(new(DataFaultKind.NoBaselineRate, [.. Enumerable.Range(0, numerators.Length)]));
    }
}
