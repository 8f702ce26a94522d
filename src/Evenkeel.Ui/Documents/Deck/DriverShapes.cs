using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace Evenkeel.Ui;

/// <summary>A driver diagram as PowerPoint's own shapes, tied by connectors that follow when a box is moved.</summary>
internal sealed class DriverShapes
{
    private const double Most = 1.25;
    private const double PointsOfPixel = 0.75;
    private const double Letters = 14;
    private const double Small = 12;
    private const double Inset = 9;
    private const uint RightSide = 3;
    private const uint LeftSide = 1;

    private readonly SlidePage page;
    private readonly DriverPicture picture;
    private readonly DriverLayout layout;
    private readonly double scale;
    private readonly Dictionary<DriverBox, uint> ids = new(ReferenceEqualityComparer.Instance);
    private uint aim;

    public DriverShapes(SlidePage page, DriverPicture picture)
    {
        (this.page, this.picture) = (page, picture);
        layout = DriverPages.Layout(picture);
        scale =
            DeckSize.Pixel
            * Math.Min(
                Most,
                Math.Min(
                    DeckSize.Across / DeckSize.Pixel / layout.Width,
                    DeckSize.DiagramDown / DeckSize.Pixel / layout.Height
                )
            );
    }

    public P.GroupShape Group()
    {
        var group = new P.GroupShape(
            new P.NonVisualGroupShapeProperties(
                new P.NonVisualDrawingProperties
                {
                    Id = page.NextId(),
                    Name = "Driver diagram",
                    Description = $"Driver diagram. {picture.Sentence()}",
                },
                new P.NonVisualGroupShapeDrawingProperties(),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.GroupShapeProperties(
                new TransformGroup(
                    new Offset { X = DeckSize.Left, Y = DeckSize.Top },
                    Size(layout.Width, layout.Height),
                    new ChildOffset { X = DeckSize.Left, Y = DeckSize.Top },
                    new ChildExtents { Cx = Long(layout.Width), Cy = Long(layout.Height) }
                )
            )
        );
        group.Append(layout.Heads.Select(head => Head(head.X, 0, head.Head)));
        group.Append(layout.AsideAt is { } at ? [Head(1, at - 18, DriverPicture.AsideTitle)] : []);
        var boxes = layout.Boxes.Select(Box).ToList();
        group.Append(layout.Boxes.Where(box => box.Drives is not null).Select(Tie));
        group.Append(boxes);
        return group;
    }

    private P.Shape Head(int x, int y, string text) =>
        Shape(
            page.NextId(),
            "Heading",
            new Transform2D(At(x, y), Size(layout.Column, 24)),
            [new NoFill(), new Outline(new NoFill())],
            0,
            [Text(text, Letters, isBold: true)]
        );

    private P.Shape Box(PlacedBox placed)
    {
        var id = page.NextId();
        if (placed.Box is { } known)
        {
            ids[known] = id;
        }
        else
        {
            aim = id;
        }

        var isBold = placed.Box is null or { Kind: DriverKind.Primary };
        return Shape(
            id,
            placed.Box?.Kind.Title() ?? "Aim",
            new Transform2D(At(placed.X, placed.Y), Size(placed.Width, placed.Height)),
            Look(placed.Box),
            Inset,
            [
                Text(placed.Box?.Text ?? picture.Aim, Letters, isBold),
                .. (placed.Box?.Notes ?? []).Select(note => Text(note, Small, isBold: false)),
            ]
        );
    }

    private static OpenXmlElement[] Look(DriverBox? box) =>
        box?.Kind switch
        {
            null => [Colour(SchemeColorValues.Background2), Line(SchemeColorValues.Text1, 2.25)],
            DriverKind.Primary => [Colour(SchemeColorValues.Background1), Line(SchemeColorValues.Text1, 1.5)],
            DriverKind.Secondary => [Colour(SchemeColorValues.Background1), Line(SchemeColorValues.Text2, 1)],
            _ => [Colour(SchemeColorValues.Background1), Line(SchemeColorValues.Text2, 1, PresetLineDashValues.Dash)],
        };

    /// <summary>From the right side of what is driven, by a bend in the gap before its drivers, to the driver's left side.</summary>
    private P.ConnectionShape Tie(PlacedBox box)
    {
        var to = box.Drives!;
        var (from, across) = (to.X + to.Width, box.X - to.X - to.Width);
        var bend = 100_000L * (DriverLayout.Gap / 2) / Math.Max(1, across);
        var place = new Transform2D(
            At(from, Math.Min(to.Middle, box.Middle)),
            Size(across, Math.Abs(box.Middle - to.Middle))
        )
        {
            VerticalFlip = box.Middle < to.Middle,
        };
        return new P.ConnectionShape(
            new P.NonVisualConnectionShapeProperties(
                new P.NonVisualDrawingProperties { Id = page.NextId(), Name = "Connector" },
                new P.NonVisualConnectorShapeDrawingProperties(
                    new StartConnection { Id = to.Box is { } known ? ids[known] : aim, Index = RightSide },
                    new EndConnection { Id = ids[box.Box!], Index = LeftSide }
                ),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.ShapeProperties(
                place,
                new PresetGeometry(
                    new AdjustValueList(
                        new ShapeGuide
                        {
                            Name = "adj1",
                            Formula = string.Create(CultureInfo.InvariantCulture, $"val {bend}"),
                        }
                    )
                )
                {
                    Preset = ShapeTypeValues.BentConnector3,
                },
                Line(SchemeColorValues.Text2, 1)
            )
        );
    }

    private P.Shape Shape(
        uint id,
        string name,
        Transform2D place,
        OpenXmlElement[] look,
        double inset,
        IEnumerable<Paragraph> text
    )
    {
        var shape = new P.ShapeProperties(
            place,
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }
        );
        shape.Append(look);
        var room = (int)Long(inset);
        var body = new P.TextBody(
            new BodyProperties
            {
                LeftInset = room,
                RightInset = room,
                TopInset = room,
                BottomInset = 0,
                Wrap = TextWrappingValues.Square,
                Anchor = TextAnchoringTypeValues.Top,
            },
            new ListStyle()
        );
        body.Append(text);
        return new P.Shape(
            new P.NonVisualShapeProperties(
                new P.NonVisualDrawingProperties { Id = id, Name = name },
                new P.NonVisualShapeDrawingProperties(),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            shape,
            body
        );
    }

    private Paragraph Text(string text, double pixels, bool isBold)
    {
        var colour = pixels < Letters ? SchemeColorValues.Text2 : SchemeColorValues.Text1;
        var looks = new RunProperties(Colour(colour))
        {
            Language = OfficeParts.Language,
            FontSize = (int)(pixels * PointsOfPixel * scale / DeckSize.Pixel * 10) * 10,
            Bold = isBold,
        };
        return new Paragraph(new Run(looks, new Text(XmlText.Line(text))));
    }

    private static SolidFill Colour(SchemeColorValues colour) => new(new SchemeColor { Val = colour });

    private static Outline Line(SchemeColorValues colour, double points, PresetLineDashValues? dash = null)
    {
        var line = new Outline(Colour(colour)) { Width = (int)(points * DeckSize.Point) };
        if (dash is { } kind)
        {
            line.Append(new PresetDash { Val = kind });
        }

        return line;
    }

    private Offset At(int x, int y) => new() { X = DeckSize.Left + Long(x), Y = DeckSize.Top + Long(y) };

    private Extents Size(int width, int height) => new() { Cx = Long(width), Cy = Long(height) };

    private long Long(double pixels) => (long)(pixels * scale);
}
