using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Ui;

/// <summary>The parts of a paper, one below the other.</summary>
internal sealed class WordBody(MainDocumentPart main)
{
    private const string Plain = "Normal";
    private readonly WordChart charts = new(main);

    public IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        yield return WordText.Paragraph("Title", XmlText.Line(paper.Title));
        foreach (var line in new[] { paper.Where, paper.Period }.Where(line => line.Length > 0))
        {
            yield return WordText.Paragraph("Subtitle", line);
        }

        if (paper.Lead.Length > 0)
        {
            yield return WordText.Paragraph("Lead", XmlText.Line(paper.Lead));
        }

        string? under = null;
        foreach (var part in paper.Parts)
        {
            if (part.Under is not null && part.Under != under)
            {
                yield return WordText.Paragraph("Heading1", part.Under);
            }

            under = part.Under;
            yield return WordText.Paragraph(under is null ? "Heading1" : "Heading2", XmlText.Line(part.Title));
            foreach (var element in Of(part))
            {
                yield return element;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Of(PaperPart part) =>
        part switch
        {
            PaperText it => it.Paragraphs.SelectMany(text => WordText.Written(Plain, text)),
            PaperFacts it => WordTable.Of(it),
            PaperTable it => WordTable.Of(it),
            PaperDrivers it => WordOutline.Of(it.Picture),
            PaperChart it => Of(it),
            _ => throw new NotSupportedException(part.GetType().Name),
        };

    /// <summary>The sentence and its chart are one paragraph, so that no program leaves the heading above them behind on the page before.</summary>
    private IEnumerable<OpenXmlElement> Of(PaperChart part) =>
        [
            WordText.Paragraph(
                "Sentence",
                WordText.Run(XmlText.Line(part.Picture.Sentence)),
                new Run(new Break()),
                charts.Of(part)
            ),
            .. part.Says.SelectMany(text => WordText.Written(Plain, text)),
            .. part.Notes.SelectMany(text => WordText.Written("Note", text)),
        ];
}
