using Evenkeel.Spc.Engine;

namespace Evenkeel.Spc;

/// <summary>A point strictly beyond a 3 sigma limit (Shewhart 1931). On the limit is not beyond.</summary>
public sealed record BeyondLimitsRule() : Rule(RuleSet.BeyondLimits)
{
    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        points.Above(Band.Three).CopyTo(high);
        points.Below(Band.Three).CopyTo(low);
    }
}
