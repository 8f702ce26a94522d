using Evenkeel.Spc;

namespace Evenkeel.Measurement.Charts;

/// <summary>
/// Where a phase that crosses its centre too seldom changed, and to which side: few crossings are found of a phase as a whole and name neither a day
/// nor a side. The day is the usual estimate after such a finding, where the cumulative sum of the deviations from the centre turns (Taylor 2000,
/// Change-point analysis); it is said only where the points since then bear it out.
/// </summary>
internal readonly record struct Lean(int First, SignalDirection Side)
{
    private const int LeastPoints = 6;
    private const double LeastShare = 0.75;

    /// <summary>Null where the phase leans to neither side long enough, up to its end, to say so.</summary>
    public static Lean? Of(ChartResult result, int phase)
    {
        var (start, end) = (result.Phases[phase].Start, result.Phases[phase].End);
        var (sum, furthest, turn) = (0.0, 0.0, -1);
        for (var i = start; i < end; i++)
        {
            sum += IsUseful(result, i) ? result.Values[i] - result.Centre[i] : 0;
            if (Math.Abs(sum) > Math.Abs(furthest))
            {
                (furthest, turn) = (sum, i);
            }
        }

        var side = furthest > 0 ? SignalDirection.Down : SignalDirection.Up;
        return turn >= 0 && Holds(result, start, turn + 1, end, side)
            ? new Lean(FirstUseful(result, turn + 1), side)
            : null;
    }

    /// <summary>Is the point one of those that make the phase lean?</summary>
    public bool Holds(ChartResult result, int index) => index >= First && IsOn(result, index, Side);

    private static bool Holds(ChartResult result, int start, int first, int end, SignalDirection side)
    {
        var (before, since, on) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            if (IsUseful(result, i))
            {
                before += i < first ? 1 : 0;
                since += i >= first ? 1 : 0;
                on += i >= first && IsOn(result, i, side) ? 1 : 0;
            }
        }

        return before >= LeastPoints && since >= LeastPoints && on >= LeastShare * since;
    }

    private static int FirstUseful(ChartResult result, int from)
    {
        while (!IsUseful(result, from))
        {
            from++;
        }

        return from;
    }

    /// <summary>The rule flags every point of its phase that counts, to the side on which it lies.</summary>
    private static bool IsUseful(ChartResult result, int index) => (result.Broken(index) & RuleSet.FewCrossings) != 0;

    private static bool IsOn(ChartResult result, int index, SignalDirection side) =>
        ((side == SignalDirection.Up ? result.BrokenHigh : result.BrokenLow)[index] & RuleSet.FewCrossings) != 0;
}
