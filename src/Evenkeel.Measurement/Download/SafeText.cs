namespace Evenkeel.Measurement.Download;

internal static class SafeText
{
    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static string Of(string? text) =>
        text is { Length: > 0 } && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? $"'{text}" : text ?? "";

    /// <summary>For a file's name on any system.</summary>
    public static string FileName(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'))
            .Trim('-')
            .ToLowerInvariant();
}
