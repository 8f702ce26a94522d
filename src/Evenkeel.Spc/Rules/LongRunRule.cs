using Evenkeel.Spc.Engine;

namespace Evenkeel.Spc;

/// <summary>
/// A run about the centre longer than is expected of the number of useful points (Anhøj and Olesen 2014; <see cref="Tables.AnhoejLimits"/>).
/// Points on the centre inside it are marked with it.
/// </summary>
public sealed record LongRunRule() : Rule(RuleSet.LongRun)
{
    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        high.Clear();
        low.Clear();
        if (points.Runs.LongestRun <= points.Runs.LongestRunLimit)
            return;
        points.Above(Band.Centre).CopyTo(high);
        points.Below(Band.Centre).CopyTo(low);
        SideRuns.Keep(high, low, points.Count, points.Runs.LongestRunLimit + 1);
    }
}
