namespace Evenkeel.Spc.Numerics;

/// <summary>Logarithms of Poisson and binomial probabilities without loss of digits at large numbers (Loader 2000).</summary>
internal static class Densities
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>Euler's constant: ln Γ(k + 1) = -k times it, to the last place where k is tiny.</summary>
    private const double Euler = 0.577215664901532860606512090082;

    /// <summary>ln(m^k e^-m / Γ(k + 1)) for k ≥ 0, m > 0; k need not be whole.</summary>
    public static double LogPoisson(double k, double mean) =>
        k == 0 ? -mean
        : k < 1e-8 ? k * (Math.Log(mean) + Euler) - mean
        : -Error(k) - Deviance(k, mean) - HalfLogTwoPi - 0.5 * Math.Log(k);

    /// <summary>ln(C(n, k) p^k (1 - p)^(n - k)) for 0 ≤ k ≤ n, 0 &lt; p &lt; 1.</summary>
    public static double LogBinomial(double k, double n, double p)
    {
        if (k == 0)
            return n * Logarithms.OfOneAnd(-p);
        if (k == n)
            return n * Math.Log(p);
        var errors = Error(n) - Error(k) - Error(n - k);
        return errors
            - Deviance(k, n * p)
            - Deviance(n - k, n * (1 - p))
            - HalfLogTwoPi
            + 0.5 * Math.Log(n / k / (n - k));
    }

    /// <summary>What Stirling's formula leaves of ln Γ(k + 1).</summary>
    private static double Error(double k) =>
        k >= 15 ? Gamma.StirlingError(k) : Gamma.Log(k + 1) - (k + 0.5) * Math.Log(k) + k - HalfLogTwoPi;

    /// <summary>ln(k / m), also where the quotient is no number.</summary>
    public static double LogQuotient(double k, double mean) =>
        k / mean is var quotient and > 0 and < double.PositiveInfinity
            ? Math.Log(quotient)
            : Math.Log(k) - Math.Log(mean);

    /// <summary>k ln(k / m) + m - k.</summary>
    public static double Deviance(double k, double mean)
    {
        var u = (mean - k) / k;
        if (Math.Abs(u) > 0.1)
            return k * LogQuotient(k, mean) + mean - k;
        // u - ln(1 + u) = u²/2 - u³/3 + …
        var (sum, power) = (0d, u);
        for (var i = 2; i < 60; i++)
        {
            power *= -u;
            var next = sum - power / i;
            if (next == sum)
                break;
            sum = next;
        }
        return k * sum;
    }
}
