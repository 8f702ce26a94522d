using Evenkeel.Spc.Engine;

namespace Evenkeel.Spc;

/// <summary>
/// One rule: its constants, and a pure function from the columns of a phase to the points that broke it. Adding a rule is adding a file
/// beside this one.
/// </summary>
/// <param name="Flag">How it is named in <see cref="ChartResult.Broken"/>.</param>
public abstract record Rule(RuleSet Flag)
{
    /// <summary>
    /// Writes one bit a point: <paramref name="high"/> for those that broke it upwards, <paramref name="low"/> for downwards, both for a
    /// pattern without direction.
    /// </summary>
    internal abstract void Apply(ref RuleContext points, Span<ulong> high, Span<ulong> low);

    private protected static int AtLeast(int least, int length) =>
        length >= least
            ? length
            : throw new ArgumentOutOfRangeException(nameof(length), length, $"At least {least} points.");
}
