using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenkeel.Ui;

/// <summary>A driver diagram as a numbered outline of Word's own, in which levels can be moved in and out.</summary>
internal static class WordOutline
{
    private const int Deepest = 7;

    // Of word-numbering.xml: the second begins again at 1.
    private const int Tied = 1;
    private const int Aside = 2;

    public static IEnumerable<OpenXmlElement> Of(DriverPicture picture)
    {
        var tied = picture.Boxes.SelectMany(box => Lines(box, 1, Tied));
        return picture.Aside.Count == 0
            ? tied
            :
            [
                .. tied,
                WordText.Paragraph("Heading3", DriverPicture.AsideTitle),
                .. picture.Aside.SelectMany(box => Lines(box, 1, Aside)),
            ];
    }

    private static IEnumerable<Paragraph> Lines(DriverBox box, int depth, int list) =>
        box.Below.SelectMany(below => Lines(below, depth + 1, list)).Prepend(Line(box, Math.Min(depth, Deepest), list));

    private static Paragraph Line(DriverBox box, int depth, int list)
    {
        var line = WordText.Paragraph(
            $"Driver{depth}",
            WordText.Run($"{box.Kind.Title()}: ", "Quiet"),
            depth == 1 ? WordText.Run(box.Text, "Strong") : WordText.Run(box.Text)
        );
        foreach (var note in box.Notes)
        {
            line.Append(new Run(new Break()), WordText.Run(note, "Quiet"));
        }

        if (list != Tied)
        {
            line.ParagraphProperties!.Append(
                new NumberingProperties(new NumberingLevelReference { Val = depth - 1 }, new NumberingId { Val = list })
            );
        }

        return line;
    }
}
