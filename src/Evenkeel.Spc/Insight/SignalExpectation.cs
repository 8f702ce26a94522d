using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>Signals seen on many charts against those that chance alone would give, so that a Board with 500 charts can tell them apart.</summary>
/// <param name="Charts">The number of charts.</param>
/// <param name="Observed">How many of them signal.</param>
/// <param name="Expected">How many would if nothing had changed anywhere.</param>
/// <param name="StandardDeviation">How much that number varies.</param>
/// <param name="ChanceOfAsMany">The chance of as many signals or more if nothing had changed, 0 to 1.</param>
public readonly record struct SignalExpectation(
    int Charts,
    int Observed,
    double Expected,
    double StandardDeviation,
    double ChanceOfAsMany
)
{
    /// <summary>Up to here the chance is added up exactly; above, the normal distribution serves.</summary>
    private const int ExactUpTo = 5_000;

    /// <summary>Adds up charts that differ in their chance of a false signal (see <see cref="FalseSignals"/>), taken as independent.</summary>
    /// <param name="chances">One a chart, from 0 to 1.</param>
    /// <param name="observed">How many of the charts signal.</param>
    /// <exception cref="ArgumentOutOfRangeException">A chance is outside 0 to 1, or more signals than charts.</exception>
    public static SignalExpectation Of(ReadOnlySpan<double> chances, int observed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(observed, chances.Length);
        var (expected, variance) = (0d, 0d);
        foreach (var chance in chances)
        {
            if (chance is not (>= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(chances), chance, "From 0 to 1.");
            expected += chance;
            variance += chance * (1 - chance);
        }
        var spread = Math.Sqrt(variance);
        var tail = chances.Length <= ExactUpTo ? Tail(chances, observed) : NormalTail(observed - 0.5, expected, spread);
        return new(chances.Length, observed, expected, spread, tail);
    }

    /// <summary>P(at least so many) of independent events of different chance, one event after the other.</summary>
    private static double Tail(ReadOnlySpan<double> chances, int observed)
    {
        // below[k] = P(k so far) for k < observed
        var below = new double[observed];
        if (observed == 0)
            return 1;
        below[0] = 1;
        foreach (var chance in chances)
            for (var k = observed - 1; k >= 0; k--)
                below[k] = below[k] * (1 - chance) + (k > 0 ? below[k - 1] * chance : 0);
        return Math.Clamp(1 - below.Sum(), 0, 1);
    }

    private static double NormalTail(double value, double mean, double spread)
    {
        if (spread == 0)
            return value <= mean ? 1 : 0;
        var z = (value - mean) / spread;
        var half = 0.5 * Math.Exp(GammaTails.LogUpper(0.5, z * z / 2));
        return z > 0 ? half : 1 - half;
    }
}
