namespace Evenkeel.Ui;

/// <summary>Draws a driver diagram: lying where there is room, standing on a phone.</summary>
public static class DriverSvg
{
    private const string Sheet =
        "<style>text{font:14px Arial,Helvetica,sans-serif;fill:#212b32}.b{font-weight:600}.sm{font-size:12px;fill:#4c6272}"
        + "path{fill:#ffffff;stroke:#4c6272;stroke-width:1.5}.tie{fill:none;stroke:#768692}.aim{fill:#f0f4f5;stroke:#212b32;stroke-width:3}"
        + ".pri{stroke:#212b32;stroke-width:2}.bar{fill:#212b32;stroke:none}.ide{stroke-dasharray:6 3}</style>";

    /// <summary>For a page: colours come from its style sheet, and a script can take hold of each box. The id makes the title's and description's ids unique.</summary>
    public static string Draw(DriverPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var layout = size.IsNarrow ? DriverLayout.Standing(picture, size.Width) : DriverLayout.Lying(picture);
        var drawn = Start(
            picture,
            layout,
            $"class=\"ek-chart ek-drivers ek-drivers--{size.Name}\" width=\"{layout.Width}\" ",
            id
        );
        Body(drawn, layout, size.IsNarrow, isPage: true);
        return drawn.Raw("</svg>").ToString();
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(DriverPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var layout = DriverLayout.Lying(picture);
        var own = $"xmlns=\"http://www.w3.org/2000/svg\" width=\"{layout.Width}\" height=\"{layout.Height}\" ";
        var drawn = Start(picture, layout, own, "f");
        drawn.Raw(Sheet).Raw($"<rect width=\"{layout.Width}\" height=\"{layout.Height}\" fill=\"#fff\"/>");
        Body(drawn, layout, isNarrow: false, isPage: false);
        return drawn.Raw("</svg>").ToString();
    }

    private static SvgText Start(DriverPicture picture, DriverLayout layout, string attributes, string id) =>
        new SvgText()
            .Raw($"<svg {attributes}viewBox=\"0 0 {layout.Width} {layout.Height}\" role=\"img\" ")
            .Raw($"aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\"><title id=\"{id}-t\">Driver diagram: ")
            .Words(picture.Aim)
            .Raw($"</title><desc id=\"{id}-d\">")
            .Words(picture.Sentence())
            .Raw(" The outline says it in words.</desc>");

    private static void Body(SvgText svg, DriverLayout layout, bool isNarrow, bool isPage)
    {
        if (!isNarrow)
        {
            foreach (var (x, head) in layout.Heads)
            {
                svg.Label("b", x, 18, head);
            }
        }

        if (layout.AsideAt is { } aside)
        {
            svg.Label("b", 1, aside, DriverPicture.AsideTitle);
        }

        foreach (var box in layout.Boxes)
        {
            Tie(svg, box, isNarrow);
        }

        foreach (var box in layout.Boxes)
        {
            Draw(svg, box, isPage);
        }
    }

    private static void Tie(SvgText svg, PlacedBox box, bool isNarrow)
    {
        if (box.Drives is not { } to)
        {
            return;
        }

        svg.Path(
            "tie",
            isNarrow
                ? $"M{to.X + 7} {to.Y + to.Height}V{box.Middle}H{box.X}"
                : $"M{box.X} {box.Middle}H{to.X + to.Width + (DriverLayout.Gap / 2)}V{to.Middle}H{to.X + to.Width}"
        );
    }

    private static void Draw(SvgText svg, PlacedBox placed, bool isPage)
    {
        var box = placed.Box;
        if (isPage)
        {
            svg.Raw(
                box is null
                    ? "<g class=\"ek-driver\" data-driver=\"aim\">"
                    : $"<g class=\"ek-driver\" data-driver=\"{box.Id}\" data-mark=\"{box.Mark}\">"
            );
        }

        var (x, y, width, height) = (placed.X, placed.Y, placed.Width, placed.Height);
        svg.Path(Class(box), $"M{x} {y}h{width}v{height}h-{width}z");
        if (box?.Kind == DriverKind.Primary)
        {
            svg.Path("bar", $"M{x} {y}h5v{height}h-5z");
        }

        var line = y + 22;
        foreach (var text in placed.Lines)
        {
            svg.Label(box is null or { Kind: DriverKind.Primary } ? "b" : "tx", x + 10, line, text);
            line += DriverLayout.Row;
        }

        foreach (var note in placed.Notes)
        {
            svg.Label("sm", x + 10, line, note);
            line += DriverLayout.SmallRow;
        }

        svg.Raw(isPage ? "</g>" : "");
    }

    private static string Class(DriverBox? box) =>
        box?.Kind switch
        {
            null => "aim",
            DriverKind.Primary => "pri",
            DriverKind.Secondary => "sec",
            _ => "ide",
        };
}
