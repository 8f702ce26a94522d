namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Text that a spreadsheet would run. It is kept as written; the guard is on the way out.</summary>
internal static class SpreadsheetFormula
{
    public static bool IsLike(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>What the text starts with, for the message.</summary>
    public static string Start(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("\t\r\n ");
        var first = rest.Length > 0 ? $"'{rest[0]}'" : "a space";
        return text[0] is '\t' or '\r' ? $"a tab and {first}" : first;
    }

    /// <summary>The text as it leaves for a spreadsheet.</summary>
    public static string ForExport(string text) => IsLike(text) ? "'" + text : text;
}
