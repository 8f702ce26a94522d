using System.Globalization;
using Evenkeel.Measurement.Measures;

namespace Evenkeel.Measurement.Charts;

/// <summary>What a chart does not hold, said with it: small counts that are not shown, units that are not in a sum.</summary>
internal static class GapWords
{
    public static IEnumerable<string> Of(ChartStory it)
    {
        if (it.Columns.Suppressed > 0)
        {
            yield return NotShown(it.Facts, it.Columns.Suppressed, it.Columns.Count);
        }

        if (Coming(it) is { } coming)
        {
            yield return $"{coming} {PeriodPhrases.Of(it.Facts, it.Columns.Periods[^1])} yet.";
        }

        if (Differing(it) is { } differing)
        {
            yield return differing;
        }
    }

    /// <summary>For a card: "25 of 26 units have not reported Nov yet".</summary>
    public static string? Brief(ChartStory it) =>
        Coming(it) is { } coming ? $"{coming} {PeriodPhrases.Short(it.Facts, it.Columns.Periods[^1])} yet" : null;

    /// <summary>"25 of 37 months are not shown (small counts)."</summary>
    public static string NotShown(ChartFacts facts, int hidden, int of) =>
        Text($"{hidden} of {of} {facts.Frequency.Noun(of)} {(hidden == 1 ? "is" : "are")} not shown (small counts).");

    private static string? Coming(ChartStory it)
    {
        if (it.Columns.Coming == 0)
        {
            return null;
        }

        var latest = it.Columns.SumAt(it.Columns.Count - 1);
        return Text($"{latest.Waiting} of {latest.Of} units {(latest.Waiting == 1 ? "has" : "have")} not reported");
    }

    /// <summary>Counts of fewer units are smaller, and a rate of fewer units is not.</summary>
    private static string? Differing(ChartStory it)
    {
        if (!it.Series.IsSum || it.Facts.Measure.Kind != MeasureKind.Count)
        {
            return null;
        }

        var (partial, settled) = (0, it.Columns.Count - it.Columns.Coming);
        for (var i = 0; i < settled; i++)
        {
            partial += it.Columns.SumAt(i) is { Of: > 0 } sum && sum.Given < sum.Of ? 1 : 0;
        }

        var noun = it.Facts.Frequency.Noun(settled);
        return partial == 0
            ? null
            : Text(
                $"In {partial} of {settled} {noun} some units are not in the sum (hollow points): these {noun} look smaller than they were."
            );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
