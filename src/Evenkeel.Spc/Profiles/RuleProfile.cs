using System.Collections.Immutable;

namespace Evenkeel.Spc;

/// <summary>
/// A rule set as one named, complete profile: data, and rules that are pure functions. Make your own from one of these by <c>with</c>.
/// </summary>
/// <param name="Name">Its short name, as in the command line: anhoej, mdc …</param>
public sealed partial record RuleProfile(string Name)
{
    /// <summary>The rules that are tested, in any order.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>
    /// The rules by which points are marked and the variation icon is chosen, the weightiest first. What is not in it is still reported
    /// in <see cref="ChartResult.Broken"/>.
    /// </summary>
    public ImmutableArray<RuleSet> Precedence { get; init; } = [];

    /// <summary>Which centre the profile draws.</summary>
    public CentreLine Centre { get; init; }

    /// <summary>What a point on the centre does to a run, and an equal neighbour to a trend.</summary>
    public Handling Ties { get; init; }

    /// <summary>What a missing point does to a run or trend. An excluded one is always skipped.</summary>
    public Handling Gaps { get; init; }

    /// <summary>Which points of a pattern are marked.</summary>
    public Marking Marking { get; init; }

    /// <summary>
    /// Whether patterns are looked for on a moving range chart too. Neighbouring ranges share a point, so that they mean little there
    /// (Nelson 1982); PowerBI-SPC does look.
    /// </summary>
    public bool FindsPatternsInRanges { get; init; }

    /// <summary>How the runs of a phase are judged.</summary>
    public RunsMethod RunsMethod { get; init; }

    /// <summary>Whether moving ranges are screened where the baseline does not say.</summary>
    public bool ScreenMovingRanges { get; init; }

    internal bool Tests(RuleSet flag)
    {
        foreach (var rule in Rules)
            if (rule.Flag == flag)
                return true;
        return false;
    }

    /// <summary>
    /// Sigma over the mean moving range: 1/1.128 (Montgomery), or 2.66/3 where the profile's text says "2.66 times the mean range".
    /// </summary>
    public double SigmaPerMeanRange { get; init; } = 1 / Numerics.MovingRanges.D2;

    /// <summary>Sigma over the median moving range: 1/0.954 (Wheeler 1995, table A.1).</summary>
    public double SigmaPerMedianRange { get; init; } = 1 / 0.954;
}

/// <summary>Which centre is drawn.</summary>
public enum CentreLine : byte
{
    /// <summary>The chart's own: the median on run and g charts, else the mean.</summary>
    OfChart,

    /// <summary>The median of the plotted baseline points, limits about it.</summary>
    Median,
}

/// <summary>What happens to a run at a point that is on neither side.</summary>
public enum Handling : byte
{
    /// <summary>The run ends.</summary>
    Break,

    /// <summary>The point is passed over: it neither adds to the run nor ends it.</summary>
    Skip,
}

/// <summary>Which points of a pattern are marked.</summary>
public enum Marking : byte
{
    /// <summary>All points of the pattern.</summary>
    WholePattern,

    /// <summary>The point that completes the pattern, and those that go on with it (qcc; Western Electric 1956).</summary>
    FromCompletion,
}

/// <summary>How longest run and crossings are judged together.</summary>
public enum RunsMethod : byte
{
    /// <summary>Each against its own limit (Anhøj and Olesen 2014).</summary>
    Anhoej,

    /// <summary>
    /// The pair of limits, for 10 to 100 useful points, that detects shifts best at no more false signals (Anhøj and Wentzel-Larsen 2020);
    /// outside that range as <see cref="Anhoej"/>.
    /// </summary>
    BestBox,

    /// <summary>The best box with its corner cut away, which brings the false-signal rate nearer to its aim; same range.</summary>
    CutBox,
}
