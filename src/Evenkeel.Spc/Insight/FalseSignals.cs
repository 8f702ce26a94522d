using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc;

/// <summary>How often a process of which nothing changed shows a signal; shares from 0 to 1.</summary>
/// <param name="AnyPoint">Of series in which some point signals.</param>
/// <param name="LatestPoint">Of series whose variation icon is not common cause.</param>
public readonly record struct FalseSignalRate(double AnyPoint, double LatestPoint);

/// <summary>
/// False-signal rates of rule profiles at a series' length, from simulated independent normal series (Anhøj and Olesen 2014 and Davis and
/// Woodall 1988 did the same for their rules).
/// </summary>
public static class FalseSignals
{
    /// <summary>
    /// The rate of one of the library's own profiles, from a table of 100,000 simulated series a length, linear between lengths. Null for a
    /// profile that was changed, and for fewer than 6 or more than 120 points: <see cref="Simulate"/> those.
    /// </summary>
    /// <param name="profile">One of <see cref="RuleProfile.All"/>.</param>
    /// <param name="kind">A run chart, or a chart with limits; for the latter the rate is that of an XmR chart. Null of charts of cases.</param>
    /// <param name="points">The number of points.</param>
    public static FalseSignalRate? Rate(RuleProfile profile, ChartKind kind, int points)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return !Engine.Kinds.IsOfCases(kind) && profile.Equals(RuleProfile.Named(profile.Name))
            ? FalseSignalTable.Look(profile.Name, kind == ChartKind.Run, points)
            : null;
    }

    /// <summary>Simulates series of independent normal values and counts those that signal. The same arguments give the same answer.</summary>
    /// <param name="definition">A run, XmR or median XmR chart, with any profile and baseline.</param>
    /// <param name="points">Points a series, at least 1.</param>
    /// <param name="series">How many series; the error of the rate r is about sqrt(r (1 - r) / series).</param>
    /// <param name="seed">Chooses the series.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one point or series.</exception>
    /// <exception cref="ArgumentException">The chart is another: normal values are neither counts nor times.</exception>
    public static FalseSignalRate Simulate(ChartDefinition definition, int points, int series, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(series, 1);
        if (definition.Kind is not (ChartKind.Run or ChartKind.Xmr or ChartKind.XmrMedian or ChartKind.XmrMedianRange))
            throw new ArgumentException("A run, XmR or median XmR chart.", nameof(definition));
        var (random, values, result, any, latest) = (new SplitMix(seed), new double[points], new ChartResult(), 0, 0);
        for (var i = 0; i < series; i++)
        {
            foreach (ref var value in values.AsSpan())
                value = random.Normal();
            Chart.Compute(new SeriesColumns(values), definition, result);
            any += HasSignal(result) ? 1 : 0;
            latest += result.Variation is VariationIcon.CommonCause or VariationIcon.None ? 0 : 1;
        }
        return new((double)any / series, (double)latest / series);
    }

    /// <summary>Whether any point is marked by a rule of the profile's precedence.</summary>
    public static bool HasSignal(ChartResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Marks.ContainsAnyExcept(PointMark.CommonCause);
    }
}
