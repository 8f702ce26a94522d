using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>Dates and times as they stand on every page: British order, London time, a day's name where it helps.</summary>
public static class UkDate
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset InLondon(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);

    /// <summary>Tue 24 Nov, 14:00</summary>
    public static string Brief(DateTimeOffset instant) => Text(InLondon(instant), "ddd d MMM, HH:mm");

    /// <summary>Tue 24 Nov 2026, 14:00</summary>
    public static string Full(DateTimeOffset instant) => Text(InLondon(instant), "ddd d MMM yyyy, HH:mm");

    /// <summary>14:00</summary>
    public static string Clock(DateTimeOffset instant) => Text(InLondon(instant), "HH:mm");

    /// <summary>Tue 24 Nov</summary>
    public static string Brief(DateOnly day) => Text(day, "ddd d MMM");

    /// <summary>Tue 24 Nov 2026</summary>
    public static string Full(DateOnly day) => Text(day, "ddd d MMM yyyy");

    /// <summary>24 Nov 2026</summary>
    public static string Plain(DateOnly day) => Text(day, "d MMM yyyy");

    /// <summary>Nov 2026</summary>
    public static string Month(DateOnly day) => Text(day, "MMM yyyy");

    /// <summary>24 November 2026: in a sentence.</summary>
    public static string InWords(DateOnly day) => Text(day, "d MMMM yyyy");

    /// <summary>November 2026: in a sentence.</summary>
    public static string MonthInWords(DateOnly day) => Text(day, "MMMM yyyy");

    /// <summary>Nov</summary>
    public static string MonthName(DateOnly day) => Text(day, "MMM");

    /// <summary>2026</summary>
    public static string YearNumber(DateOnly day) => Text(day, "yyyy");

    /// <summary>For a time element's datetime.</summary>
    public static string Machine(DateTimeOffset instant) => Text(instant.ToUniversalTime(), "yyyy-MM-dd'T'HH:mm:ss'Z'");

    public static string Machine(DateOnly day) => Text(day, "yyyy-MM-dd");

    /// <summary>How far apart two instants are, in the two largest useful parts: 2 h 10 min, 3 days.</summary>
    public static string Span(TimeSpan span)
    {
        var size = span.Duration();
        return size switch
        {
            { TotalMinutes: < 1 } => "less than a minute",
            { TotalHours: < 1 } => $"{(int)size.TotalMinutes} min",
            { TotalDays: < 1 } when size.Minutes == 0 => $"{size.Hours} h",
            { TotalDays: < 1 } => $"{size.Hours} h {size.Minutes} min",
            { TotalDays: < 2 } => "1 day",
            _ => string.Create(CultureInfo.InvariantCulture, $"{(int)size.TotalDays} days"),
        };
    }

    private static string Text(IFormattable value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
