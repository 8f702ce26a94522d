using System.Globalization;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.Charts;

/// <summary>What stands in place of a chart that a number keeps from being drawn: which number, and how to put it right.</summary>
internal static class AbsurdWords
{
    private const int Named = 5;

    public static string Funnel(IReadOnlyList<Reading> readings, Func<Reading, string> unitOf) =>
        readings.Count == 0
            ? "The numbers of a unit that is not shown are too large or too small to be compared."
            : $"The numbers of {List(readings, unitOf)} are too large or too small to be compared: "
                + $"{List(readings, r => $"{Plain(r.Numerator)} of {Plain(r.Denominator)}")}. Correct them there, or choose another period.";

    public static string Pareto(IReadOnlyList<string> names) =>
        $"The numbers of {List(names, name => name)} are too large to be added up. Correct them there, or leave them out above.";

    public static string Seasons(IReadOnlyList<string> periods) =>
        $"The number of {List(periods, period => period)} is too large to be worked with. Correct it among the readings.";

    private static string List<T>(IReadOnlyList<T> items, Func<T, string> say)
    {
        var said = items.Take(Named).Select(say).ToList();
        if (items.Count > Named)
        {
            said.Add($"{(items.Count - Named).ToString(CultureInfo.InvariantCulture)} more");
        }

        return said.Count == 1 ? said[0] : $"{string.Join(", ", said[..^1])} and {said[^1]}";
    }

    private static string Plain(double? number) => number?.ToString("G6", CultureInfo.InvariantCulture) ?? "none";
}
