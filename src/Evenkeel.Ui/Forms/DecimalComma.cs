using System.Text.RegularExpressions;

namespace Evenkeel.Ui;

/// <summary>A comma in a number parts thousands ("1,250"). Any other would be read over, and make ten times as much of "3,5".</summary>
internal static partial class DecimalComma
{
    public static bool IsIn(string typed) => typed.Contains(',', StringComparison.Ordinal) && !Thousands.IsMatch(typed);

    /// <summary>How to write it, where the comma can only stand for a point.</summary>
    public static string? Says(string? typed) =>
        typed is not null && IsIn(typed) && Decimal.Match(typed) is { Success: true } parts
            ? $"Write it with a point: {WithPoint(parts.Groups)}."
            : null;

    private static string WithPoint(GroupCollection parts)
    {
        var whole = parts["whole"].Value.Replace(".", "", StringComparison.Ordinal);
        return $"{parts["sign"].Value}{(whole.Length == 0 ? "0" : whole)}.{parts["part"].Value}";
    }

    [GeneratedRegex(@"^\s*[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?\s*$")]
    private static partial Regex Thousands { get; }

    [GeneratedRegex(@"^\s*(?<sign>[+-]?)(?<whole>[0-9]*|[0-9]{1,3}(\.[0-9]{3})+),(?<part>[0-9]+)\s*$")]
    private static partial Regex Decimal { get; }
}
