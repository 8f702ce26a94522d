using DocumentFormat.OpenXml.Packaging;

namespace Evenkeel.Ui;

/// <summary>What the slides are made of: a master, its theme and its layouts.</summary>
internal sealed record DeckLooks(PresentationPart Deck, SlideMasterPart Master)
{
    public required SlideLayoutPart Title { get; init; }
    public required SlideLayoutPart Words { get; init; }

    /// <summary>A title, and room for a table or a diagram.</summary>
    public required SlideLayoutPart Open { get; init; }
    public required SlideLayoutPart Chart { get; init; }

    public static DeckLooks Add(PresentationPart deck)
    {
        var master = deck.AddNewPart<SlideMasterPart>();
        master.Feed("deck-master.xml");
        var theme = master.AddNewPart<ThemePart>();
        theme.Feed("theme.xml");
        deck.AddPart(theme);
        deck.AddNewPart<TableStylesPart>().Feed("deck-tables.xml");
        return new DeckLooks(deck, master)
        {
            Title = Layout(master, "rId1", "deck-title.xml"),
            Words = Layout(master, "rId2", "deck-words.xml"),
            Open = Layout(master, "rId3", "deck-open.xml"),
            Chart = Layout(master, "rId4", "deck-chart.xml"),
        };
    }

    private static SlideLayoutPart Layout(SlideMasterPart master, string id, string template)
    {
        var layout = master.AddNewPart<SlideLayoutPart>(id);
        layout.Feed(template);
        layout.AddPart(master);
        return layout;
    }
}
