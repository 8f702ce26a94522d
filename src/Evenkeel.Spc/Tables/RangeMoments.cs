namespace Evenkeel.Spc.Tables;

/// <summary>
/// Mean and standard deviation of the range of n standard normal values, integrated: P(range ≤ w) = n ∫ φ(x) (Φ(x + w) − Φ(x))^(n − 1) dx,
/// E[R] = ∫ (1 − P) dw and E[R²] = ∫ 2w (1 − P) dw (Tippett 1925). Good to 1e-10 and better for n to 25.
/// </summary>
internal static class RangeMoments
{
    public const int Most = 25;
    private const double Edge = 9;
    private const double Step = 1 / 16d;
    private const int Panels = 64;

    /// <summary>Nodes and weights of five-point Gauss-Legendre on −1 to 1.</summary>
    private static readonly (double Node, double Weight)[] Rule = FivePoints();

    /// <summary>Mean and standard deviation of 2 to 25 values.</summary>
    public static (double[] Mean, double[] Deviation) Table()
    {
        var (mean, square) = (new double[Most - 1], new double[Most - 1]);
        const double Width = 1d / 4;
        for (var panel = 0; panel < Panels; panel++)
            foreach (var (node, weight) in Rule)
            {
                var w = (panel + (1 + node) / 2) * Width;
                var beyond = Beyond(w);
                for (var i = 0; i < beyond.Length; i++)
                {
                    mean[i] += weight * Width / 2 * beyond[i];
                    square[i] += weight * Width / 2 * 2 * w * beyond[i];
                }
            }
        return (mean, [.. square.Zip(mean, (s, m) => Math.Sqrt(s - m * m))]);
    }

    /// <summary>P(range > w) of 2 to 25 values. The trapezium rule converges exponentially here, as φ falls off at both ends.</summary>
    private static double[] Beyond(double w)
    {
        var within = new double[Most - 1];
        for (var x = -Edge; x <= Edge; x += Step)
        {
            var between = Cumulative(x + w) - Cumulative(x);
            var term = Density(x) * Step;
            for (var i = 0; i < within.Length; i++)
                within[i] += (i + 2) * (term *= between);
        }
        return Array.ConvertAll(within, p => 1 - p);
    }

    private static (double, double)[] FivePoints()
    {
        var (inner, outer) = (Math.Sqrt(5 - 2 * Math.Sqrt(10 / 7d)) / 3, Math.Sqrt(5 + 2 * Math.Sqrt(10 / 7d)) / 3);
        var (most, least) = ((322 + 13 * Math.Sqrt(70)) / 900, (322 - 13 * Math.Sqrt(70)) / 900);
        return [(-outer, least), (-inner, most), (0, 128 / 225d), (inner, most), (outer, least)];
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/15 + …), to the last places of 1.</summary>
    private static double Cumulative(double x)
    {
        if (Math.Abs(x) >= Edge)
            return x > 0 ? 1 : 0;
        var (sum, term) = (x, x);
        for (var k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); k += 2)
            sum += term *= x * x / k;
        return 0.5 + Density(x) * sum;
    }
}
