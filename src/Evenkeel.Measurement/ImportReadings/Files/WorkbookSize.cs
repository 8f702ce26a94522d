using System.IO.Compression;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A small zip can unpack to more than the machine has: its own table of contents is asked first.</summary>
internal static class WorkbookSize
{
    private const long MostUnpacked = 1L << 30;
    private const int MostEntries = 10_000;

    public static bool IsTooLarge(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > MostUnpacked;
        }
        catch (InvalidDataException)
        {
            // An .xls is no zip and unpacks to no more than it is.
            return false;
        }
    }
}
