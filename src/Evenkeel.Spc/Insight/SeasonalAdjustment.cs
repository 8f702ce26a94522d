using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// Takes seasons and a straight trend out of a series by least squares: season means, and the slope within seasons (regression with one
/// constant a season; Wheeler 1995 ch. 9 deseasonalises so before charting). A view beside the chart of the plain values, never instead.
/// </summary>
public static class SeasonalAdjustment
{
    /// <summary>Adjusts a series. Missing values (NaN) stay missing; two full cycles are needed.</summary>
    public static AdjustmentResult Compute(ReadOnlySpan<double> values, AdjustmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (given, factor) = (values.ToArray(), options.Scale == AdjustmentScale.Multiplicative);
        if (factor && given.Any(value => value <= 0))
            return Unchanged(given, AdjustmentAbsence.NotAboveZero, options);
        double[] worked = factor ? [.. given.Select(value => Math.Log(value))] : given;
        var fit = SeasonFit.Of(worked, options.SeasonLength, options.Trend);
        if (fit is null)
            return Unchanged(given, AdjustmentAbsence.FewerThanTwoCycles, options);
        double[] effects = [.. Enumerable.Range(0, given.Length).Select(fit.EffectAt)];
        double[] rest = [.. worked.Select((value, i) => value - effects[i])];
        var adjusted = factor ? [.. rest.Select(Math.Exp)] : rest;
        return new(
            AdjustmentAbsence.None,
            adjusted,
            factor ? [.. effects.Select(Math.Exp)] : effects,
            [.. fit.Seasons.Select(effect => factor ? Math.Exp(effect) : effect)],
            factor ? Math.Exp(fit.Slope) : fit.Slope,
            Explained(worked, rest),
            MovingRanges.MeanOf(given, screen: false).Mean,
            MovingRanges.MeanOf(adjusted, screen: false).Mean
        );
    }

    private static double Explained(double[] before, double[] after)
    {
        var whole = Squares(before);
        return whole > 0 ? Math.Clamp(1 - Squares(after) / whole, 0, 1) : 0;

        static double Squares(double[] values)
        {
            var mean = Sums.MeanOf(values).Value;
            return values.Where(value => !double.IsNaN(value)).Sum(value => (value - mean) * (value - mean));
        }
    }

    private static AdjustmentResult Unchanged(double[] values, AdjustmentAbsence why, AdjustmentOptions options)
    {
        var (none, range) = (
            options.Scale == AdjustmentScale.Multiplicative ? 1d : 0d,
            MovingRanges.MeanOf(values, screen: false).Mean
        );
        return new(
            why,
            values,
            [.. values.Select(_ => none)],
            [.. Enumerable.Repeat(none, options.SeasonLength)],
            none,
            0,
            range,
            range
        );
    }
}
