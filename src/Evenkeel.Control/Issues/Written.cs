namespace Evenkeel.Control.Issues;

/// <summary>A text of one thing a line, as people write a list.</summary>
internal static class Written
{
    public static IReadOnlyList<string> Lines(string? text) =>
        [
            .. (text ?? "")
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
