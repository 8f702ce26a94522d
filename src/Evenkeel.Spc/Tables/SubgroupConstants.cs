namespace Evenkeel.Spc.Tables;

/// <summary>Constants of normal subgroups of n (Montgomery, appendix VI). NaN where there is none. Golden case 067.</summary>
public static class SubgroupConstants
{
    private static readonly Lazy<(double[] Mean, double[] Deviation)> Ranges = new(RangeMoments.Table);

    /// <summary>d2 rounded to the three decimals that textbooks print (Montgomery, appendix VI), because limits are compared with theirs.</summary>
    private static readonly Lazy<double[]> PrintedMeans = new(() =>
        Array.ConvertAll(Ranges.Value.Mean, mean => Math.Round(mean, 3))
    );

    /// <summary>The mean of s over sigma: sqrt(2 / (n - 1)) Γ(n / 2) / Γ((n - 1) / 2).</summary>
    public static double C4(double n) =>
        n > 1 ? Math.Sqrt(2 / (n - 1)) * Math.Exp(Numerics.Gamma.LogRatioOfHalf((n - 1) / 2)) : double.NaN;

    /// <summary>The standard deviation of s over sigma: sqrt(1 - c4²).</summary>
    public static double C5(double n) => Math.Sqrt(Math.Max(0, 1 - C4(n) * C4(n)));

    /// <summary>Limits of means from mean s: 3 / (c4 √n).</summary>
    public static double A3(double n) => 3 / (C4(n) * Math.Sqrt(n));

    /// <summary>Lower limit of s over its mean, not below 0.</summary>
    public static double B3(double n) => double.IsNaN(C4(n)) ? double.NaN : Math.Max(0, 1 - 3 * C5(n) / C4(n));

    /// <summary>Upper limit of s over its mean.</summary>
    public static double B4(double n) => 1 + 3 * C5(n) / C4(n);

    /// <summary>The mean range over sigma; n from 2 to 25.</summary>
    public static double D2(double n) => Look(PrintedMeans.Value, n);

    /// <summary>The standard deviation of ranges over sigma; n from 2 to 25.</summary>
    public static double D3(double n) => Look(Ranges.Value.Deviation, n);

    private static double Look(double[] table, double n) =>
        n >= 2 && n < table.Length + 2 && n == Math.Floor(n) ? table[(int)n - 2] : double.NaN;
}
