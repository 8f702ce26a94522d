using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// At least <paramref name="Length"/> points that all rise or all fall: 5 (PHS; Perla 2011), 6 (Nelson), 7 (Making Data Count). Whether an
/// equal neighbour ends the trend is the profile's <see cref="RuleProfile.Ties"/>.
/// </summary>
/// <param name="Length">At least 2 points, that is one move fewer.</param>
public sealed record TrendRule(int Length) : Rule(RuleSet.Trend)
{
    /// <summary>Points a trend needs.</summary>
    public int Length { get; init; } = AtLeast(2, Length);

    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        if (points.Profile.Ties == Handling.Skip)
        {
            SkippingTrends.Mark(points.Values, Length, high, low);
            return;
        }
        points.Higher().CopyTo(high);
        points.Lower().CopyTo(low);
        Keep(high, points.Profile.Marking);
        Keep(low, points.Profile.Marking);
    }

    private void Keep(Span<ulong> moves, Marking marking)
    {
        Pattern.Runs(moves, Length - 1, marking);
        if (marking == Marking.WholePattern)
            Bits.OrEarlier(moves);
    }
}
