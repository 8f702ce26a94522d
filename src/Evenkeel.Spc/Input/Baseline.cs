namespace Evenkeel.Spc;

/// <summary>From what the centre and the limits of every phase are worked out. All of it may be combined.</summary>
public sealed record Baseline
{
    /// <summary>Every point of the phase, no screening, nothing given.</summary>
    public static Baseline Default { get; } = new();

    /// <summary>
    /// The number of first points of each phase that make the baseline; null = all. Missing and excluded points count towards it.
    /// At least 1 (<see cref="ArgumentOutOfRangeException"/>).
    /// </summary>
    public int? Freeze
    {
        get;
        init =>
            field = value is null or > 0
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Freeze), value, "At least one point.");
    }

    /// <summary>
    /// A centre known beforehand, in the plotted unit; null = estimated. On a g chart it is the mean, and the line drawn is the median
    /// that follows from it (0.693 times, Provost and Murray 2011 p. 228). Finite (<see cref="ArgumentOutOfRangeException"/>).
    /// </summary>
    public double? Centre
    {
        get;
        init => field = Checked.Finite(value, nameof(Centre));
    }

    /// <summary>
    /// A standard deviation known beforehand, in the plotted unit; null = estimated. On a t chart it belongs to the transformed scale.
    /// Finite and not negative (<see cref="ArgumentOutOfRangeException"/>).
    /// </summary>
    public double? Sigma
    {
        get;
        init => field = Checked.NotNegative(value, nameof(Sigma));
    }

    /// <summary>
    /// Whether moving ranges of at least 3.267 times their mean are left out of it, once (Nelson 1982); null = as the rule profile says.
    /// Not done, and said so, where fewer than two-thirds of the ranges or only zeros would remain.
    /// </summary>
    public bool? ScreenMovingRanges { get; init; }

    /// <summary>How the standard deviation within subgroups is estimated (X-bar, S and R charts).</summary>
    public SubgroupSigma Subgroups { get; init; }

    /// <summary>How an excluded point leaves its neighbours.</summary>
    public ExclusionEffect Exclusion { get; init; }
}

/// <summary>Estimates of the standard deviation within subgroups; golden cases 017, 018, 050 and 051.</summary>
public enum SubgroupSigma : byte
{
    /// <summary>The pooled standard deviation over c4(total degrees of freedom + 1): nearly unbiased at any sizes (Burr 1969; qcc's RMSDF).</summary>
    PooledUnbiased,

    /// <summary>The mean of s / c4(n) (qcc's UWAVE-SD).</summary>
    MeanStandardDeviation,

    /// <summary>The mean of range / d2(n) (qcc's UWAVE-R); subgroups of 2 to 25.</summary>
    MeanRange,

    /// <summary>
    /// The textbook form (Montgomery, 6.28 to 6.31; qicharts2): mean s where sizes are equal, pooled s where not, both over c4(n) of each
    /// subgroup. Pooled s divided so is too wide: 5.7 % on Montgomery's piston rings.
    /// </summary>
    Montgomery,

    /// <summary>The second half of the textbook form at any sizes: pooled s over c4(n) of each subgroup (PowerBI-SPC).</summary>
    PooledTextbook,
}

/// <summary>What an excluded (ghost) point does to the moving ranges beside it.</summary>
public enum ExclusionEffect
{
    /// <summary>Its neighbours become neighbours: one range spans the gap (as qicharts2 does).</summary>
    Join,

    /// <summary>Both ranges that touch it are left out, as for a missing point.</summary>
    Gap,
}
