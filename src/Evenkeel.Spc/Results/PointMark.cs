namespace Evenkeel.Spc;

/// <summary>How a point is shown.</summary>
public enum PointMark : byte
{
    /// <summary>No highlighted rule is broken.</summary>
    CommonCause,

    /// <summary>Special cause in the better direction.</summary>
    Improvement,

    /// <summary>Special cause in the worse direction.</summary>
    Concern,

    /// <summary>Special cause upwards where neither way is better.</summary>
    NeutralHigh,

    /// <summary>Special cause downwards where neither way is better.</summary>
    NeutralLow,

    /// <summary>Special cause of a pattern without direction.</summary>
    Undirected,
}
