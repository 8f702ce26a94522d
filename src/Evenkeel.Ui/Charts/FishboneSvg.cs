namespace Evenkeel.Ui;

/// <summary>Draws a fishbone: lying where there is room, standing on a phone, where every line is still as large as the page's own words.</summary>
public static class FishboneSvg
{
    private const int Letter = 8;
    private const int BoldLetter = 9;
    private const int Row = 18;
    private const int HeadWidth = 190;
    private const int LeastColumn = 210;
    private const int Slant = 28;
    private const int Indent = 12;
    private const int MostIndent = 4;
    private const int Mark = 14;

    // How far what is wrapped stands in: so one cause is told from the next.
    private const int Hanging = 8;

    /// <summary>For a page: colours come from its style sheet. The id makes the title's and description's ids unique.</summary>
    public static string Draw(FishbonePicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var drawn = new SvgText();
        var (width, height) = size.IsNarrow ? Standing(drawn, picture, size.Width) : Lying(drawn, picture, size.Width);
        return Frame(picture).Page(drawn, width, height, "ek-drawn", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(FishbonePicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var drawn = new SvgText();
        var (width, height) = Lying(drawn, picture, ChartSize.Large.Width);
        return Frame(picture).File(drawn, width, height);
    }

    private static SvgFrame Frame(FishbonePicture picture) =>
        new($"Why: {picture.Head}", picture.Sentence()) { IsNamed = true };

    private static (int Width, int Height) Lying(SvgText svg, FishbonePicture picture, int least)
    {
        var columns = Math.Max(1, (picture.Bones.Count + 1) / 2);
        var column = Math.Max(LeastColumn, (least - HeadWidth - 30) / columns);
        var letters = (column - Slant - 16) / Letter;
        var tops = picture.Bones.Where((_, i) => i % 2 == 0).Select(bone => Rows(bone, letters)).ToList();
        var feet = picture.Bones.Where((_, i) => i % 2 == 1).Select(bone => Rows(bone, letters)).ToList();
        var spine = 34 + (Row * Most(tops)) + 12;
        var head = SvgLines.Wrapped(picture.Head, (HeadWidth - 20) / BoldLetter);
        var bottom = spine + 12 + (Row * Most(feet)) + 34;
        var width = (columns * column) + HeadWidth + 30;
        var half = Math.Max(28, (head.Count * 20 / 2) + 12);
        var (shift, height) = (Math.Max(0, half - spine + 4), Math.Max(bottom, spine + half + 4));
        spine += shift;
        svg.Path("ce", $"M8 {spine}H{width - HeadWidth}");
        for (var i = 0; i < picture.Bones.Count; i++)
        {
            var isAbove = i % 2 == 0;
            var left = 8 + (i / 2 * column);
            Bone(svg, picture.Bones[i], (isAbove ? tops : feet)[i / 2], left, spine, isAbove);
        }

        Head(svg, head, width - HeadWidth, spine, HeadWidth - 4, half);
        return (width, height + shift);
    }

    private static void Bone(SvgText svg, FishboneBone bone, List<Piece> pieces, int left, int spine, bool isAbove)
    {
        var reach = (Row * pieces.Count) + 16;
        var end = isAbove ? spine - reach : spine + reach;
        svg.Path("da", $"M{left} {end}L{left + Slant} {spine}");
        svg.Label("b", left, isAbove ? end - 8 : end + 18, bone.Name);
        for (var i = 0; i < pieces.Count; i++)
        {
            // From the name towards the spine, beside the bone.
            var y = isAbove ? end + 16 + (i * Row) : spine + 22 + (i * Row);
            Line(svg, pieces[i], left + Slant + 6, y);
        }
    }

    private static (int Width, int Height) Standing(SvgText svg, FishbonePicture picture, int width)
    {
        var head = SvgLines.Wrapped(picture.Head, (width - 24) / BoldLetter);
        var half = (head.Count * 20 / 2) + 10;
        Head(svg, head, 2, half + 2, width - 4, half);
        var (top, y) = ((2 * half) + 4, (2 * half) + 30);
        var last = y;
        foreach (var bone in picture.Bones)
        {
            svg.Path("da", $"M10 {y - 4}h16");
            svg.Label("b", 32, y, bone.Name);
            last = y - 4;
            foreach (var piece in Rows(bone, (width - 34) / Letter))
            {
                y += Row;
                Line(svg, piece, 34, y);
            }

            y += 30;
        }

        svg.Path("ce", $"M10 {top}V{last}");
        return (width, y - 14);
    }

    private static void Head(SvgText svg, List<string> lines, int left, int middle, int width, int half)
    {
        svg.Path("hd", $"M{left} {middle - half}h{width}v{2 * half}h-{width}z");
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Label("b", left + 10, middle + 5 - ((lines.Count - 1) * 10) + (i * 20), lines[i]);
        }
    }

    private static void Line(SvgText svg, Piece piece, int x, int y)
    {
        x += piece.Indent;
        if (piece.IsMarked)
        {
            svg.Path("rc", $"M{x + 5} {y - 10}l5 5-5 5-5-5z");
        }

        svg.Label(piece.IsRoot ? "ln b" : "ln", x + (piece.IsRoot ? Mark : 0), y, piece.Text);
    }

    /// <summary>One drawn row of a line.</summary>
    private readonly record struct Piece(string Text, int Indent, bool IsRoot, bool IsMarked);

    private static int Most(List<List<Piece>> bones) => bones.Count == 0 ? 0 : bones.Max(rows => rows.Count);

    private static List<Piece> Rows(FishboneBone bone, int letters)
    {
        var rows = new List<Piece>();
        foreach (var line in bone.Lines)
        {
            var indent = Indent * Math.Min(line.Depth, MostIndent);
            var room = letters - (indent / Letter) - (line.IsRoot ? 3 : 0);
            var text = (line.Depth > 0 ? "because: " : "") + line.Text + (line.IsRoot ? " (root cause)" : "");
            rows.AddRange(
                SvgLines
                    .Wrapped(text, Math.Max(8, (line.IsRoot ? room * Letter / BoldLetter : room) - 1))
                    .Select(
                        (part, i) => new Piece(part, indent + (i > 0 ? Hanging : 0), line.IsRoot, line.IsRoot && i == 0)
                    )
            );
        }

        return rows;
    }
}
