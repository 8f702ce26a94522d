using System.Globalization;

namespace Evenkeel.Measurement.ShowSeasons;

/// <summary>The cycle that a frequency has in a year or a week, and what its seasons are called.</summary>
internal static class Seasons
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Points a cycle; 0 = none. A day's cycle is the week, a week's the year (52 of them, so that it drifts by a day a year).</summary>
    public static int CycleOf(Frequency frequency) =>
        frequency switch
        {
            Frequency.Day => 7,
            Frequency.Week => 52,
            Frequency.Month => 12,
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => 4,
            _ => 0,
        };

    public static string NameOf(Frequency frequency, DateOnly first) =>
        frequency switch
        {
            Frequency.Day => first.ToString("dddd", British),
            Frequency.Week => $"about {first.ToString("d MMMM", British)}",
            Frequency.Month => first.ToString("MMMM", British),
            _ => $"{first.ToString("MMMM", British)} to {first.AddMonths(2).ToString("MMMM", British)}",
        };

    /// <summary>The order in which people know the seasons: from Monday, from January.</summary>
    public static int PlaceOf(Frequency frequency, DateOnly first) =>
        frequency == Frequency.Day ? ((int)first.DayOfWeek + 6) % 7 : first.DayOfYear;
}
