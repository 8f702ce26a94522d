using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

internal static class Weighted
{
    /// <summary>
    /// The mean of values weighted by the column beside them, in two passes; NaN where there is none, infinite where the numbers are too large.
    /// </summary>
    public static double MeanOf(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var scale = Scale(weights);
        var mean = 0d;
        for (var pass = 0; pass < 2 && double.IsFinite(mean); pass++)
        {
            var (sum, total) = (0d, 0d);
            for (var i = 0; i < values.Length; i++)
                if (!double.IsNaN(values[i]) && weights[i] > 0)
                    (sum, total) = (sum + weights[i] * scale * (values[i] - mean), total + weights[i] * scale);
            mean += sum / total;
        }
        return mean;
    }

    /// <summary>A power of two, which changes no digit, by which weights of any size neither overflow nor vanish.</summary>
    public static double Scale(ReadOnlySpan<double> weights) =>
        Math.ScaleB(1, -Math.ILogB(Math.Clamp(Magnitude.Of(weights).Largest, 1e-300, 1e300)));
}
