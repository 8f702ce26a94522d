namespace Evenkeel.Measurement.ImportReadings;

internal enum FileKind
{
    Text,
    Workbook,
    OldWorkbook,
    Empty,
    Pdf,
    WebPage,
    OtherZip,
}

internal static class FileKinds
{
    /// <summary>By the first bytes, never by the name alone: "Excel" exports of many systems are web pages.</summary>
    public static FileKind Of(FileSurvey survey, string name) =>
        survey.Beginning switch
        {
            [] => FileKind.Empty,
            [(byte)'P', (byte)'K', 3, 4, ..] => IsWorkbookName(name) ? FileKind.Workbook : FileKind.OtherZip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldWorkbook,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => FileKind.Pdf,
            var beginning => IsWebPage(beginning) ? FileKind.WebPage : FileKind.Text,
        };

    private static bool IsWorkbookName(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is not (".docx" or ".pptx" or ".ods" or ".odt" or ".zip");

    private static bool IsWebPage(ReadOnlySpan<byte> beginning)
    {
        Span<char> start = stackalloc char[64];
        var length = 0;
        foreach (var value in beginning)
        {
            if (length == start.Length)
            {
                break;
            }

            if (value is > 32 and < 127)
            {
                start[length++] = char.ToLowerInvariant((char)value);
            }
        }

        var text = (ReadOnlySpan<char>)start[..length];
        return text.StartsWith("<html") || text.StartsWith("<!doctypehtml") || text.StartsWith("<table");
    }
}
