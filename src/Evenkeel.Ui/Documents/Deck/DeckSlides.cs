using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Evenkeel.Ui;

/// <summary>The parts of a paper as slides: what does not fit on one goes on on the next, what is too long for any is cut, and that is said.</summary>
internal sealed class DeckSlides(DeckLooks looks, Paper paper)
{
    private const int MostLead = 600;
    private const int MostSentence = 400;
    private const int MostParagraph = 700;
    private const string IsCut = "Shortened for the slide. The Word document has all of it.";
    private int made;

    public IEnumerable<SlidePart> All() => paper.Parts.SelectMany(Of).Prepend(First());

    private SlidePart First()
    {
        made++;
        var page = new SlidePage(looks, looks.Title, paper.Foot, null);
        page.Title(XmlText.Line(paper.Title), DeckSize.FirstTitle, PlaceholderValues.CenteredTitle);
        var lead = TextBox.Cut(XmlText.Line(paper.Lead), MostLead);
        page.Words("Aim", SlidePage.Lead, [lead], DeckSize.Lead, PlaceholderValues.SubTitle);
        page.Words("Where and when", SlidePage.Above, [XmlText.Line(paper.Where), XmlText.Line(paper.Period)]);
        return page.Done();
    }

    private IEnumerable<SlidePart> Of(PaperPart part) =>
        part switch
        {
            PaperText it => Of(it),
            PaperFacts it => Tables(it, DeckTable.Of(it)),
            PaperTable it => Tables(it, DeckTable.Of(it)),
            PaperDrivers it => Of(it),
            PaperChart it => [Of(it)],
            _ => throw new NotSupportedException(part.GetType().Name),
        };

    private IEnumerable<SlidePart> Of(PaperText part)
    {
        var cut = part.Paragraphs.SelectMany(XmlText.Paragraphs).Select(text => TextBox.Cut(text, MostParagraph));
        var groups = TextBox.Groups(cut, some => DeckSize.Words.HeightOf(some) <= DeckSize.Words.Height);
        foreach (var (group, at) in groups.Select((group, at) => (group, at)))
        {
            var page = Begin(looks.Words, part, Counted(part.Title, at, groups.Count));
            page.Words("Text", SlidePage.Lead, group, DeckSize.Words);
            Says(page, group.Any(text => text.Length >= MostParagraph / 2 && text.EndsWith('…')));
            yield return page.Done();
        }
    }

    private IEnumerable<SlidePart> Tables(PaperPart part, IReadOnlyList<DeckTable> tables)
    {
        foreach (var (table, at) in tables.Select((table, at) => (table, at)))
        {
            var page = Begin(looks.Open, part, Counted(part.Title, at, tables.Count));
            page.Add(table.Frame(page.NextId(), part.Title));
            Says(page, table.IsCut);
            yield return page.Done();
        }
    }

    private IEnumerable<SlidePart> Of(PaperDrivers part)
    {
        var pages = DriverPages.Of(part.Picture);
        foreach (var (picture, at) in pages.Select((picture, at) => (picture, at)))
        {
            var page = Begin(looks.Open, part, Counted(part.Title, at, pages.Count));
            page.Add(new DriverShapes(page, picture).Group());
            yield return page.Done();
        }
    }

    private SlidePart Of(PaperChart part)
    {
        var sentence = TextBox.Cut(XmlText.Line(part.Picture.Sentence), MostSentence);
        var page = Begin(looks.Chart, part, sentence, part.Title);
        DeckChart.Add(page, part);
        if (DeckChart.Below(part) is { Count: > 0 } below)
        {
            page.Words("Below", SlidePage.Below, below, DeckSize.Below);
        }

        return page.Done();
    }

    private SlidePage Begin(SlideLayoutPart layout, PaperPart part, string title, string? about = null)
    {
        made++;
        var page = new SlidePage(looks, layout, paper.Foot, made);
        var box = part is PaperChart ? DeckSize.ChartTitle : DeckSize.Title;
        page.Title(XmlText.Line(title), box, PlaceholderValues.Title);
        page.Words("Over the title", SlidePage.Above, [XmlText.Line(string.Join(" · ", Over(part, about)))]);
        return page;
    }

    private static void Says(SlidePage page, bool isCut)
    {
        if (isCut)
        {
            page.Words("Below", SlidePage.Below, [IsCut]);
        }
    }

    private IEnumerable<string> Over(PaperPart part, string? about) =>
        new[] { TextBox.Cut(XmlText.Line(paper.Title), 80), part.Under, about }.OfType<string>();

    private static string Counted(string title, int at, int of) => of == 1 ? title : $"{title} ({at + 1} of {of})";
}
