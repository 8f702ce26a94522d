namespace Evenkeel.Measurement.ImportReadings;

internal enum FileKind
{
    Text,
    Workbook,
    OldWorkbook,
    Unpacked,
    Empty,
    Pdf,
    WebPage,
    XmlWorkbook,
    Data,
    OtherZip,
}

internal static class FileKinds
{
    /// <summary>By the first bytes, never by the name alone: "Excel" exports of many systems are web pages.</summary>
    public static FileKind Of(FileSurvey survey, string name) =>
        survey.Beginning switch
        {
            [] => FileKind.Empty,
            var ours when UnpackedWorkbook.Is(ours) => FileKind.Unpacked,
            [(byte)'P', (byte)'K', 3, 4, ..] => IsWorkbookName(name) ? FileKind.Workbook : FileKind.OtherZip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldWorkbook,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => FileKind.Pdf,
            var beginning => OfText(beginning),
        };

    private static FileKind OfText(ReadOnlySpan<byte> beginning) =>
        IsData(beginning) ? FileKind.Data
        : Starts(beginning, "<html", "<!doctypehtml", "<table") ? FileKind.WebPage
        : Starts(beginning, "<?xml", "<workbook") ? FileKind.XmlWorkbook
        : FileKind.Text;

    /// <summary>Pictures, programs and the like: more control characters than any damaged table has. NUL is judged row by row, and by the encoding.</summary>
    private static bool IsData(ReadOnlySpan<byte> beginning)
    {
        var controls = 0;
        foreach (var value in beginning)
        {
            controls += value is > 0 and < 32 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 11 or 12 or 26)
                ? 1
                : 0;
        }

        return controls > 4 && controls * 50 > beginning.Length;
    }

    private static bool IsWorkbookName(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is not (".docx" or ".pptx" or ".ods" or ".odt" or ".zip");

    private static bool Starts(ReadOnlySpan<byte> beginning, params ReadOnlySpan<string> with)
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

        foreach (var one in with)
        {
            if (start[..length].StartsWith(one))
            {
                return true;
            }
        }

        return false;
    }
}
