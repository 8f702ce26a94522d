namespace Evenkeel.Spc;

/// <summary>
/// The data of one series in time order, as columns over the caller's own memory: nothing is copied until it is computed.
/// A column that does not apply is left empty.
/// </summary>
/// <param name="values">
/// One a point: the value, the count, or the numerator where <see cref="Denominators"/> is given. <see cref="double.NaN"/> = missing.
/// Infinite values are refused.
/// </param>
public readonly ref struct SeriesColumns(ReadOnlySpan<double> values)
{
    /// <summary>The value, count or numerator of each point; NaN = missing.</summary>
    public ReadOnlySpan<double> Values { get; } = values;

    /// <summary>
    /// Empty, or one a point: the denominator, area of opportunity or weight. Needed by p, u, their primes and I-prime; on run, XmR and mR
    /// charts the plotted value is then value / denominator. Zero or NaN leaves a gap at that point; a negative one is refused.
    /// </summary>
    public ReadOnlySpan<double> Denominators { get; init; }

    /// <summary>
    /// The standard deviation within each subgroup, not below 0; needed by X-bar charts unless sigma is given or comes from ranges. See
    /// <see cref="Subgroups"/>. On X-bar, S and R charts <see cref="Denominators"/> are the subgroup sizes.
    /// </summary>
    public ReadOnlySpan<double> StandardDeviations { get; init; }

    /// <summary>The range within each subgroup, not below 0; needed where <see cref="SubgroupSigma.MeanRange"/> is chosen.</summary>
    public ReadOnlySpan<double> Ranges { get; init; }

    /// <summary>
    /// Empty, or one a point: true = a ghost point. It stays out of centre, limits and runs, is still plotted, and is still tested
    /// against the limits.
    /// </summary>
    public ReadOnlySpan<bool> Excluded { get; init; }

    /// <summary>
    /// The index of the first point of every phase after the first, strictly rising, each above 0 and below the number of points.
    /// Empty = one phase. Centre, limits, runs and rules start afresh in each.
    /// </summary>
    public ReadOnlySpan<int> PhaseStarts { get; init; }

    /// <summary>
    /// Empty, or one a phase: how many first points of that phase make its baseline; 0 = as
    /// <see cref="Baseline.Freeze"/> says, which the others override. None below 0.
    /// </summary>
    public ReadOnlySpan<int> Freezes { get; init; }

    /// <summary>Empty, or one a point: the target then, in the plotted unit; NaN = none. Overrides <see cref="ChartDefinition.Target"/>.</summary>
    public ReadOnlySpan<double> Targets { get; init; }

    /// <summary>Empty, or one a point: which way was better then. Overrides <see cref="ChartDefinition.Improvement"/>.</summary>
    public ReadOnlySpan<Improvement> Directions { get; init; }
}
