namespace Evenkeel.Spc.Numerics;

/// <summary>Tails and quantiles of the gamma distribution of shape a and scale 1; a chi-squared one of n degrees is twice that of n/2.</summary>
internal static class GammaTails
{
    /// <summary>From this shape on, expansions are good to 1e-12, and series and fraction would take long.</summary>
    public const double Large = 1e6;

    /// <summary>ln P(X ≤ x).</summary>
    public static double LogLower(double a, double x) =>
        x < a + 1 ? LogSeries(a, x) : Logarithms.OfOneLessExp(LogFraction(a, x));

    /// <summary>ln P(X > x).</summary>
    public static double LogUpper(double a, double x) =>
        x < a + 1 ? Logarithms.OfOneLessExp(LogSeries(a, x)) : LogFraction(a, x);

    /// <summary>x with P(X ≤ x) = p, or with P(X > x) = p where <paramref name="upper"/>; 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double a, double p, bool upper)
    {
        if (a > Large)
            return QuantileOfLarge(a, NormalQuantile.Of(p) * (upper ? -1 : 1));
        var (y, aim) = (LogStart(a, p, upper), Math.Log(p));
        // Of so small a number the first term of the series is exact, and it may be too small to be held.
        for (var step = 0; y > Smallest && step < 200; step++)
        {
            // Newton on the logarithm of the tail over ln x: the derivative of P by ln x is a times the Poisson term.
            var x = Math.Exp(y);
            var tail = upper ? LogUpper(a, x) : LogLower(a, x);
            var slope = a * Math.Exp(Densities.LogPoisson(a, x) - tail);
            var change = Math.Clamp((upper ? 1 : -1) * (tail - aim) / slope, -1, 1);
            y += change;
            if (Math.Abs(change) < 1e-15 * Math.Max(1, Math.Abs(y)))
                break;
        }
        return Math.Exp(y);
    }

    /// <summary>Wilson and Hilferty 1931; for small shapes the first term of the series.</summary>
    private static double LogStart(double a, double p, bool upper)
    {
        var z = NormalQuantile.Of(p) * (upper ? -1 : 1);
        var root = 1 - 1 / (9 * a) + z / (3 * Math.Sqrt(a));
        return root > 0.2 ? Math.Log(a * root * root * root)
            : upper ? Math.Log(a)
            : (Math.Log(p) + Gamma.Log(a + 1)) / a;
    }

    /// <summary>Cornish and Fisher 1938 for the gamma distribution (Johnson, Kotz and Balakrishnan 1994, 18.5).</summary>
    private static double QuantileOfLarge(double a, double z)
    {
        var (root, square) = (Math.Sqrt(a), z * z);
        return a
            + root * z
            + (square - 1) / 3
            + (square - 7) * z / (36 * root)
            - (6 * square * square + 14 * square - 32) / (1620 * a);
    }

    /// <summary>z with P(Z ≤ z) = P(X ≤ x) for a large shape, by r* (Barndorff-Nielsen 1986).</summary>
    public static double ZOfLarge(double a, double x)
    {
        var deviance = Densities.Deviance(a, x);
        var size = double.IsInfinity(deviance)
            ? Math.Sqrt(2) * Math.Sqrt(a) * Math.Sqrt(Densities.LogQuotient(a, x) + x / a - 1)
            : Math.Sqrt(2) * Math.Sqrt(deviance);
        var r = x < a ? -size : size;
        var u = (x - a) / Math.Sqrt(a);
        // Near the middle both are small and their quotient has few digits: the series of r*.
        return Math.Abs(x - a) < 1e-4 * a
            ? r + (1 - r / (12 * Math.Sqrt(a))) / (3 * Math.Sqrt(a))
            : r + Math.Log(u / r) / r;
    }

    /// <summary>e to this power is the smallest number that is held in full.</summary>
    private const double Smallest = -700;

    private static double LogSeries(double a, double x)
    {
        if (x <= 0)
            return double.NegativeInfinity;
        var (term, sum) = (1d, 1d);
        for (var k = 1; k < 1_000_000 && term > sum * 1e-17; k++)
            sum += term *= x / (a + k);
        return Densities.LogPoisson(a, x) + Math.Log(sum);
    }

    /// <summary>Lentz's method on the continued fraction, Abramowitz and Stegun 6.5.31.</summary>
    private static double LogFraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, d) = (1e300, 1 / b);
        var h = d;
        for (var k = 1; k < 1_000_000; k++)
        {
            var numerator = -k * (k - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            h *= d * c;
            // One unit in the last place: some fractions never get nearer to 1.
            if (Math.Abs(d * c - 1) < 4e-16)
                break;
        }
        return Densities.LogPoisson(a, x) + Math.Log(a) + Math.Log(h);
    }
}
