namespace Evenkeel.Ui;

/// <summary>Draws a force field: arrows push from both sides against a line, as long as they are strong; on a phone one side under the other.</summary>
public static class ForcesSvg
{
    private const int Letter = 8;
    private const int Row = 18;
    private const int Unit = 26;
    private const int Shaft = 14;

    public static string Draw(ForcesPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var (drawn, height) = size.IsNarrow ? Stacked(picture, size.Width) : Opposed(picture, size.Width);
        return Frame(picture).Page(drawn, size.Width, height, "ek-drawn", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(ForcesPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (drawn, height) = Opposed(picture, ChartSize.Large.Width);
        return Frame(picture).File(drawn, ChartSize.Large.Width, height);
    }

    private static SvgFrame Frame(ForcesPicture picture) =>
        new($"Force field: {picture.Change}", picture.Sentence()) { IsNamed = true };

    private static (SvgText Drawn, int Height) Opposed(ForcesPicture picture, int width)
    {
        var (svg, middle) = (new SvgText(), width / 2);
        var top = Head(svg, picture.Change, width) + 26;
        svg.Label("b", 2, top, $"For: {picture.SumFor}");
        svg.Label("b e", width - 2, top, $"Against: {picture.SumAgainst}");
        var reach = middle - 12 - (5 * Unit) - 24;
        var (left, right) = (top + 12, top + 12);
        foreach (var force in picture.For)
        {
            var tail = middle - 6 - (force.Strength * Unit);
            left = Side(svg, force, reach, left, (2, ""), (tail, middle - 6));
        }

        foreach (var force in picture.Against)
        {
            var tail = middle + 6 + (force.Strength * Unit);
            right = Side(svg, force, reach, right, (width - 2, " e"), (tail, middle + 6));
        }

        var bottom = Math.Max(Math.Max(left, right), top + 40);
        svg.Path("ce", $"M{middle} {top}V{bottom}");
        return (svg, bottom + 6);
    }

    /// <summary>Words at the edge, the arrow from them to the line; answers where the next begins.</summary>
    private static int Side(
        SvgText svg,
        Force force,
        int reach,
        int y,
        (int X, string Anchor) words,
        (int Tail, int Tip) arrow
    )
    {
        var rows = SvgLines.Wrapped(force.Text, reach / Letter);
        for (var i = 0; i < rows.Count; i++)
        {
            svg.Label($"tx{words.Anchor}", words.X, y + 16 + (i * Row), rows[i]);
        }

        Arrow(svg, force.Strength, y + 3 + ((rows.Count - 1) * Row / 2), arrow);
        return y + (Row * rows.Count) + 14;
    }

    private static (SvgText Drawn, int Height) Stacked(ForcesPicture picture, int width)
    {
        var svg = new SvgText();
        var y = Head(svg, picture.Change, width) + 24;
        y = Stack(svg, $"For: {picture.SumFor}", picture.For, (width, y), isFor: true);
        y = Stack(svg, $"Against: {picture.SumAgainst}", picture.Against, (width, y + 24), isFor: false);
        return (svg, y);
    }

    private static int Stack(
        SvgText svg,
        string title,
        IReadOnlyList<Force> forces,
        (int Width, int Y) paper,
        bool isFor
    )
    {
        svg.Label("b", 2, paper.Y, title);
        var y = paper.Y + 8;
        foreach (var force in forces)
        {
            foreach (var row in SvgLines.Wrapped(force.Text, (paper.Width - 6) / Letter))
            {
                y += Row;
                svg.Label("tx", 2, y, row);
            }

            var (tail, tip) = isFor ? (22, 22 + (force.Strength * 40)) : (22 + (force.Strength * 40), 22);
            Arrow(svg, force.Strength, y + 7, (tail, tip));
            y += 34;
        }

        return y;
    }

    /// <summary>With its strength at the tail.</summary>
    private static void Arrow(SvgText svg, int strength, int y, (int Tail, int Tip) at)
    {
        var by = Math.Sign(at.Tip - at.Tail);
        var neck = at.Tip - (by * 11);
        var kind = by > 0 ? "ba" : "ba ba--rest";
        svg.Path(
            kind,
            $"M{at.Tail} {y + 3}H{neck}v-4L{at.Tip} {y + 3 + (Shaft / 2)}L{neck} {y + Shaft + 7}v-4H{at.Tail}z"
        );
        svg.Label(by > 0 ? "b e" : "b", at.Tail - (by * 6), y + 15, $"{strength}");
    }

    private static int Head(SvgText svg, string change, int width)
    {
        var rows = SvgLines.Wrapped(change, (width - 24) / 8);
        svg.Path("hd", $"M2 2h{width - 4}v{(Row * rows.Count) + 12}h-{width - 4}z");
        for (var i = 0; i < rows.Count; i++)
        {
            svg.Label("b", 12, 21 + (i * Row), rows[i]);
        }

        return (Row * rows.Count) + 14;
    }
}
