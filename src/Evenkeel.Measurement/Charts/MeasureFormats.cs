using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

internal static class MeasureFormats
{
    private const int LongestUnit = 32;

    /// <summary>Whole counts as such; percentages with one decimal; the rest as fine as it needs to be.</summary>
    public static MeasureFormat Of(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.Proportion => new(1, "%"),
            MeasureKind.Rate => new(2),
            MeasureKind.Measurement => new(1, measure.InUnits),
            MeasureKind.DaysBetween => new(0, "days"),
            MeasureKind.PredictedRisk => new(1),
            _ => new(0),
        };

    /// <summary>A number that stands large, with what it is of: "96.0 %", "48 of 50"; "11.0 per 1,000", "8 in 726 bed days".</summary>
    public static Headline Headline(Measure measure, double? value, double? numerator, double? denominator, int? period)
    {
        if (measure.HasRisk())
        {
            return CaseWords.Headline(numerator, denominator, period);
        }

        var when = period is { } day ? PeriodOf(measure, DateOnly.FromDayNumber(day)) : "";
        return value is { } number
            ? new Headline(Text(measure, number), OfWhat(measure, number, numerator, denominator), when)
            : new Headline(Of(measure).Text(value), "", when);
    }

    private static string Text(Measure measure, double value) =>
        measure.Kind switch
        {
            MeasureKind.Rate => $"{Rate(value)} per {Plain(measure.Per)}",
            MeasureKind.DaysBetween => $"{Of(measure).Bare(value)} {(Math.Round(value) == 1 ? "day" : "days")}",
            MeasureKind.CasesBetween => $"{Of(measure).Bare(value)} {(Math.Round(value) == 1 ? "case" : "cases")}",
            _ => Of(measure).Text(value),
        };

    private static string Rate(double value) => new MeasureFormat(Math.Abs(value) < 10 ? 2 : 1).Bare(value);

    /// <summary>The numbers of another reading, say of one left out of the limits, are not said of this value.</summary>
    private static string OfWhat(Measure measure, double value, double? numerator, double? denominator) =>
        numerator is { } n
        && denominator is > 0 and var of
        && measure.HasSecond()
        && Math.Abs((n / of * ChartChoice.MultiplierOf(measure)) - value) < 1e-6 * Math.Max(1, Math.Abs(value))
            ? measure.Kind == MeasureKind.Proportion
                ? $"{Plain(n)} of {Plain(of)}"
                : $"{Plain(n)} in {Plain(of)}{Unit(measure)}"
            : "";

    /// <summary>What the denominator counts, where it is short enough to stand behind its number.</summary>
    private static string Unit(Measure measure)
    {
        var words = measure.Denominator.Split('(')[0].Trim();
        var isShort =
            words.Length is > 0 and <= LongestUnit && words.Split(' ') is { Length: <= 3 } split && split[0] != "all";
        return isShort ? $" {words}" : "";
    }

    /// <summary>The value of an event is the time before it, and not of its day.</summary>
    private static string PeriodOf(Measure measure, DateOnly day) =>
        measure.Frequency == Frequency.Event
            ? $"before the event of {UkDate.Plain(day)}"
            : PeriodWords.Of(measure.Frequency.Step(), day);

    private static string Plain(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
