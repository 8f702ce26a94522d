using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// At least <paramref name="Length"/> consecutive points within 1 sigma of the centre (Nelson 7: 15): limits too wide, often from data of
/// several processes. A pattern without direction.
/// </summary>
/// <param name="Length">At least 2.</param>
public sealed record HuggingCentreRule(int Length) : Rule(RuleSet.HuggingCentre)
{
    /// <summary>Points the pattern needs.</summary>
    public int Length { get; init; } = AtLeast(2, Length);

    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        points.WithinOneSigma(high);
        Pattern.Runs(high, Length, points.Profile.Marking);
        high.CopyTo(low);
    }
}
