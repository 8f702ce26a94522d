namespace Evenkeel.Spc;

/// <summary>What the latest point says of the variation (NHS England, Making Data Count).</summary>
public enum VariationIcon : byte
{
    /// <summary>There is no point to speak of.</summary>
    None,

    /// <summary>No rule is broken: common cause variation.</summary>
    CommonCause,

    /// <summary>Special cause, upwards, and higher is better.</summary>
    ImprovementHigh,

    /// <summary>Special cause, downwards, and lower is better.</summary>
    ImprovementLow,

    /// <summary>Special cause, upwards, and lower is better.</summary>
    ConcernHigh,

    /// <summary>Special cause, downwards, and higher is better.</summary>
    ConcernLow,

    /// <summary>Special cause, upwards, and neither way is better.</summary>
    NeutralHigh,

    /// <summary>Special cause, downwards, and neither way is better.</summary>
    NeutralLow,

    /// <summary>Special cause of a pattern without direction (alternating, hugging the centre, on both sides of it).</summary>
    Undirected,
}

/// <summary>What the limits say of the target (NHS England, Making Data Count).</summary>
public enum AssuranceIcon : byte
{
    /// <summary>No target, no limits, or neither way is better.</summary>
    None,

    /// <summary>The target lies between the limits or on one: it will sometimes be met.</summary>
    Inconsistent,

    /// <summary>The process, unchanged, will meet the target.</summary>
    Pass,

    /// <summary>The process, unchanged, will miss the target.</summary>
    Fail,
}
