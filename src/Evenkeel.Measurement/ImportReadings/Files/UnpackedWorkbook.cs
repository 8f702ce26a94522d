using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// A workbook's cells as they were read, sheet after sheet, so that a file that waits is not taken out of its XML at each look: a million rows take
/// half a minute there and a second here.
/// </summary>
internal static class UnpackedWorkbook
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int EndOfSheet = -1;

    private static ReadOnlySpan<byte> Mark => "\0Evenkeel sheets 1\n"u8;

    public static bool Is(ReadOnlySpan<byte> beginning) => beginning.StartsWith(Mark);

    /// <summary>The same file, unpacked; another kind of file as it is.</summary>
    /// <exception cref="UnreadableWorkbookException">It cannot be read, or is too large once it is unpacked.</exception>
    public static MemoryStream Of(MemoryStream file, string name)
    {
        var kind = FileKinds.Of(FileSurvey.Of(file), name);
        if (kind == FileKind.Unpacked)
        {
            throw new UnreadableWorkbookException(
                "This is no file that a spreadsheet saved. Save the table as CSV or XLSX."
            );
        }

        if (kind is not (FileKind.Workbook or FileKind.OldWorkbook))
        {
            return file;
        }

        var unpacked = new MemoryStream();
        using var writer = new BinaryWriter(unpacked, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        var sheets = WorkbookReader.All(file).Select(sheet => Write(writer, sheet)).ToList();
        var directory = unpacked.Position;
        foreach (var sheet in sheets)
        {
            writer.Write(sheet.Name);
            writer.Write(sheet.IsOffered);
            writer.Write(sheet.Start);
        }

        writer.Write(sheets.Count);
        writer.Write(directory);
        return unpacked;
    }

    /// <exception cref="UnreadableWorkbookException">It only pretends to be one of ours.</exception>
    public static IReadOnlyList<UnpackedSheet> Sheets(Stream stream) => Guard(() => Directory(stream));

    /// <summary>What no workbook of ours has, somebody made up.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or FormatException)
        {
            throw new UnreadableWorkbookException("This file is damaged. Choose the workbook again.", problem);
        }
    }

    private static List<UnpackedSheet> Directory(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        stream.Position = stream.Length - sizeof(long) - sizeof(int);
        var count = reader.ReadInt32();
        stream.Position = reader.ReadInt64();
        var sheets = new List<UnpackedSheet>();
        for (var i = 0; i < count; i++)
        {
            sheets.Add(new(reader.ReadString(), reader.ReadBoolean(), reader.ReadInt64()));
        }

        return sheets;
    }

    private static UnpackedSheet Write(BinaryWriter writer, WorkbookReader sheet)
    {
        var start = writer.BaseStream.Position;
        var rows = 0;
        for (; sheet.Read(); rows++)
        {
            writer.Write(sheet.Count);
            for (var i = 0; i < sheet.Count; i++)
            {
                writer.Write(sheet.Text(i));
            }

            if (writer.BaseStream.Position > MostBytes)
            {
                throw new UnreadableWorkbookException("This workbook is too large. Save the sheet as CSV.");
            }
        }

        writer.Write(EndOfSheet);
        return new(sheet.Sheet, sheet.IsVisible && rows > 0, start);
    }
}

/// <summary>A sheet's name, whether it is taken where nobody names one, and where its rows begin.</summary>
internal sealed record UnpackedSheet(string Name, bool IsOffered, long Start);
