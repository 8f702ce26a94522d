using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Ui;

/// <summary>Tables by one table style; the row of headings says that it is one, and comes again on each page.</summary>
internal static class WordTable
{
    private const string Style = "TableText";

    /// <summary>With the row below it on one page, where the whole table fits on one.</summary>
    private const string Kept = "TableKept";

    // Of a page, in twentieths of a point.
    private const int Whole = 9_411;
    private static readonly int[] Fact = [28, 72];

    public static IEnumerable<OpenXmlElement> Of(PaperFacts part) =>
        Of(part.Title, [part.Head, part.Says], Fact, part.Facts.Select(fact => new[] { fact.Label, fact.Text }));

    public static IEnumerable<OpenXmlElement> Of(PaperTable part) =>
        Of(part.Title, part.Columns, part.Widths, part.Rows);

    private static IEnumerable<OpenXmlElement> Of(
        string title,
        IReadOnlyList<string> heads,
        IReadOnlyList<int> shares,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        int[] widths = [.. shares.Select(share => Whole * share / shares.Sum())];
        var table = new Table(
            Looks(title),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) }))
        );
        table.Append(Row(heads, widths, Kept, isHead: true));
        var all = rows.ToList();
        table.Append(all.Select((row, at) => Row(row, widths, at + 1 < all.Count ? Kept : Style)));
        return [table];
    }

    private static TableProperties Looks(string title) =>
        new(
            new TableStyle { Val = "EvenkeelTable" },
            new TableWidth { Width = Twips(Whole), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook
            {
                FirstRow = true,
                FirstColumn = true,
                LastRow = false,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
            new TableCaption { Val = XmlText.Line(title) }
        );

    private static TableRow Row(IReadOnlyList<string> cells, int[] widths, string style, bool isHead = false)
    {
        var row = new TableRow();
        if (isHead)
        {
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        }

        row.Append(cells.Zip(widths, (text, width) => Cell(text, width, style)));
        return row;
    }

    private static TableCell Cell(string text, int width, string style)
    {
        var cell = new TableCell(
            new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa })
        );
        cell.Append(WordText.Written(style, text));
        return cell;
    }

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
