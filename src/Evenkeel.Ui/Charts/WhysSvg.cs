namespace Evenkeel.Ui;

/// <summary>Draws five whys: the problem on top, each answer below what it explains.</summary>
public static class WhysSvg
{
    private const int Letter = 8;
    private const int BoldLetter = 9;
    private const int Row = 18;
    private const int Gap = 10;
    private const int MostIndent = 7;

    public static string Draw(WhysPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var (drawn, height) = Body(picture, size);
        return Frame(picture).Page(drawn, size.Width, height, "ek-drawn", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(WhysPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (drawn, height) = Body(picture, ChartSize.Large);
        return Frame(picture).File(drawn, ChartSize.Large.Width, height);
    }

    private static SvgFrame Frame(WhysPicture picture) =>
        new($"Why: {picture.Problem}", picture.Sentence()) { IsNamed = true };

    private static (SvgText Drawn, int Height) Body(WhysPicture picture, ChartSize size)
    {
        var svg = new SvgText();
        var head = SvgLines.Wrapped(picture.Problem, (size.Width - 24) / BoldLetter);
        var y = 2 + (Row * head.Count) + 14;
        svg.Path("hd", $"M2 2h{size.Width - 4}v{y - 2}h-{size.Width - 4}z");
        Words(svg, "b", head, 12, 22);
        var (indent, feet) = (size.IsNarrow ? 16 : 34, new List<int> { y });
        foreach (var line in picture.Lines)
        {
            var depth = Math.Min(line.Depth, MostIndent);
            feet.RemoveRange(Math.Min(line.Depth + 1, feet.Count), Math.Max(0, feet.Count - line.Depth - 1));
            y += Gap;
            y = Box(svg, line, 2 + ((depth + 1) * indent), y, size.Width, (indent, feet[^1]));
            feet.Add(y);
        }

        return (svg, y + 4);
    }

    /// <summary>Answers where its foot is.</summary>
    private static int Box(SvgText svg, FishboneLine line, int x, int y, int paper, (int Indent, int Foot) above)
    {
        var width = paper - 2 - x;
        var letters = (width - 24 - (line.IsRoot ? 16 : 0)) / (line.IsRoot ? BoldLetter : Letter);
        var rows = SvgLines.Wrapped(line.Text, Math.Max(8, letters));
        var height = (Row * rows.Count) + 26;
        svg.Path("da", $"M{x - above.Indent + 10} {above.Foot}V{y + (height / 2)}H{x}");
        svg.Path("bx", $"M{x} {y}h{width}v{height}h-{width}z");
        svg.Label("sm", x + 10, y + 16, line.IsRoot ? $"Why {line.Depth + 1}: root cause" : $"Why {line.Depth + 1}");
        if (line.IsRoot)
        {
            svg.Path("rc", $"M{x + 15} {y + 24}l5 5-5 5-5-5z");
        }

        Words(svg, line.IsRoot ? "b" : "tx", rows, x + (line.IsRoot ? 26 : 10), y + 34);
        return y + height;
    }

    private static void Words(SvgText svg, string kind, List<string> rows, int x, int y)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            svg.Label(kind, x, y + (i * Row), rows[i]);
        }
    }
}
