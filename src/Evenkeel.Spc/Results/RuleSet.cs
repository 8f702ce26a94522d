namespace Evenkeel.Spc;

/// <summary>The rules that a point broke.</summary>
[Flags]
public enum RuleSet : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Beyond a 3 sigma limit (astronomical point; Western Electric 1, Nelson 1).</summary>
    BeyondLimits = 1 << 0,

    /// <summary>In a run on one side of the centre of at least the profile's length (Western Electric 4, Nelson 2).</summary>
    Shift = 1 << 1,

    /// <summary>In a run that rises or falls all the way (Nelson 3).</summary>
    Trend = 1 << 2,

    /// <summary>Two of three near or beyond a limit (Western Electric 2, Nelson 5).</summary>
    TwoOfThree = 1 << 3,

    /// <summary>In a run longer than is expected of the number of useful points (Anhøj).</summary>
    LongRun = 1 << 4,

    /// <summary>In a phase that crosses its centre less often than is expected (Anhøj).</summary>
    FewCrossings = 1 << 5,

    /// <summary>Four of five beyond 1 sigma on one side (Western Electric 3, Nelson 6).</summary>
    FourOfFive = 1 << 6,

    /// <summary>Alternating up and down (Nelson 4).</summary>
    Alternating = 1 << 7,

    /// <summary>A run of points that all lie within 1 sigma (Nelson 7).</summary>
    HuggingCentre = 1 << 8,

    /// <summary>A run of points none of which lies within 1 sigma, on both sides (Nelson 8).</summary>
    AvoidingCentre = 1 << 9,

    /// <summary>The case at which a risk-adjusted CUSUM crossed its limit; no profile chooses it.</summary>
    Cusum = 1 << 10,
}
