using Evenkeel.Ui;

namespace Evenkeel.Measurement.Measures;

/// <summary>From a day to the period that holds it, and from one period to the next. A period is known by its first day.</summary>
internal static class Frequencies
{
    public static DateOnly StartOf(this Frequency frequency, DateOnly day, DayOfWeek weekEnds) =>
        frequency switch
        {
            Frequency.Week => day.AddDays(-(((int)day.DayOfWeek - (int)weekEnds + 6) % 7)),
            Frequency.Month => new DateOnly(day.Year, day.Month, 1),
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => new DateOnly(
                day.Year,
                day.Month - ((day.Month - 1) % 3),
                1
            ),
            Frequency.Year => new DateOnly(day.Year, 1, 1),
            _ => day,
        };

    public static DateOnly Next(this Frequency frequency, DateOnly start) => frequency.Step(start, 1);

    /// <summary>The last day of the period that begins on a day.</summary>
    public static DateOnly EndOf(this Frequency frequency, DateOnly start) =>
        frequency.IsRegular() ? frequency.Next(start).AddDays(-1) : start;

    /// <summary>So many periods on, or back when negative.</summary>
    public static DateOnly Step(this Frequency frequency, DateOnly start, int periods) =>
        frequency switch
        {
            Frequency.Week => start.AddDays(7 * periods),
            Frequency.Month => start.AddMonths(periods),
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => start.AddMonths(3 * periods),
            Frequency.Year => start.AddYears(periods),
            _ => start.AddDays(periods),
        };

    /// <summary>Has every period a reading, so that a missing one is a gap? Events have none.</summary>
    public static bool IsRegular(this Frequency frequency) => frequency != Frequency.Event;

    public static PeriodStep Step(this Frequency frequency) =>
        frequency switch
        {
            Frequency.Day => PeriodStep.Day,
            Frequency.Week => PeriodStep.Week,
            Frequency.Month => PeriodStep.Month,
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => PeriodStep.Quarter,
            Frequency.Year => PeriodStep.Year,
            _ => PeriodStep.Event,
        };

    /// <summary>"month", "week": what one reading stands for.</summary>
    public static string Noun(this Frequency frequency, int count = 2) =>
        frequency switch
        {
            Frequency.Day => "day",
            Frequency.Week => "week",
            Frequency.Month => "month",
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => "quarter",
            Frequency.Year => "year",
            _ => "event",
        } + (count == 1 ? "" : "s");
}
