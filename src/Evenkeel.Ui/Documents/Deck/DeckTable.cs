using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace Evenkeel.Ui;

/// <param name="IsCut">A cell is longer than what stands here.</param>
internal sealed record DeckRow(IReadOnlyList<string> Cells, bool IsCut = false);

/// <summary>One slide's share of a table, as PowerPoint's own table in the style of the deck.</summary>
internal sealed record DeckTable(IReadOnlyList<string> Heads, IReadOnlyList<long> Widths, IReadOnlyList<DeckRow> Rows)
{
    public const int Letters = 14;
    private const string Style = "{7E2B1C4D-3A58-4F6E-9B0D-5C1A2E8F7D34}";
    private const int MostOfFact = 500;
    private const int MostOfCell = 240;
    private const double Inside = 14.4;
    private const double Padding = 7.2;
    private static readonly int[] Fact = [20, 80];

    public bool IsCut => Rows.Any(row => row.IsCut);

    public static IReadOnlyList<DeckTable> Of(PaperFacts part) =>
        Of([part.Head, part.Says], Fact, part.Facts.Select(fact => new[] { fact.Label, fact.Text }), MostOfFact);

    public static IReadOnlyList<DeckTable> Of(PaperTable part) => Of(part.Columns, part.Widths, part.Rows, MostOfCell);

    private static IReadOnlyList<DeckTable> Of(
        IReadOnlyList<string> heads,
        IReadOnlyList<int> shares,
        IEnumerable<IReadOnlyList<string>> rows,
        int most
    )
    {
        var table = new DeckTable(heads, [.. shares.Select(share => DeckSize.Across * share / shares.Sum())], []);
        const double room = DeckSize.Down / DeckSize.Point;
        var cut = rows.Select(row => Cut(row, most));
        return
        [
            .. TextBox
                .Groups(cut, some => table.HeightOf(new DeckRow(heads)) + some.Sum(table.HeightOf) <= room)
                .Select(some => table with { Rows = some }),
        ];
    }

    private static DeckRow Cut(IReadOnlyList<string> cells, int most)
    {
        string[] whole = [.. cells.Select(cell => string.Join('\n', XmlText.Paragraphs(cell)))];
        return new DeckRow([.. whole.Select(cell => TextBox.Cut(cell, most))], whole.Any(cell => cell.Length > most));
    }

    public P.GraphicFrame Frame(uint id, string title)
    {
        var table = new Table(
            new TableProperties(new TableStyleId(Style)) { FirstRow = true, FirstColumn = true },
            new TableGrid(Widths.Select(width => new GridColumn { Width = width }))
        );
        table.Append(Rows.Prepend(new DeckRow(Heads)).Select(Row));
        return new P.GraphicFrame(
            new P.NonVisualGraphicFrameProperties(
                new P.NonVisualDrawingProperties
                {
                    Id = id,
                    Name = "Table",
                    Description = XmlText.Line(title),
                },
                new P.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoGrouping = true }),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.Transform(
                new Offset { X = DeckSize.Left, Y = DeckSize.Top },
                new Extents { Cx = DeckSize.Across, Cy = Points(Rows.Sum(HeightOf) + HeightOf(new DeckRow(Heads))) }
            ),
            new Graphic(new GraphicData(table) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" })
        );
    }

    private TableRow Row(DeckRow cells)
    {
        var row = new TableRow { Height = Points(HeightOf(cells)) };
        row.Append(cells.Cells.Select(Cell));
        return row;
    }

    private static TableCell Cell(string text)
    {
        var body = new TextBody(new BodyProperties(), new ListStyle());
        body.Append(text.Split('\n').Select(SlidePage.Line));
        return new TableCell(body, new TableCellProperties());
    }

    /// <summary>In points.</summary>
    private double HeightOf(DeckRow row) =>
        Padding
        + row.Cells.Select(
                (cell, at) =>
                    new TextBox(Letters, (Widths[at] / DeckSize.Point) - Inside, 0) { IsBold = at == 0 }.HeightOf(
                        cell.Split('\n')
                    )
            )
            .Max();

    private static long Points(double points) => (long)(points * DeckSize.Point);
}
