using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// PowerBI-SPC's two of three: over three consecutive points (two at the start of a phase), those above 2 sigma less those below it number
/// at least two, beyond the limit counts too, and the third point may be anywhere (golden cases 040 and 045).
/// </summary>
/// <param name="MarkAll">Whether all three are marked, or only those beyond 2 sigma.</param>
public sealed record TwoOfThreeAnySideRule(bool MarkAll = false) : Rule(RuleSet.TwoOfThree)
{
    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        var above = points.Above(Band.Two);
        var below = points.Below(Band.Two);
        high.Clear();
        low.Clear();
        if (Bits.Count(above) < 2 && Bits.Count(below) < 2)
            return;
        for (var i = 1; i < points.Count; i++)
        {
            var from = Math.Max(0, i - 2);
            var sum = 0;
            for (var k = from; k <= i; k++)
                sum += (Bits.Get(above, k) ? 1 : 0) - (Bits.Get(below, k) ? 1 : 0);
            if (Math.Abs(sum) >= 2)
                Mark(sum > 0 ? high : low, sum > 0 ? above : below, from, i);
        }
    }

    private void Mark(Span<ulong> marked, ReadOnlySpan<ulong> beyond, int from, int to)
    {
        for (var k = from; k <= to; k++)
            if (MarkAll || Bits.Get(beyond, k))
                Bits.Set(marked, k);
    }
}
