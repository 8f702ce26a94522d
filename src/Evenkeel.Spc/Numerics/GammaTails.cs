namespace Evenkeel.Spc.Numerics;

/// <summary>Tails and quantiles of the gamma distribution of shape a and scale 1; a chi-squared one of n degrees is twice that of n/2.</summary>
internal static class GammaTails
{
    /// <summary>ln P(X ≤ x).</summary>
    public static double LogLower(double a, double x) =>
        x < a + 1 ? LogSeries(a, x) : double.LogP1(-Math.Exp(LogFraction(a, x)));

    /// <summary>ln P(X > x).</summary>
    public static double LogUpper(double a, double x) =>
        x < a + 1 ? double.LogP1(-Math.Exp(LogSeries(a, x))) : LogFraction(a, x);

    /// <summary>x with P(X ≤ x) = p, or with P(X > x) = p where <paramref name="upper"/>; 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double a, double p, bool upper)
    {
        var (y, aim) = (Math.Log(Start(a, p, upper)), Math.Log(p));
        for (var step = 0; step < 200; step++)
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
    private static double Start(double a, double p, bool upper)
    {
        var z = NormalQuantile.Of(p) * (upper ? -1 : 1);
        var root = 1 - 1 / (9 * a) + z / (3 * Math.Sqrt(a));
        return root > 0.2 ? a * root * root * root
            : upper ? a
            : Math.Exp((Math.Log(p) + Gamma.Log(a + 1)) / a);
    }

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
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return Densities.LogPoisson(a, x) + Math.Log(a) + Math.Log(h);
    }
}
