namespace Evenkeel.Spc.Numerics;

/// <summary>Exact binomial limits, interpolated between whole counts so that a funnel is smooth (Spiegelhalter 2005, appendix A.1.1).</summary>
internal static class BinomialLimits
{
    /// <summary>The count below which a share p of the distribution lies; p below a half.</summary>
    public static double Lower(double n, double rate, double p)
    {
        if (rate <= 0 || rate >= 1)
            return n * rate;
        // Start where the tail is surely smaller, then add terms until it is passed.
        var k = Math.Max(0, Math.Floor(n * rate - 12 * Math.Sqrt(n * rate * (1 - rate)) - 40));
        var (term, sum) = (Math.Exp(Densities.LogBinomial(k, n, rate)), 0d);
        while (sum + term <= p && k < n)
        {
            sum += term;
            term = Math.Exp(Densities.LogBinomial(++k, n, rate));
        }
        return Math.Max(0, k - (sum + term - p) / term);
    }

    /// <summary>The count above which a share p of the distribution lies; p below a half.</summary>
    public static double Upper(double n, double rate, double p)
    {
        if (rate <= 0 || rate >= 1)
            return n * rate;
        var k = Math.Min(n, Math.Ceiling(n * rate + 12 * Math.Sqrt(n * rate * (1 - rate)) + 40));
        var (term, sum) = (Math.Exp(Densities.LogBinomial(k, n, rate)), 0d);
        while (sum + term < p && k > 0)
        {
            sum += term;
            term = Math.Exp(Densities.LogBinomial(--k, n, rate));
        }
        // The smallest count r with P(R ≤ r) > 1 - p, less the share of its term that lies past 1 - p.
        return Math.Min(n, k - (p - sum) / term);
    }
}
