using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenkeel.Control.SetStandard;

/// <summary>A time to answer as people write it: 30 min, 4 h, 2 days. A day is a working day where working time counts.</summary>
internal static partial class Durations
{
    private const int Hour = 60;

    public static int? Parse(string? text, int minutesADay)
    {
        var match = Written().Match((text ?? "").Trim());
        if (!match.Success || !double.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups[2].Value.ToLowerInvariant() switch
        {
            "m" => 1,
            "h" => Hour,
            _ => minutesADay,
        };
        var minutes = number * unit;
        return minutes is >= 1 and <= 1_000_000 ? (int)Math.Round(minutes) : null;
    }

    public static string Say(int minutes, int minutesADay) =>
        minutes % minutesADay == 0 ? Some(minutes / minutesADay, "day", "days")
        : minutes % Hour == 0 ? $"{minutes / Hour} h"
        : $"{minutes} min";

    private static string Some(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)\s*(m|h|d)[a-z]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
