using System.IO.Compression;
using System.Xml;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// The error cells of one sheet (#DIV/0! and the like). The workbook library gives them as empty, which would turn an error
/// into "no value"; so the sheet's own XML is asked for them.
/// </summary>
internal static class WorkbookErrors
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MostErrors = 100_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>By row (from 1) and column (from 0). An .xls has none that we can see.</summary>
    public static Dictionary<(int Row, int Column), string> In(Stream stream, string sheetName)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var part = PartOf(zip, sheetName) is { } path ? zip.GetEntry(path) : null;
            return part is null ? [] : ErrorsIn(part);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            // No zip, or not to be read: the workbook library is the one that says so.
            return [];
        }
    }

    private static string? PartOf(ZipArchive zip, string sheetName)
    {
        var id = AttributeOf(zip.GetEntry("xl/workbook.xml"), "sheet", "name", sheetName, "id", Office);
        var target = id is null
            ? null
            : AttributeOf(zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", "Id", id, "Target", "");
        return target is null ? null
            : target.StartsWith('/') ? target[1..]
            : "xl/" + target;
    }

    private static string? AttributeOf(
        ZipArchiveEntry? part,
        string element,
        string key,
        string value,
        string wanted,
        string space
    )
    {
        if (part is null)
        {
            return null;
        }

        using var xml = XmlReader.Create(part.Open(), Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && xml.GetAttribute(key) == value)
            {
                return xml.GetAttribute(wanted, space);
            }
        }

        return null;
    }

    private static Dictionary<(int Row, int Column), string> ErrorsIn(ZipArchiveEntry part)
    {
        var errors = new Dictionary<(int Row, int Column), string>();
        using var xml = XmlReader.Create(part.Open(), Settings);
        while (errors.Count < MostErrors && xml.Read())
        {
            var isError = xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && xml.GetAttribute("t") == "e";
            if (isError && Place(xml.GetAttribute("r")) is { } place && xml.ReadToDescendant("v", xml.NamespaceURI))
            {
                errors[place] = xml.ReadElementContentAsString();
            }
        }

        return errors;
    }

    /// <summary>From "D6" to row 6, column 3.</summary>
    private static (int Row, int Column)? Place(string? reference)
    {
        var column = 0;
        var i = 0;
        for (; i < reference?.Length && char.IsAsciiLetterUpper(reference[i]) && i < 3; i++)
        {
            column = (column * 26) + reference[i] - 'A' + 1;
        }

        return int.TryParse(reference.AsSpan(i), out var row) && column > 0 ? (row, column - 1) : null;
    }
}
