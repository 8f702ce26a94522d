namespace Evenkeel.Spc;

/// <summary>One phase: where it lies, what its centre and limits rest on, and what its runs say.</summary>
public record struct PhaseSummary
{
    /// <summary>Index of its first point.</summary>
    public int Start { get; internal set; }

    /// <summary>Number of points, missing and excluded ones included.</summary>
    public int Length { get; internal set; }

    /// <summary>Index after its last point.</summary>
    public readonly int End => Start + Length;

    /// <summary>Baseline points that have a value and are not excluded.</summary>
    public int BaselinePoints { get; internal set; }

    /// <summary>The centre drawn, in the plotted unit; null with the reason in <see cref="LimitsAbsent"/>. On a chart whose centre varies: the first.</summary>
    public double? Centre { get; internal set; }

    /// <summary>
    /// The standard deviation that the limits rest on, in the plotted unit, where it is one number (XmR, c, g; on a t chart that of the
    /// transformed values); otherwise null.
    /// </summary>
    public double? Sigma { get; internal set; }

    /// <summary>The factor by which a Laney chart widens or narrows its limits; null on other charts.</summary>
    public double? SigmaZ { get; internal set; }

    /// <summary>What became of the screening.</summary>
    public Screening Screening { get; internal set; }

    /// <summary>The number of moving ranges that screening dropped.</summary>
    public int RangesDropped { get; internal set; }

    /// <summary>Why there is no centre or no limit; None where there are both.</summary>
    public LimitAbsence LimitsAbsent { get; internal set; }

    /// <summary>The runs about the centre, always worked out, whatever the profile.</summary>
    public RunStatistics Runs { get; internal set; }

    /// <summary>Whether fewer than twelve baseline points make the limits provisional (NHS England, Making Data Count).</summary>
    public readonly bool IsTrial => BaselinePoints < 12;
}
