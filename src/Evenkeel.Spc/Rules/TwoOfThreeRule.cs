using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// Making Data Count's two of three: three consecutive points on one side of the centre, of which at least two lie beyond 2 sigma but not
/// beyond the limit; only those are marked (NHS England 2024; NHSRplotthedots 0.2.2; golden cases 033 and 037).
/// </summary>
public sealed record TwoOfThreeRule() : Rule(RuleSet.TwoOfThree)
{
    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        Keep(points.Above(Band.Centre), points.Above(Band.Two), points.Above(Band.Three), high);
        Keep(points.Below(Band.Centre), points.Below(Band.Two), points.Below(Band.Three), low);
    }

    private static void Keep(
        ReadOnlySpan<ulong> side,
        ReadOnlySpan<ulong> two,
        ReadOnlySpan<ulong> three,
        Span<ulong> marked
    )
    {
        for (var w = 0; w < marked.Length; w++)
            marked[w] = two[w] & ~three[w];
        if (Bits.Count(marked) < 2)
            marked.Clear();
        else
            KeepInWindows(side, marked);
    }

    private static void KeepInWindows(ReadOnlySpan<ulong> side, Span<ulong> near)
    {
        Span<ulong> windows = near.Length <= 16 ? stackalloc ulong[near.Length] : new ulong[near.Length];
        for (var w = 0; w < near.Length; w++)
        {
            // A window starts at i: side at i, i+1, i+2; near at two of them.
            var (side1, side2) = (Later(side, w, 1), Later(side, w, 2));
            var (near1, near2) = (Later(near, w, 1), Later(near, w, 2));
            windows[w] = side[w] & side1 & side2 & ((near[w] & (near1 | near2)) | (near1 & near2));
        }
        Bits.Stretch(windows, 3);
        for (var w = 0; w < near.Length; w++)
            near[w] &= windows[w];
    }

    private static ulong Later(ReadOnlySpan<ulong> bits, int word, int by) =>
        bits[word] >> by | (word + 1 < bits.Length ? bits[word + 1] << (64 - by) : 0);
}
