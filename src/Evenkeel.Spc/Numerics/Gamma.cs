namespace Evenkeel.Spc.Numerics;

/// <summary>The logarithm of the gamma function, to about 1e-15 relative to the larger of 1 and its value.</summary>
internal static class Gamma
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>Bernoulli terms of Stirling's series: Abramowitz and Stegun 6.1.41.</summary>
    private static readonly double[] Stirling =
    [
        1d / 12,
        -1d / 360,
        1d / 1260,
        -1d / 1680,
        1d / 1188,
        -691d / 360360,
        1d / 156,
    ];

    /// <summary>ln Γ(x) for x above 0.</summary>
    public static double Log(double x)
    {
        // Move up to where Stirling's series is exact to the last digits.
        var product = 1d;
        for (; x < 15; x++)
            product *= x;
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + StirlingError(x) - Math.Log(product);
    }

    /// <summary>ln Γ(x + 1/2) - ln Γ(x), without the loss of digits of the difference of two large logarithms.</summary>
    public static double LogRatioOfHalf(double x)
    {
        var product = 1d;
        for (; x < 15; x++)
            product *= x / (x + 0.5);
        // (x) ln(1 + 1/(2x)) - 1/2 + ln(x)/2 + the difference of the series
        var ratio =
            x * Logarithms.OfOneAnd(0.5 / x) - 0.5 + 0.5 * Math.Log(x) + StirlingError(x + 0.5) - StirlingError(x);
        return ratio + Math.Log(product);
    }

    /// <summary>What Stirling's formula leaves of ln Γ(x), for x of at least 15.</summary>
    public static double StirlingError(double x)
    {
        var (sum, power) = (0d, 1 / x);
        foreach (var term in Stirling)
        {
            sum += term * power;
            power /= x * x;
        }
        return sum;
    }
}
