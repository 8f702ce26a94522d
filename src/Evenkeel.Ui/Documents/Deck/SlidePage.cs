using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace Evenkeel.Ui;

/// <summary>A slide while it is made: the places of its layout are filled in, tables, charts and shapes put below the title.</summary>
internal sealed class SlidePage
{
    /// <summary>Places of the layouts.</summary>
    public const uint Lead = 1;
    public const uint Above = 10;
    public const uint Chart = 11;
    public const uint Below = 12;
    private const uint Foot = 20;
    private const uint Number = 21;
    private const int Whole = 100;

    private readonly ShapeTree tree = new(
        new NonVisualGroupShapeProperties(
            new NonVisualDrawingProperties { Id = 1, Name = "" },
            new NonVisualGroupShapeDrawingProperties(),
            new ApplicationNonVisualDrawingProperties()
        ),
        new GroupShapeProperties(new A.TransformGroup())
    );
    private uint made = 1;

    private readonly string foot;
    private readonly int? number;

    /// <param name="foot">Who made it and when.</param>
    /// <param name="number">Which slide it is; null = it does not say.</param>
    public SlidePage(DeckLooks looks, SlideLayoutPart layout, string foot, int? number)
    {
        (this.foot, this.number) = (foot, number);
        Part = looks.Deck.AddNewPart<SlidePart>();
        Part.AddPart(layout);
        Part.Slide = new Slide(new CommonSlideData(tree), new ColorMapOverride(new A.MasterColorMapping()));
    }

    public SlidePart Part { get; }

    public uint NextId() => ++made;

    public void Add(OpenXmlElement element) => tree.Append(element);

    public void Title(string text, TextBox box, PlaceholderValues kind) =>
        Add(Place("Title", new PlaceholderShape { Type = kind }, [Line(text)], box.Percent([text])));

    public void Words(
        string name,
        uint place,
        IReadOnlyList<string> paragraphs,
        TextBox? box = null,
        PlaceholderValues? kind = null
    ) =>
        Add(
            Place(
                name,
                new PlaceholderShape { Type = kind ?? PlaceholderValues.Body, Index = place },
                paragraphs.Select(Line),
                box?.Percent(paragraphs) ?? Whole
            )
        );

    /// <summary>Its foot comes last: that is the order in which a slide is read out.</summary>
    public SlidePart Done()
    {
        Add(Place("Footer", Small(PlaceholderValues.Footer, Foot), [Line(foot)], Whole));
        if (number is { } slide)
        {
            var field = new A.Field(
                new A.RunProperties { Language = OfficeParts.Language },
                new A.Text(slide.ToString(CultureInfo.InvariantCulture))
            )
            {
                Id = "{B5D4B9C1-6C2B-4F0C-9A35-6D0B7E0C9A11}",
                Type = "slidenum",
            };
            Add(Place("Slide number", Small(PlaceholderValues.SlideNumber, Number), [new A.Paragraph(field)], Whole));
        }

        return Part;
    }

    public static A.Paragraph Line(string text) =>
        new(new A.Run(new A.RunProperties { Language = OfficeParts.Language }, new A.Text(XmlText.Run(text))));

    private static PlaceholderShape Small(PlaceholderValues kind, uint place) =>
        new()
        {
            Type = kind,
            Size = PlaceholderSizeValues.Quarter,
            Index = place,
        };

    private Shape Place(string name, PlaceholderShape place, IEnumerable<A.Paragraph> paragraphs, int percent)
    {
        var fit = new A.NormalAutoFit();
        if (percent < Whole)
        {
            fit.FontScale = percent * 1000;
        }

        var text = new TextBody(new A.BodyProperties(fit), new A.ListStyle());
        text.Append(paragraphs);
        return new Shape(
            new NonVisualShapeProperties(
                new NonVisualDrawingProperties { Id = NextId(), Name = name },
                new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
                new ApplicationNonVisualDrawingProperties(place)
            ),
            new ShapeProperties(),
            text
        );
    }
}
