namespace Evenkeel.Spc;

/// <summary>The time-ordered charts that <see cref="Chart"/> computes.</summary>
public enum ChartKind
{
    /// <summary>Run chart: the median and the runs about it, no limits.</summary>
    Run,

    /// <summary>Individuals (XmR, I): mean and mean moving range.</summary>
    Xmr,

    /// <summary>Moving range (mR): the absolute differences of neighbouring points.</summary>
    MovingRange,

    /// <summary>Proportion (p): numerator out of denominator, binomial.</summary>
    P,

    /// <summary>Rate (u): events over an area of opportunity, Poisson.</summary>
    U,

    /// <summary>Count (c): events over an equal area of opportunity, Poisson.</summary>
    C,

    /// <summary>Cases between rare events (g): 0 = events in a row.</summary>
    G,

    /// <summary>Time between rare events (t): always above zero.</summary>
    T,

    /// <summary>Individuals about the median, limits from the mean moving range.</summary>
    XmrMedian,

    /// <summary>Individuals about the median, limits from the median moving range.</summary>
    XmrMedianRange,

    /// <summary>Laney's p-prime: a p chart whose limits allow for variation between subgroups.</summary>
    PPrime,

    /// <summary>Laney's u-prime: a u chart whose limits allow for variation between subgroups.</summary>
    UPrime,

    /// <summary>Taylor's I-prime: individuals weighted by their denominators.</summary>
    IPrime,

    /// <summary>Subgroup means (X-bar).</summary>
    XBar,

    /// <summary>Subgroup standard deviations (S).</summary>
    S,

    /// <summary>Subgroup ranges (R), for subgroups of 2 to 25.</summary>
    R,

    /// <summary>
    /// Expected less observed outcomes, summed from case to case (VLAD); marked where the risk-adjusted CUSUM signals. Values are outcomes 0 or
    /// 1, denominators predicted risks from 0 to 1.
    /// </summary>
    Vlad,

    /// <summary>Risk-adjusted CUSUM, odds ratio 2, limit 4.5: the sum for more outcomes; see <see cref="ChartResult.Mirrored"/>.</summary>
    RiskAdjustedCusum,
}
