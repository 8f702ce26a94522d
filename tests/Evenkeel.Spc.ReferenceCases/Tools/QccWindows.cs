namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>
/// qcc's "so many of so many beyond": where limits vary from point to point it holds every point of a window against the limit of the last one.
/// </summary>
internal static class QccWindows
{
    public static bool[] TwoOfThree(ChartResult result) => Flags(result, result.Lower2, result.Upper2, 2, 3);

    public static bool[] FourOfFive(ChartResult result) => Flags(result, result.Lower1, result.Upper1, 4, 5);

    private static bool[] Flags(
        ChartResult result,
        ReadOnlySpan<double> lower,
        ReadOnlySpan<double> upper,
        int points,
        int length
    )
    {
        var flags = new bool[result.Count];
        for (var i = length - 1; i < flags.Length; i++)
        {
            var (above, below) = (0, 0);
            foreach (var value in result.Values[(i - length + 1)..(i + 1)])
                (above, below) = (above + (value > upper[i] ? 1 : 0), below + (value < lower[i] ? 1 : 0));
            flags[i] =
                (above >= points && result.Values[i] > upper[i]) || (below >= points && result.Values[i] < lower[i]);
        }
        return flags;
    }
}
