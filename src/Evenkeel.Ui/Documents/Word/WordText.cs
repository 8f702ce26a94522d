using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Ui;

/// <summary>Paragraphs by the name of their style.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string text) => Paragraph(style, Run(text));

    public static Paragraph Paragraph(string style, params OpenXmlElement[] inside)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(inside);
        return paragraph;
    }

    /// <summary>What somebody wrote, in its own paragraphs.</summary>
    public static IEnumerable<Paragraph> Written(string style, string text) =>
        XmlText.Paragraphs(text).Select(line => Paragraph(style, line));

    public static Run Run(string text) =>
        new(new Text(XmlText.Run(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Run Run(string text, string style)
    {
        var run = Run(text);
        run.PrependChild(new RunProperties(new RunStyle { Val = style }));
        return run;
    }
}
