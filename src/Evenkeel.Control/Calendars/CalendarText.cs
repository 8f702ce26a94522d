using System.Globalization;
using System.Text;

namespace Evenkeel.Control.Calendars;

/// <summary>One thing in a calendar. Its id is the same each time the feed is read, so that a calendar moves it and does not double it.</summary>
internal sealed record CalendarEvent(string Id, string Title, string Address)
{
    /// <summary>DTSTART and what goes with it, as RFC 5545 writes them.</summary>
    public required IReadOnlyList<string> When { get; init; }

    /// <summary>When what stands here was last written: the same each time, so that an unchanged feed is the same text.</summary>
    public required DateTimeOffset Stamp { get; init; }
}

/// <summary>Writes iCalendar (RFC 5545): lines end in CRLF and are folded at 75 bytes; London's time is said with its rules.</summary>
internal static class CalendarText
{
    public const string Zone = "Europe/London";
    private const int LongestLine = 75;

    private static readonly string[] Head =
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Evenkeel//Evenkeel//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Evenkeel",
        $"X-WR-TIMEZONE:{Zone}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "BEGIN:VTIMEZONE",
        $"TZID:{Zone}",
        "BEGIN:DAYLIGHT",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "TZNAME:BST",
        "DTSTART:19700329T010000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "TZNAME:GMT",
        "DTSTART:19701025T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
    ];

    public static string Write(IEnumerable<CalendarEvent> events)
    {
        var text = new StringBuilder();
        foreach (var line in Head.Concat(events.SelectMany(Lines)).Append("END:VCALENDAR"))
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    /// <summary>At an instant; a quarter of an hour, so that every calendar shows it.</summary>
    public static IReadOnlyList<string> At(DateTimeOffset instant) => [$"DTSTART:{Instant(instant)}", "DURATION:PT15M"];

    public static IReadOnlyList<string> On(DateOnly day) =>
        [$"DTSTART;VALUE=DATE:{Day(day)}", $"DTEND;VALUE=DATE:{Day(day.AddDays(1))}"];

    /// <summary>On chosen days of the week from a day on, at a time in London: summer and winter at the same.</summary>
    public static IReadOnlyList<string> Weekly(DateOnly first, TimeOnly at, int minutes, IEnumerable<DayOfWeek> days) =>
        [
            $"DTSTART;TZID={Zone}:{Day(first)}T{at.ToString("HHmmss", CultureInfo.InvariantCulture)}",
            $"DURATION:PT{minutes}M",
            $"RRULE:FREQ=WEEKLY;WKST=MO;BYDAY={string.Join(',', days.Select(day => day.ToString()[..2].ToUpperInvariant()))}",
        ];

    private static IEnumerable<string> Lines(CalendarEvent one) =>
        [
            "BEGIN:VEVENT",
            $"UID:{one.Id}@evenkeel",
            $"DTSTAMP:{Instant(one.Stamp)}",
            "STATUS:CONFIRMED",
            .. one.When,
            $"SUMMARY:{Escape(one.Title)}",
            $"URL:{one.Address}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n")
            .Where(c => !char.IsControl(c))
            .Aggregate(new StringBuilder(), (all, c) => all.Append(c))
            .ToString();

    /// <summary>A line that is too long goes on in the next, behind a space; never within a character.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
