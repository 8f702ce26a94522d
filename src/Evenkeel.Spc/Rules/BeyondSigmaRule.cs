using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// At least <paramref name="Points"/> of <paramref name="Window"/> consecutive points beyond so many sigma on one side: 2 of 3 beyond 2
/// (Western Electric 2, Nelson 5), 4 of 5 beyond 1 (Western Electric 3, Nelson 6). Marked is each point that completes such a window and
/// lies beyond itself, as qcc does (golden cases 048 and 049).
/// </summary>
/// <param name="Flag">How it is named.</param>
/// <param name="Points">How many, at least 1.</param>
/// <param name="Window">Of how many, at most 64, and no fewer.</param>
/// <param name="Sigmas">1 or 2.</param>
public sealed record BeyondSigmaRule(RuleSet Flag, int Points, int Window, int Sigmas) : Rule(Flag)
{
    /// <summary>How many of a window must lie beyond.</summary>
    public int Points { get; init; } = AtLeast(1, Points);

    /// <summary>Points that are looked at together.</summary>
    public int Window { get; init; } =
        Window <= 64 ? AtLeast(Points, Window) : throw new ArgumentOutOfRangeException(nameof(Window));

    /// <summary>Beyond which line.</summary>
    public int Sigmas { get; init; } =
        Sigmas is 1 or 2 ? Sigmas : throw new ArgumentOutOfRangeException(nameof(Sigmas));

    internal override void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low)
    {
        var band = Sigmas == 1 ? Band.One : Band.Two;
        Keep(points.Above(band), points.Count, high);
        Keep(points.Below(band), points.Count, low);
    }

    private void Keep(ReadOnlySpan<ulong> beyond, int count, Span<ulong> marked)
    {
        marked.Clear();
        if (Bits.Count(beyond) < Points)
            return;
        var window = 0UL;
        for (var i = 0; i < count; i++)
        {
            var here = Bits.Get(beyond, i);
            window = (window << 1 | (here ? 1UL : 0)) & Bits.Low(Window);
            if (here && i >= Window - 1 && System.Numerics.BitOperations.PopCount(window) >= Points)
                Bits.Set(marked, i);
        }
    }
}
