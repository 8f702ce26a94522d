namespace Evenkeel.Spc.Tables;

/// <summary>
/// What is expected of random variation about a centre (Anhøj and Olesen 2014; Schilling 2012; Chen 2010): the longest run is at most
/// round(log2 n) + 3, the crossings at least the 5th percentile of the binomial distribution of n - 1 trials at a half. Golden case 066.
/// </summary>
public static class AnhoejLimits
{
    private const int Tabled = 1024;
    private static readonly ushort[] Crossings = Table();
    private static readonly byte[] Longest = [.. Enumerable.Range(0, Tabled).Select(n => (byte)Rounded(n))];

    /// <summary>The longest run expected of n useful points; 0 for none.</summary>
    public static int LongestRun(int useful) =>
        useful < 1 ? 0
        : useful < Tabled ? Longest[useful]
        : Rounded(useful);

    /// <summary>The fewest crossings expected of n useful points.</summary>
    public static int FewestCrossings(int useful) =>
        useful <= 1 ? 0
        : useful < Tabled ? Crossings[useful]
        : Quantile(useful - 1);

    private static int Rounded(int useful) =>
        useful < 1 ? 0 : (int)Math.Round(Math.Log2(useful), MidpointRounding.ToEven) + 3;

    private static ushort[] Table()
    {
        var table = new ushort[Tabled];
        var walk = new BinomialQuantile();
        for (var useful = 2; useful < Tabled; useful++)
            table[useful] = (ushort)walk.AddTrial();
        return table;
    }

    private static int Quantile(int trials)
    {
        var walk = new BinomialQuantile();
        for (var trial = 1; trial < trials; trial++)
            walk.AddTrial();
        return walk.AddTrial();
    }

    /// <summary>The 5th percentile of Binomial(n, 1/2) as n grows: one trial more moves it by 0 or 1.</summary>
    private struct BinomialQuantile()
    {
        private int _trials;
        private int _quantile;
        private double _atQuantile = 1;
        private double _upToQuantile = 1;

        public int AddTrial()
        {
            // P(X(n+1) <= k) = P(X(n) <= k) - P(X(n) = k) / 2
            _upToQuantile -= _atQuantile / 2;
            _atQuantile *= (_trials + 1) / (2d * (_trials + 1 - _quantile));
            _trials++;
            if (_upToQuantile >= 0.05)
                return _quantile;
            _atQuantile *= (double)(_trials - _quantile) / (_quantile + 1);
            _quantile++;
            _upToQuantile += _atQuantile;
            return _quantile;
        }
    }
}
