using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// A run of at least <paramref name="Length"/> points on one side of the centre: 6 (PHS; Perla 2011), 7 (Making Data Count), 8 (Western
/// Electric), 9 (Nelson). Whether a point on the centre breaks the run is the profile's <see cref="RuleProfile.Ties"/>.
/// </summary>
/// <param name="Length">At least 2.</param>
public sealed record ShiftRule(int Length) : Rule(RuleSet.Shift)
{
    /// <summary>Points a run needs.</summary>
    public int Length { get; init; } = AtLeast(2, Length);

    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        points.Above(Band.Centre).CopyTo(high);
        points.Below(Band.Centre).CopyTo(low);
        if (points.Profile.Ties == Handling.Skip)
            SideRuns.Keep(high, low, points.Count, Length);
        else
        {
            Pattern.Runs(high, Length, points.Profile.Marking);
            Pattern.Runs(low, Length, points.Profile.Marking);
        }
    }
}
