namespace Evenkeel.Spc.Numerics;

/// <summary>Exact binomial limits, interpolated between whole counts so that a funnel is smooth (Spiegelhalter 2005, appendix A.1.1).</summary>
internal static class BinomialLimits
{
    /// <summary>From this variance on, the expansion is good to 1e-12 of the limit, and term after term would take long or for ever.</summary>
    public const double LargeVariance = 1e6;

    /// <summary>The count below which a share p of the distribution lies; p below a half.</summary>
    public static double Lower(double n, double rate, double p)
    {
        if (rate <= 0 || rate >= 1)
            return n * rate;
        if (n * rate * (1 - rate) > LargeVariance)
            return Expanded(n, rate, NormalQuantile.Of(p));
        // Start where the tail is surely smaller, then add terms until it is passed.
        var k = Math.Max(0, Math.Floor(n * rate - 12 * Math.Sqrt(n * rate * (1 - rate)) - 40));
        var (term, sum) = (Math.Exp(Densities.LogBinomial(k, n, rate)), 0d);
        while (sum + term <= p && k < n)
        {
            sum += term;
            k++;
            term = Next(term, k, (n - k + 1) / k * (rate / (1 - rate)), n, rate);
        }
        return Math.Max(0, k - (sum + term - p) / term);
    }

    /// <summary>The count above which a share p of the distribution lies; p below a half.</summary>
    public static double Upper(double n, double rate, double p)
    {
        if (rate <= 0 || rate >= 1)
            return n * rate;
        if (n * rate * (1 - rate) > LargeVariance)
            return Expanded(n, rate, -NormalQuantile.Of(p));
        var k = Math.Min(n, Math.Ceiling(n * rate + 12 * Math.Sqrt(n * rate * (1 - rate)) + 40));
        var (term, sum) = (Math.Exp(Densities.LogBinomial(k, n, rate)), 0d);
        while (sum + term < p && k > 0)
        {
            sum += term;
            k--;
            term = Next(term, k, (k + 1) / (n - k) * ((1 - rate) / rate), n, rate);
        }
        // The smallest count r with P(R ≤ r) > 1 - p, less the share of its term that lies past 1 - p; where that is 0, there is nothing less.
        return Math.Clamp(k - (p - sum) / term, 0, n);
    }

    /// <summary>The next term from the one before it; far out, where that vanished, from its logarithm.</summary>
    private static double Next(double term, double k, double ratio, double n, double rate) =>
        term > 1e-280 ? term * ratio : Math.Exp(Densities.LogBinomial(k, n, rate));

    /// <summary>Cornish and Fisher 1938, to the fourth cumulant, half a count lower because a whole count stands for the half on either side.</summary>
    private static double Expanded(double n, double rate, double z)
    {
        var spread = Math.Sqrt(n) * Math.Sqrt(rate * (1 - rate));
        var (skew, tails) = (1 - 2 * rate, 1 - 6 * rate * (1 - rate));
        var third = (z * z - 1) / 6 * skew;
        var fourth = ((z * z - 3) * z * tails / 24 - (2 * z * z - 5) * z * skew * skew / 36 - z / 24) / spread;
        var smooth = n * rate + spread * z + third + fourth - 0.5;
        // Between whole counts the limit is linear, as it is below: the chord lies to one side of the curve.
        var part = smooth - Math.Floor(smooth);
        return Math.Clamp(smooth + part * (1 - part) / 2 * z / spread, 0, n);
    }
}
