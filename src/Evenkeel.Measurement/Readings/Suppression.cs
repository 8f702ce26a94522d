namespace Evenkeel.Measurement.Readings;

/// <summary>
/// Which small counts are not shown. Where a total of them is shown, one hidden count alone could be worked out by subtraction: then the
/// smallest of the others is hidden too.
/// </summary>
internal static class Suppression
{
    /// <summary>0 identifies nobody and is shown.</summary>
    public static bool IsSmall(double? count, int below) => count > 0 && count < below;

    /// <summary>For each count whether it is hidden; null counts are not there.</summary>
    public static bool[] Hidden(IReadOnlyList<double?> counts, int below, bool totalIsShown)
    {
        var hidden = counts.Select(count => IsSmall(count, below)).ToArray();
        if (!totalIsShown || !hidden.Contains(true))
        {
            return hidden;
        }

        while (IsWorkedOut(counts, hidden, below) && Next(counts, hidden) is { } another)
        {
            hidden[another] = true;
        }

        return hidden;
    }

    /// <summary>Alone, or so small together that their sum would say what they are.</summary>
    private static bool IsWorkedOut(IReadOnlyList<double?> counts, bool[] hidden, int below) =>
        hidden.Count(h => h) == 1 || counts.Where((_, i) => hidden[i]).Sum(count => count ?? 0) < below;

    private static int? Next(IReadOnlyList<double?> counts, bool[] hidden) =>
        Enumerable
            .Range(0, counts.Count)
            .Where(i => !hidden[i] && counts[i] is > 0)
            .OrderBy(i => counts[i])
            .Select(i => (int?)i)
            .FirstOrDefault();
}
