using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Engine;

/// <summary>Judges longest run and crossings by the profile's method.</summary>
internal static class RunLimits
{
    public static (int LongestRun, int Crossings) Of(int useful, RunsMethod method) =>
        method == RunsMethod.Anhoej || !BoxLimits.Covers(useful)
            ? (AnhoejLimits.LongestRun(useful), AnhoejLimits.FewestCrossings(useful))
            : BoxLimits.Box(useful);

    public static bool IsSignal(int useful, int longest, int crossings, RunsMethod method)
    {
        if (method == RunsMethod.CutBox && BoxLimits.Covers(useful))
            return BoxLimits.IsOutsideCutBox(useful, longest, crossings);
        var (longestLimit, crossingsLimit) = Of(useful, method);
        return longest > longestLimit || crossings < crossingsLimit;
    }
}
