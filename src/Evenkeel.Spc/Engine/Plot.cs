using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Engine;

/// <summary>From the columns given to the values plotted, in the unit before the multiplier.</summary>
internal static class Plot
{
    /// <summary>Fills the values and says why those that are NaN are absent; false when <see cref="Faults"/> has something to say.</summary>
    public static bool Values(in SeriesColumns series, ChartDefinition definition, ChartResult result)
    {
        var values = result.Plotted(0, series.Values.Length);
        if (series.Denominators.IsEmpty || Kinds.IgnoreDenominators(definition.Kind))
            series.Values.CopyTo(values);
        else
            Divide(series, values, Kinds.Divide(definition.Kind));
        result.Magnitude = Magnitude.Of(values);
        if (IsSuspect(series, definition, result.Magnitude) && Faults.Find(series, definition) is { } fault)
        {
            result.Fault = fault;
            return false;
        }
        if (result.Magnitude.HasGaps)
            Explain(series, definition.Kind, result.Absent);
        return true;
    }

    private static void Divide(in SeriesColumns series, Span<double> plotted, bool divide)
    {
        for (var i = 0; i < plotted.Length; i++)
        {
            var denominator = series.Denominators[i];
            plotted[i] =
                denominator == 0 || double.IsNaN(denominator) ? double.NaN
                : divide ? series.Values[i] / denominator
                : series.Values[i];
        }
    }

    /// <summary>Whether a closer look is needed; a plain series of measurements has nothing to find.</summary>
    private static bool IsSuspect(in SeriesColumns series, ChartDefinition definition, Magnitude magnitude) =>
        magnitude.HasInfinities
        || double.IsInfinity(magnitude.Largest * definition.Multiplier)
        || !series.Denominators.IsEmpty
        || !series.Targets.IsEmpty
        || Kinds.TakeCounts(definition.Kind)
        || definition.Kind == ChartKind.T;

    private static void Explain(in SeriesColumns series, ChartKind kind, Span<PointAbsence> absent)
    {
        var divided = !series.Denominators.IsEmpty && !Kinds.IgnoreDenominators(kind);
        for (var i = 0; i < absent.Length; i++)
            absent[i] =
                divided && series.Denominators[i] == 0 ? PointAbsence.ZeroDenominator
                : double.IsNaN(series.Values[i]) ? PointAbsence.Missing
                : divided && double.IsNaN(series.Denominators[i]) ? PointAbsence.NoDenominator
                : PointAbsence.None;
    }

    /// <summary>From values to ranges, phase by phase, from the end so that none is overwritten before it is needed.</summary>
    public static void Ranges(Span<double> values, Span<PointAbsence> absent)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            var range = i > 0 ? Math.Abs(values[i] - values[i - 1]) : double.NaN;
            if (!double.IsFinite(range) && absent[i] == PointAbsence.None)
                absent[i] = double.IsInfinity(range) ? PointAbsence.TooLarge : PointAbsence.NoPredecessor;
            values[i] = double.IsFinite(range) ? range : double.NaN;
        }
    }
}
