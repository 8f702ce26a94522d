using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>At least <paramref name="Length"/> points that go up and down in turn (Nelson 4: 14). A pattern without direction.</summary>
/// <param name="Length">At least 3.</param>
public sealed record AlternatingRule(int Length) : Rule(RuleSet.Alternating)
{
    /// <summary>Points the pattern needs.</summary>
    public int Length { get; init; } = AtLeast(3, Length);

    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        // A turn belongs to the point after it: the move to it and the one before go opposite ways.
        points.Higher().CopyTo(high);
        points.Lower().CopyTo(low);
        Bits.MoveLater(high, 1);
        Bits.MoveLater(low, 1);
        for (var w = 0; w < high.Length; w++)
            high[w] = (points.Higher()[w] & low[w]) | (points.Lower()[w] & high[w]);
        Pattern.Runs(high, Length - 2, points.Profile.Marking);
        if (points.Profile.Marking == Marking.WholePattern)
        {
            Bits.OrEarlier(high);
            Bits.OrEarlier(high);
        }
        high.CopyTo(low);
    }
}
