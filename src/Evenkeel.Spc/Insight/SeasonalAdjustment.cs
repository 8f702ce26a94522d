using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// Takes seasons and a straight trend out of a series by least squares: season means, and the slope within seasons (regression with one
/// constant a season; Wheeler 1995 ch. 9 deseasonalises so before charting). A view beside the chart of the plain values, never instead.
/// </summary>
public static class SeasonalAdjustment
{
    /// <summary>The sums of a series of such numbers are still numbers.</summary>
    private const double Largest = 1e300;

    /// <summary>Adjusts a series. Missing values (NaN) stay missing; two full cycles are needed.</summary>
    /// <exception cref="SpcDataException">A value is infinite or above 1e300, or seasons so far apart that an effect or an adjusted value is.</exception>
    public static AdjustmentResult Compute(ReadOnlySpan<double> values, AdjustmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Refusals.Of(DataFaultKind.NotFinite, values, value => Math.Abs(value) > Largest);
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
        double[] shown = factor ? [.. effects.Select(Math.Exp)] : effects;
        Refusals.Of(DataFaultKind.NotFinite, adjusted, value => Math.Abs(value) > Largest);
        Refusals.Of(DataFaultKind.NotFinite, shown, double.IsInfinity);
        if (factor && double.IsInfinity(Math.Exp(Math.Max(fit.Slope, fit.Seasons.Max()))))
            throw new SpcDataException(new(DataFaultKind.NotFinite, [.. Enumerable.Range(0, given.Length)]));
        return new(
            AdjustmentAbsence.None,
            adjusted,
            shown,
            [.. fit.Seasons.Select(effect => factor ? Math.Exp(effect) : effect)],
            factor ? Math.Exp(fit.Slope) : fit.Slope,
            Explained(worked, rest),
            MovingRanges.MeanOf(given, screen: false).Mean,
            MovingRanges.MeanOf(adjusted, screen: false).Mean
        );
    }

    private static double Explained(double[] before, double[] after)
    {
        var whole = Spread(before);
        var share = Spread(after) / whole;
        return whole > 0 ? Math.Clamp(1 - share * share, 0, 1) : 0;

        static double Spread(double[] values)
        {
            var (mean, squares) = (Sums.MeanOf(values).Value, new Squares());
            foreach (var value in values.Where(value => !double.IsNaN(value)))
                squares.Add(value - mean, 1);
            return squares.RootOver(1);
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
