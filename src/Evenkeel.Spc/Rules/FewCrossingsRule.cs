using Evenkeel.Spc.Engine;

namespace Evenkeel.Spc;

/// <summary>
/// The phase crosses its centre less often than is expected (Anhøj and Olesen 2014; <see cref="Tables.AnhoejLimits"/>). It is the phase
/// that breaks this rule, so every useful point of it carries the flag, to the side on which it lies.
/// </summary>
public sealed record FewCrossingsRule() : Rule(RuleSet.FewCrossings)
{
    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        high.Clear();
        low.Clear();
        // In a cut box the corner is a signal too: both numbers at their limits.
        var corner = points.Runs.Signal && points.Runs.LongestRun <= points.Runs.LongestRunLimit;
        if (points.Runs.Crossings >= points.Runs.CrossingsLimit && !corner)
            return;
        points.Above(Band.Centre).CopyTo(high);
        points.Below(Band.Centre).CopyTo(low);
    }
}
