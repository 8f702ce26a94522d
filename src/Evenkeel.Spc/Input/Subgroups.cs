using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>Single measurements reduced to one row a subgroup, for X-bar, S and R charts.</summary>
public sealed class Subgroups
{
    /// <summary>The largest value: the difference of two such is still a number.</summary>
    private const double Largest = double.MaxValue / 4;

    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _ranges;
    private readonly double[] _sizes;

    private Subgroups(int count)
    {
        _means = new double[count];
        _deviations = new double[count];
        _ranges = new double[count];
        _sizes = new double[count];
    }

    /// <summary>Number of subgroups.</summary>
    public int Count => _means.Length;

    /// <summary>The mean of each; NaN for one without values.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>The standard deviation of each (n - 1); NaN below two values.</summary>
    public ReadOnlySpan<double> StandardDeviations => _deviations;

    /// <summary>The largest less the smallest value of each; NaN below two values.</summary>
    public ReadOnlySpan<double> Ranges => _ranges;

    /// <summary>The number of values of each, missing ones not counted.</summary>
    public ReadOnlySpan<double> Sizes => _sizes;

    /// <summary>Reduces values that stand subgroup after subgroup.</summary>
    /// <param name="values">All values; NaN = missing.</param>
    /// <param name="starts">Where each subgroup after the first begins, rising; empty = one subgroup.</param>
    /// <exception cref="SpcDataException">A value is infinite, or so large that a range could not be told.</exception>
    /// <exception cref="ArgumentException">Starts do not rise or lie outside the values.</exception>
    public static Subgroups Reduce(ReadOnlySpan<double> values, ReadOnlySpan<int> starts)
    {
        Refusals.Of(DataFaultKind.NotFinite, values, value => Math.Abs(value) > Largest);
        if (values.IsEmpty && !starts.IsEmpty)
            throw NotRising();
        var groups = new Subgroups(values.IsEmpty ? 0 : starts.Length + 1);
        for (var (group, from) = (0, 0); group < groups.Count; group++)
        {
            var until = group < starts.Length ? starts[group] : values.Length;
            if (until <= from || until > values.Length)
                throw NotRising();
            groups.Reduce(group, values[from..until]);
            from = until;
        }
        return groups;
    }

    /// <summary>The columns that a chart of subgroups takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The chart is not one of subgroups.</exception>
    public SeriesColumns Columns(ChartKind kind) =>
        new(
            kind switch
            {
                ChartKind.XBar => _means,
                ChartKind.S => _deviations,
                ChartKind.R => _ranges,
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "X-bar, S or R."),
            }
        )
        {
            Denominators = _sizes,
            StandardDeviations = _deviations,
            Ranges = _ranges,
        };

    private static ArgumentException NotRising() =>
        new("Starts: rising, each above 0 and below the number of values.", "starts");

    private void Reduce(int group, ReadOnlySpan<double> values)
    {
        var mean = Sums.MeanOf(values);
        var (squares, low, high) = (new Squares(), double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            if (!double.IsNaN(value))
            {
                squares.Add(value - mean.Value, 1);
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        var few = mean.Count < 2;
        _means[group] = mean.Value;
        _sizes[group] = mean.Count;
        _deviations[group] = few ? double.NaN : squares.RootOver(mean.Count - 1);
        _ranges[group] = few ? double.NaN : high - low;
    }
}
