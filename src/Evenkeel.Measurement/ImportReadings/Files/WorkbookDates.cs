using System.IO.Compression;
using System.Xml;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// Workbooks that count days from 1904 (of old Macs). The workbook library knows them by date1904="1" alone; others write "true", and would be four
/// years out without a word.
/// </summary>
internal static class WorkbookDates
{
    /// <summary>From 1 January 1900, as Excel counts it, to 1 January 1904.</summary>
    private const int Days = 1462;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>The days by which the library's dates are too early.</summary>
    public static int DaysLater(Stream stream)
    {
        var position = stream.Position;
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("xl/workbook.xml") is { } part && SaysTrue(part) ? Days : 0;
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            // No zip, or not to be read: an .xls says it in a way that the library knows.
            return 0;
        }
        finally
        {
            stream.Position = position;
        }
    }

    private static bool SaysTrue(ZipArchiveEntry part)
    {
        using var xml = XmlReader.Create(part.Open(), Settings);
        return xml.ReadToFollowing("workbookPr")
            && string.Equals(xml.GetAttribute("date1904"), "true", StringComparison.OrdinalIgnoreCase);
    }
}
