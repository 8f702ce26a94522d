using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Ui;

/// <summary>A document for Word, and for whatever else opens its format. What it looks like is said by styles, so that one change restyles all of it.</summary>
public static class WordFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A4 with margins of 22 mm, in twentieths of a point.
    private const uint PaperWidth = 11_906;
    private const uint PaperHeight = 16_838;
    private const int Margin = 1_247;

    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.Describe(paper);
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Feed("word-styles.xml");
            main.AddNewPart<NumberingDefinitionsPart>().Feed("word-numbering.xml");
            main.AddNewPart<DocumentSettingsPart>().Feed("word-settings.xml");
            main.AddNewPart<ThemePart>().Feed("theme.xml");
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(Foot(paper));
            var body = new Body();
            body.Append(new WordBody(main).Of(paper));
            // Word wants a paragraph after a table that comes last.
            body.Append(WordText.Paragraph("End", ""));
            body.Append(Section(main.GetIdOfPart(foot)));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static Paragraph Foot(Paper paper) =>
        new(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
            WordText.Run(paper.Foot),
            new Run(new TabChar()),
            WordText.Run("Page "),
            new SimpleField(WordText.Run("1")) { Instruction = "PAGE" },
            WordText.Run(" of "),
            new SimpleField(WordText.Run("1")) { Instruction = "NUMPAGES" }
        );

    private static SectionProperties Section(string foot) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
            new PageSize { Width = PaperWidth, Height = PaperHeight },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = (uint)Margin,
                Right = (uint)Margin,
                Header = 708,
                Footer = 624,
                Gutter = 0,
            }
        );
}
