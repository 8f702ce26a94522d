using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>What the level was and is, about: "about 3 a month, before about 8".</summary>
internal static class Levels
{
    private const int LeastPoints = 5;

    /// <summary>Empty where a signal has too few points to speak of a level.</summary>
    public static string Of(ChartFacts facts, ChartResult result, ReadOnlyMemory<bool> excluded, SignalRun signal)
    {
        var latest = result.Latest;
        if (Mean(result, excluded, signal.First, latest + 1) is not { } now)
        {
            return "";
        }

        var before = Mean(result, excluded, result.Phases[signal.Phase].Start, signal.First);
        return before is { } was && now != was && now > was == (signal.Direction == SignalDirection.Up)
            ? Pair(facts, now, was)
            : $": about {Text(facts, now, DecimalsOf(facts, now), isFirst: true)}";
    }

    private static string Pair(ChartFacts facts, double now, double was)
    {
        var decimals = Math.Max(DecimalsOf(facts, now), DecimalsOf(facts, was));
        while (decimals < 2 && Math.Round(now, decimals) == Math.Round(was, decimals))
        {
            decimals++;
        }

        return $": about {Text(facts, now, decimals, isFirst: true)}, before about {Text(facts, was, decimals, isFirst: false)}";
    }

    private static double? Mean(ChartResult result, ReadOnlyMemory<bool> excluded, int first, int end)
    {
        var (sum, points) = (0.0, 0);
        for (var i = first; i < end; i++)
        {
            if (double.IsFinite(result.Values[i]) && (excluded.IsEmpty || !excluded.Span[i]))
            {
                (sum, points) = (sum + result.Values[i], points + 1);
            }
        }

        return points < LeastPoints ? null : sum / points;
    }

    /// <summary>Two figures are enough for "about".</summary>
    private static int DecimalsOf(ChartFacts facts, double value) =>
        facts.Measure.Kind == MeasureKind.Measurement && Math.Abs(value) < 10 ? 1
        : Math.Abs(value) < 2 ? 1
        : 0;

    private static string Text(ChartFacts facts, double value, int decimals, bool isFirst)
    {
        var number = value.ToString("N" + decimals, CultureInfo.InvariantCulture);
        var unit = facts.Measure.Kind switch
        {
            MeasureKind.Proportion => "\u00a0%",
            MeasureKind.Rate when isFirst => $" per {facts.Measure.Per.ToString("N0", CultureInfo.InvariantCulture)}",
            MeasureKind.Count when isFirst => $" a {facts.Frequency.Noun(1)}",
            MeasureKind.DaysBetween when isFirst => " days",
            MeasureKind.CasesBetween when isFirst => " cases",
            MeasureKind.Measurement when facts.Measure.InUnits is { Length: > 0 } unitName => $" {unitName}",
            _ => "",
        };
        return number + unit;
    }
}
