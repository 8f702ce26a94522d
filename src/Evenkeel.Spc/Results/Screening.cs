namespace Evenkeel.Spc;

/// <summary>What became of the screening of moving ranges.</summary>
public enum Screening : byte
{
    /// <summary>It was not asked for, or the chart has no moving ranges.</summary>
    NotAsked,

    /// <summary>It was done; the number dropped may be 0.</summary>
    Done,

    /// <summary>Not done: only ranges of zero would have remained.</summary>
    RefusedOnlyZeros,

    /// <summary>Not done: fewer than two-thirds of the ranges would have remained.</summary>
    RefusedTooFew,
}
