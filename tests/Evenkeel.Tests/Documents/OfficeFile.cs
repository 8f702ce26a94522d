using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using P = DocumentFormat.OpenXml.Presentation;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Tests.Documents;

/// <summary>A line of a native chart: what the chart keeps of it, and what the workbook behind it says.</summary>
internal sealed record OfficeLine(string Name, IReadOnlyList<double?> Values, IReadOnlyList<double?> Cells);

/// <param name="Says">For who does not see it.</param>
internal sealed record OfficeChart(string Says, IReadOnlyList<string> Periods, IReadOnlyList<OfficeLine> Lines)
{
    /// <summary>The data are drawn twice, as a line and as points.</summary>
    public OfficeLine this[string name] => Lines.First(line => line.Name == name);
}

/// <summary>A Word document or a deck, opened again.</summary>
internal sealed class OfficeFile : IDisposable
{
    private readonly OpenXmlPackage package;

    public OfficeFile(byte[] bytes, bool isDeck) =>
        package = isDeck
            ? PresentationDocument.Open(new MemoryStream(bytes), isEditable: false)
            : WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    public string Title => package.PackageProperties.Title ?? "";
    public string? Author => package.PackageProperties.Creator;

    private IEnumerable<SlidePart> Slides =>
        ((PresentationDocument)package).PresentationPart is { } deck
            ? deck
                .Presentation.SlideIdList!.Elements<P.SlideId>()
                .Select(slide => (SlidePart)deck.GetPartById(slide.RelationshipId!))
            : [];

    private IEnumerable<OpenXmlElement> Roots =>
        package is WordprocessingDocument word
            ? [word.MainDocumentPart!.Document]
            : Slides.Select(slide => slide.Slide);

    /// <summary>All that is written in it, a paragraph a line.</summary>
    public string Text =>
        string.Join(
            '\n',
            Roots
                .SelectMany(root => root.Descendants())
                .Where(element => element is W.Paragraph or A.Paragraph)
                .Select(paragraph => paragraph.InnerText)
        );

    /// <summary>Null where a slide has none.</summary>
    public IReadOnlyList<string?> SlideTitles =>
        [
            .. Slides.Select(slide =>
                slide
                    .Slide.Descendants<P.Shape>()
                    .FirstOrDefault(shape => shape.Descendants<P.PlaceholderShape>().Any(IsTitle))
                    ?.TextBody!.InnerText
            ),
        ];

    public IReadOnlyList<string> Headings(string style) =>
        [
            .. Roots
                .Single()
                .Descendants<W.Paragraph>()
                .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style)
                .Select(paragraph => paragraph.InnerText),
        ];

    /// <summary>What the format does not allow, the workbooks inside included.</summary>
    public IReadOnlyList<string> Errors()
    {
        var found = Validate(package);
        foreach (var part in Charts().SelectMany(chart => chart.Part.GetPartsOfType<EmbeddedPackagePart>()))
        {
            using var stream = part.GetStream();
            using var book = SpreadsheetDocument.Open(stream, isEditable: false);
            found = found.Concat(Validate(book));
        }

        return [.. found];
    }

    public IReadOnlyList<OfficeChart> ReadCharts() => [.. Charts().Select(chart => Read(chart.Part, chart.Says))];

    public void Dispose() => package.Dispose();

    private static bool IsTitle(P.PlaceholderShape place) =>
        place.Type?.Value is { } kind
        && (kind == P.PlaceholderValues.Title || kind == P.PlaceholderValues.CenteredTitle);

    private static IEnumerable<string> Validate(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(package)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .ToList();

    private IEnumerable<(ChartPart Part, string Says)> Charts() =>
        package is WordprocessingDocument word
            ? InWord(word.MainDocumentPart!)
            : Slides.SelectMany(slide =>
                slide
                    .Slide.Descendants<P.GraphicFrame>()
                    .SelectMany(frame =>
                        frame
                            .Descendants<C.ChartReference>()
                            .Select(chart =>
                                (
                                    (ChartPart)slide.GetPartById(chart.Id!),
                                    frame
                                        .NonVisualGraphicFrameProperties!
                                        .NonVisualDrawingProperties!
                                        .Description!
                                        .Value!
                                )
                            )
                    )
            );

    private static IEnumerable<(ChartPart Part, string Says)> InWord(MainDocumentPart main) =>
        main
            .Document.Descendants<W.Drawing>()
            .Where(drawing => drawing.Descendants<C.ChartReference>().Any())
            .Select(drawing =>
                (
                    (ChartPart)main.GetPartById(drawing.Descendants<C.ChartReference>().Single().Id!),
                    drawing.Inline!.DocProperties!.Description!.Value!
                )
            );

    private static OfficeChart Read(ChartPart part, string says)
    {
        using var stream = part.EmbeddedPackagePart!.GetStream();
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = Cells(book);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<S.CellFormula>());
        var lines = part.ChartSpace.Descendants<C.LineChartSeries>().ToList();
        return new OfficeChart(
            says,
            [.. lines[0].GetFirstChild<C.CategoryAxisData>()!.Descendants<C.StringPoint>().Select(p => p.InnerText)],
            [.. lines.Select(line => Line(line, cells))]
        );
    }

    private static OfficeLine Line(C.LineChartSeries line, Dictionary<string, string> cells)
    {
        var name = line.GetFirstChild<C.SeriesText>()!.StringReference!;
        var text = name.StringCache!.InnerText;
        Assert.Equal(cells[Cell(name.Formula!.Text)], text);
        var numbers = line.GetFirstChild<C.Values>()!.NumberReference!;
        var (column, last) = (
            Cell(numbers.Formula!.Text.Split(':')[0])[..^1],
            Cell(numbers.Formula!.Text.Split(':')[1])
        );
        var rows = Enumerable.Range(2, int.Parse(last[column.Length..], CultureInfo.InvariantCulture) - 1).ToList();
        var cached = numbers
            .NumberingCache!.Elements<C.NumericPoint>()
            .ToDictionary(point => (int)point.Index!.Value + 2, point => Number(point.InnerText));
        return new OfficeLine(
            text,
            [.. rows.Select(row => cached.GetValueOrDefault(row))],
            [.. rows.Select(row => cells.TryGetValue($"{column}{row}", out var cell) ? Number(cell) : null)]
        );
    }

    /// <summary>"Chart!$B$2" as "B2".</summary>
    private static string Cell(string place) =>
        place[(place.IndexOf('!') + 1)..].Replace("$", "", StringComparison.Ordinal);

    private static double? Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Cells(SpreadsheetDocument book) =>
        book.WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<S.Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
}
