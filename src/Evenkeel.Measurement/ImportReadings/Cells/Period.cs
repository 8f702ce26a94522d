using System.Globalization;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>From a day to the period that holds it; a period is known by its first day.</summary>
internal static class Period
{
    public static DateOnly Start(DateOnly day, Frequency kind, DayOfWeek weekEnds, bool financialYear) =>
        kind switch
        {
            Frequency.Week => day.AddDays(-(((int)day.DayOfWeek - (int)weekEnds + 6) % 7)),
            Frequency.Month => new DateOnly(day.Year, day.Month, 1),
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => new DateOnly(
                day.Year,
                day.Month - ((day.Month - 1) % 3),
                1
            ),
            Frequency.Year when financialYear => new DateOnly(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1),
            Frequency.Year => new DateOnly(day.Year, 1, 1),
            _ => day,
        };

    public static DateOnly Next(DateOnly start, Frequency kind) =>
        kind switch
        {
            Frequency.Week => start.AddDays(7),
            Frequency.Month => start.AddMonths(1),
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => start.AddMonths(3),
            Frequency.Year => start.AddYears(1),
            _ => start.AddDays(1),
        };

    /// <summary>As data: 2024-04, 2024Q2, 2024/25 Q1, 2024, 2024/25, or a day (for a week, its last).</summary>
    public static string Code(DateOnly start, Frequency kind) =>
        kind switch
        {
            Frequency.Week => Text(start.AddDays(6), "yyyy-MM-dd"),
            Frequency.Month => Text(start, "yyyy-MM"),
            Frequency.CalendarQuarter => Quarter(start),
            Frequency.FinancialQuarter => $"{Financial(start.AddMonths(-3))} Q{QuarterOf(start.AddMonths(-3))}",
            Frequency.Year => start.Month == 4 ? Financial(start) : Text(start, "yyyy"),
            _ => Text(start, "yyyy-MM-dd"),
        };

    /// <summary>As a person says it.</summary>
    public static string Name(DateOnly start, Frequency kind) =>
        kind switch
        {
            Frequency.Week => "the week ending " + Text(start.AddDays(6), "d MMMM yyyy"),
            Frequency.Month => Text(start, "MMMM yyyy"),
            Frequency.CalendarQuarter or Frequency.FinancialQuarter =>
                $"{Text(start, "MMMM")} to {Text(start.AddMonths(2), "MMMM yyyy")}",
            Frequency.Year => start.Month == 4 ? Financial(start) : Text(start, "yyyy"),
            _ => Text(start, "d MMMM yyyy"),
        };

    public static string Day(DateOnly day) => Text(day, "d MMMM yyyy");

    private static string Quarter(DateOnly start) =>
        string.Create(CultureInfo.InvariantCulture, $"{start.Year}Q{QuarterOf(start)}");

    private static int QuarterOf(DateOnly start) => ((start.Month - 1) / 3) + 1;

    private static string Financial(DateOnly start) =>
        string.Create(CultureInfo.InvariantCulture, $"{start.Year}/{(start.Year + 1) % 100:00}");

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
