namespace Evenkeel.Ui;

/// <summary>A text in a file that a spreadsheet opens.</summary>
public static class CsvCell
{
    /// <summary>As one cell of a CSV file: safe, and in quotes where it needs them.</summary>
    public static string Of(string? text) => Quoted(Safe(text));

    /// <summary>What a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static string Safe(string? text) =>
        text is { Length: > 0 } && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? $"'{text}" : text ?? "";

    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
