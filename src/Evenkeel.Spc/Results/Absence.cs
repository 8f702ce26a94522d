namespace Evenkeel.Spc;

/// <summary>Why a point has no value.</summary>
public enum PointAbsence : byte
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The value or numerator is missing.</summary>
    Missing,

    /// <summary>The denominator is missing.</summary>
    NoDenominator,

    /// <summary>The denominator is zero: nothing could happen, so there is no proportion or rate.</summary>
    ZeroDenominator,

    /// <summary>A moving range needs a point with a value before it in its phase.</summary>
    NoPredecessor,

    /// <summary>A moving range is too large to be worked with.</summary>
    TooLarge,
}

/// <summary>Why a phase has no centre or no limits.</summary>
public enum LimitAbsence : byte
{
    /// <summary>It has both.</summary>
    None,

    /// <summary>The chart has a centre but, by its nature, no limits (run chart).</summary>
    ChartHasNone,

    /// <summary>No baseline point has a value: no centre either.</summary>
    NoPoints,

    /// <summary>No two neighbouring baseline points have values, so that there is no moving range.</summary>
    NoRanges,

    /// <summary>No subgroup has a spread to work with, or none that the chosen estimate can use.</summary>
    NoSpread,

    /// <summary>The numbers are too large to be worked with.</summary>
    TooLarge,
}
