using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// At least <paramref name="Length"/> consecutive points of which none lies within 1 sigma and which are not all on one side (Nelson 8: 8):
/// two processes mixed. A pattern without direction.
/// </summary>
/// <param name="Length">At least 2.</param>
public sealed record AvoidingCentreRule(int Length) : Rule(RuleSet.AvoidingCentre)
{
    /// <summary>Points the pattern needs.</summary>
    public int Length { get; init; } = AtLeast(2, Length);

    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        var above = points.Above(Band.One);
        var below = points.Below(Band.One);
        for (var w = 0; w < high.Length; w++)
            high[w] = above[w] | below[w];
        if (Bits.KeepStarts(high, Length))
        {
            DropOneSided(high, above, low);
            DropOneSided(high, below, low);
            if (points.Profile.Marking == Marking.WholePattern)
                Bits.Stretch(high, Length);
            else
                Bits.MoveLater(high, Length - 1);
        }
        high.CopyTo(low);
    }

    private void DropOneSided(Span<ulong> starts, ReadOnlySpan<ulong> side, Span<ulong> scratch)
    {
        side.CopyTo(scratch);
        if (!Bits.KeepStarts(scratch, Length))
            return;
        for (var w = 0; w < starts.Length; w++)
            starts[w] &= ~scratch[w];
    }
}
