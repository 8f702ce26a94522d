using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Evenkeel.Ui;

/// <summary>The workbook inside a chart: what "Edit data" opens.</summary>
internal static class ChartWorkbook
{
    // Places in sheet-styles.xml.
    private const uint Heading = 1;
    private const uint Words = 2;
    private const double Wide = 14;
    private const double Widest = 60;

    public static byte[] Write(ChartSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Feed("sheet-styles.xml");
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(View(), Widths(sheet), Data(sheet));
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = SheetPlaces.Name,
                        SheetId = 1,
                        Id = book.GetIdOfPart(part),
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static SheetViews View() =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );

    private static Columns Widths(ChartSheet sheet)
    {
        var lines = (uint)sheet.Columns.Count + 2;
        return new Columns(Width(1, lines, Wide), Width(lines + 1, lines + 1, Widest));
    }

    private static Column Width(uint from, uint to, double width) =>
        new()
        {
            Min = from,
            Max = to,
            Width = width,
            CustomWidth = true,
        };

    private static SheetData Data(ChartSheet sheet)
    {
        string[] heads = ["Period", .. sheet.Columns.Select(column => column.Name), "Counts", "What it says"];
        var data = new SheetData(Row(1, heads.Select(head => (OpenXmlElement?)Text(head, Heading))));
        for (var point = 0; point < sheet.Labels.Count; point++)
        {
            data.Append(
                Row(
                    (uint)point + 2,
                    [
                        Text(sheet.Labels[point], Words),
                        .. sheet.Columns.Select(column => Number(column.Values[point])),
                        Text(sheet.Counts[point], Words),
                        Text(sheet.Says[point], Words),
                    ]
                )
            );
        }

        return data;
    }

    private static Row Row(uint number, IEnumerable<OpenXmlElement?> cells)
    {
        var row = new Row { RowIndex = number };
        foreach (var (cell, column) in cells.Select((cell, column) => (cell as Cell, column)))
        {
            if (cell is not null)
            {
                cell.CellReference = SheetPlaces.Cell(column, number);
                row.Append(cell);
            }
        }

        return row;
    }

    private static Cell? Number(double value) =>
        double.IsFinite(value) ? new Cell { CellValue = new CellValue(SheetPlaces.Number(value)) } : null;

    /// <summary>A text by its type and its style: what somebody wrote is never worked out, also not when the cell is opened and left again.</summary>
    private static Cell? Text(string text, uint style) =>
        text.Length == 0
            ? null
            : new Cell(new InlineString(new Text(XmlText.Line(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
            };
}
