using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>The limits of a funnel at any denominator.</summary>
internal sealed class FunnelLines(FunnelKind kind, Transformation scale, double target, FunnelOptions options)
{
    public double Target => target;

    /// <summary>Without overdispersion.</summary>
    public FunnelLimits Plain(double size) =>
        options.Limits == FunnelLimitMethod.Transformed || kind == FunnelKind.RatioOfCounts
            ? Transformed(size, 0)
            : new(
                Exact(size, 0.025, false),
                Exact(size, 0.025, true),
                Exact(size, 0.001, false),
                Exact(size, 0.001, true)
            );

    /// <summary>Normal on the transformed scale, with so much variance between units.</summary>
    public FunnelLimits Transformed(double size, double tau2)
    {
        var error = scale.Error(kind == FunnelKind.RatioOfCounts ? target * size : size, size);
        var (middle, spread) = (scale.Target(target), double.Hypot(error, Math.Sqrt(tau2)));
        return new(At(-options.Reach95), At(options.Reach95), At(-options.Reach998), At(options.Reach998));

        double At(double reach) => options.Multiplier * scale.Back(middle + reach * spread);
    }

    private double Exact(double size, double tail, bool upper)
    {
        if (double.IsInfinity(size * target))
            return options.Multiplier * target;
        if (kind == FunnelKind.StandardisedRatio)
            return options.Multiplier * (Poisson(size * target, tail, upper) / size);
        var n = Math.Max(1, Math.Round(size));
        var limit = upper ? BinomialLimits.Upper(n, target, tail) : BinomialLimits.Lower(n, target, tail);
        return options.Multiplier * (limit / n);
    }

    /// <summary>Poisson limits through the chi-squared distribution, smooth in the expected number (Breslow and Day 1987; SHMI method).</summary>
    private static double Poisson(double expected, double tail, bool upper) =>
        GammaTails.Quantile(upper ? expected + 1 : expected, tail, upper);
}
