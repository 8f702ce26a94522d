using System.Globalization;
using Evenkeel.Ui;

namespace Evenkeel.Control.StandardWork;

/// <summary>How schedules and times of day are spoken of, and read from forms.</summary>
internal static class ScheduleWords
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "H.mm", "HH.mm", "HHmm"];

    public static readonly IReadOnlyList<Choice> Rhythms =
    [
        new(nameof(Rhythm.Daily), "Every day"),
        new(nameof(Rhythm.Weekdays), "On chosen days of the week"),
        new(nameof(Rhythm.Weekly), "Once a week"),
        new(nameof(Rhythm.Monthly), "Once a month"),
    ];

    public static readonly IReadOnlyList<Weekdays> EachDay =
    [
        .. Enumerable.Range(0, 7).Select(day => (Weekdays)(1 << day)),
    ];

    public static readonly IReadOnlyList<Choice> Days =
    [
        .. EachDay.Select(day => new Choice(day.ToString(), day.ToString())),
    ];

    /// <summary>"Every day", "Mon, Wed and Fri", "Every Tuesday", "On day 5 of the month".</summary>
    public static string Says(this Schedule schedule) =>
        schedule.Rhythm switch
        {
            Rhythm.Daily => "Every day",
            Rhythm.Weekly => $"Every {schedule.Days}",
            Rhythm.Monthly when schedule.DayOfMonth > 28 => $"On day {schedule.DayOfMonth} of the month, or its last",
            Rhythm.Monthly => $"On day {schedule.DayOfMonth} of the month",
            _ => schedule.Days.Says(),
        };

    public static string Says(this Weekdays days)
    {
        string[] names = [.. EachDay.Where(day => days.HasFlag(day)).Select(day => day.ToString()[..3])];
        return days switch
        {
            Weekdays.All => "Every day",
            (Weekdays)31 => "Monday to Friday",
            _ => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}",
        };
    }

    public static Weekdays Read(IEnumerable<string>? days) =>
        (days ?? []).Aggregate(
            Weekdays.None,
            (all, text) => all | (Enum.TryParse<Weekdays>(text, out var day) ? day & Weekdays.All : Weekdays.None)
        );

    public static string Words(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Null where it is no time of day.</summary>
    public static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
