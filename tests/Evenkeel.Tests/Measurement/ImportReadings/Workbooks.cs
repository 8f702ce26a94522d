using System.IO.Compression;
using System.Text;

namespace Evenkeel.Tests.Measurement.ImportReadings;

/// <summary>Small .xlsx files, part by part, so that a test says exactly what is in a cell. Style 1 is a date, 2 a percentage.</summary>
internal static class Workbooks
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    public static MemoryStream Of(params (string Name, string State, string Rows)[] sheets)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes(sheets.Length));
            Add(
                zip,
                "_rels/.rels",
                $"<Relationships {Package}><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select(Sheet))}</sheets></workbook>"
            );
            Add(zip, "xl/_rels/workbook.xml.rels", Relationships(sheets.Length));
            Add(
                zip,
                "xl/styles.xml",
                $"<styleSheet {Main}><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"
            );
            for (var i = 0; i < sheets.Length; i++)
            {
                Add(
                    zip,
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"<worksheet {Main}><sheetData>{sheets[i].Rows}</sheetData></worksheet>"
                );
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string Row(int number, params string[] cells)
    {
        var row = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            row.Append(cells[i].Replace("<c", $"<c r=\"{(char)('A' + i)}{number}\"", StringComparison.Ordinal));
        }

        return row.Append("</row>").ToString();
    }

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string value, int style = 0) => $"<c s=\"{style}\"><v>{value}</v></c>";

    public static string Formula(string formula, string value) => $"<c><f>{formula}</f><v>{value}</v></c>";

    public static string Error(string error) => $"<c t=\"e\"><v>{error}</v></c>";

    private static string Sheet((string Name, string State, string Rows) sheet, int index) =>
        $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"r{index + 1}\"/>";

    private static string Relationships(int sheets)
    {
        var each = Enumerable
            .Range(1, sheets)
            .Select(i => $"<Relationship Id=\"r{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        return $"<Relationships {Package}>{string.Concat(each)}<Relationship Id=\"s\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";
    }

    private static string ContentTypes(int sheets)
    {
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var each = Enumerable
            .Range(1, sheets)
            .Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{type}worksheet+xml\"/>");
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{type}styles+xml\"/>{string.Concat(each)}</Types>";
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
