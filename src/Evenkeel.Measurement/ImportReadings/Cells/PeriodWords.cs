using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Takes the words round a date off ("Quarter to", "w/e Sunday", a time of midnight) and keeps what they mean.</summary>
internal static partial class PeriodWords
{
    public static (string Text, PeriodShape Shape) Tidy(string text)
    {
        var tidy = Ordinal().Replace(text.ToLowerInvariant().Replace('–', '-').Replace('—', '-'), "$1");
        tidy = Spaces().Replace(tidy.Replace(',', ' '), " ").Trim();
        tidy = Time().Replace(tidy, "");
        var shape = PeriodShape.None;
        if (Lead().Match(tidy) is { Success: true } lead)
        {
            shape = ShapeOf(lead.Groups["what"].Value);
            tidy = tidy[lead.Length..];
        }

        return (WeekDay().Replace(tidy, ""), shape);
    }

    /// <summary>1 for January; the names are known to be months by the pattern that found them.</summary>
    public static int Month(string name) =>
        1
        + (
            Array.IndexOf(
                ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
                name[..3]
            )
        );

    private static PeriodShape ShapeOf(string word) =>
        word switch
        {
            "w" or "week" => PeriodShape.Week,
            "m" or "month" => PeriodShape.Month,
            "q" or "quarter" => PeriodShape.Quarter,
            _ => PeriodShape.Year,
        };

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z| ?[ap]m|[+-]\d{2}:?\d{2})?$")]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^(?:(?<what>week|month|quarter|year|12 months?) (?:ending|ended|end|to|commencing|beginning|starting|of|from)|(?<what>[wmqy]) ?/ ?[ebcs]|(?<what>week|month|quarter|year))[: ]+(?=.*\d{2})"
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)? ")]
    private static partial Regex WeekDay();
}
