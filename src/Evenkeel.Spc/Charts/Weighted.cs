namespace Evenkeel.Spc.Charts;

internal static class Weighted
{
    /// <summary>The mean of values weighted by the column beside them, in two passes; NaN where there is none.</summary>
    public static double MeanOf(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var mean = 0d;
        for (var pass = 0; pass < 2; pass++)
        {
            var (sum, total) = (0d, 0d);
            for (var i = 0; i < values.Length; i++)
                if (!double.IsNaN(values[i]) && weights[i] > 0)
                    (sum, total) = (sum + weights[i] * (values[i] - mean), total + weights[i]);
            mean += sum / total;
        }
        return mean;
    }
}
