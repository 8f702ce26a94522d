namespace Evenkeel.Ui;

/// <summary>Draws a stakeholder map: four fields, influence upwards, interest to the right; on a phone one under the other.</summary>
public static class StakeholdersSvg
{
    private const int Letter = 8;
    private const int Row = 18;
    private const int Axis = 24;
    private const int Apart = 8;

    public static string Draw(StakeholdersPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var (drawn, height) = size.IsNarrow ? Stacked(picture, size.Width) : Square(picture, size.Width);
        return Frame(picture).Page(drawn, size.Width, height, "ek-drawn", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(StakeholdersPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (drawn, height) = Square(picture, ChartSize.Large.Width);
        return Frame(picture).File(drawn, ChartSize.Large.Width, height);
    }

    private static SvgFrame Frame(StakeholdersPicture picture) =>
        new($"Stakeholders: {picture.Change}", picture.Sentence());

    private static (SvgText Drawn, int Height) Square(StakeholdersPicture picture, int width)
    {
        var (svg, half) = (new SvgText(), (width - 4) / 2);
        // Much influence on top, much interest at the right.
        var rows = new[] { (Left: 1, Right: 0), (Left: 3, Right: 2) };
        svg.Label("ax", 2, 14, "↑ Influence");
        var y = Axis;
        foreach (var (left, right) in rows)
        {
            var (one, other) = (Lines(picture, left, half), Lines(picture, right, half));
            var height = Math.Max(Math.Max(Height(one), Height(other)), 110);
            Field(svg, one, (2, y, half, height), left);
            Field(svg, other, (2 + half, y, half, height), right);
            y += height;
        }

        svg.Label("ax e", width - 2, y + 18, "Interest →");
        return (svg, y + Axis);
    }

    private static (SvgText Drawn, int Height) Stacked(StakeholdersPicture picture, int width)
    {
        var (svg, y) = (new SvgText(), 2);
        for (var place = 0; place < StakeholdersPicture.Places.Count; place++)
        {
            var lines = Lines(picture, place, width - 4);
            Field(svg, lines, (2, y, width - 4, Height(lines)), place);
            y += Height(lines);
        }

        return (svg, y + 2);
    }

    private static int Height(List<(string Kind, string Text, int Above)> lines) =>
        (Row * lines.Count) + lines.Sum(line => line.Above) + 24;

    private static void Field(
        SvgText svg,
        List<(string Kind, string Text, int Above)> lines,
        (int X, int Y, int Width, int Height) at,
        int place
    )
    {
        svg.Path(place == 0 ? "hd" : "bx", $"M{at.X} {at.Y}h{at.Width}v{at.Height}h-{at.Width}z");
        var y = at.Y + 24;
        foreach (var (kind, text, above) in lines)
        {
            svg.Label(kind, at.X + 12, y + above, text);
            y += Row + above;
        }
    }

    private static List<(string Kind, string Text, int Above)> Lines(StakeholdersPicture picture, int place, int width)
    {
        var letters = (width - 24) / Letter;
        var (title, means) = StakeholdersPicture.Places[place];
        var lines = new List<(string, string, int)> { ("b", title, 0), ("sm", means, 0) };
        foreach (var one in picture.In(place))
        {
            lines.AddRange(SvgLines.Wrapped(one.Name, letters).Select((row, i) => ("tx", row, i == 0 ? Apart : 0)));
            var says =
                $"influence {one.Influence}, interest {one.Interest}{(one.Speaks is { } who ? $"; {who} speaks to them" : "")}";
            lines.AddRange(SvgLines.Wrapped(says, (width - 24) / 6).Select(row => ("sm", row, 0)));
        }

        return lines;
    }
}
