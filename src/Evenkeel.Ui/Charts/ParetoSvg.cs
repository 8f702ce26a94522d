using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>Draws a Pareto chart with lying bars: a name is read without turning the head, and the running share stands at the end of its row.</summary>
public static class ParetoSvg
{
    private const int Row = 34;
    private const int Bar = 18;
    private const int Top = 30;
    private const int NarrowName = 18;

    public static string Draw(ParetoPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        return Frame(picture).Page(Body(picture, size), size.Width, HeightOf(picture), "ek-pareto", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(ParetoPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Frame(picture).File(Body(picture, ChartSize.Large), ChartSize.Large.Width, HeightOf(picture));
    }

    private static SvgFrame Frame(ParetoPicture picture) => new(picture.Title, picture.Sentence);

    private static int HeightOf(ParetoPicture picture) => Top + (picture.Bars.Count * Row) + 8;

    private static SvgText Body(ParetoPicture picture, ChartSize size)
    {
        var (svg, plot) = (new SvgText(), Plot.Of(size));
        svg.Label("ax", plot.Left, Top - 12, picture.CountWord);
        svg.Label("ax e", size.Width, Top - 12, size.IsNarrow ? "so far" : "share so far");
        DrawBars(svg, picture, size, plot);
        return svg;
    }

    private readonly record struct Plot(int Left, int Right, int Letters)
    {
        public static Plot Of(ChartSize size) => size.IsNarrow ? new(130, 258, NarrowName) : new(270, 760, 36);
    }

    private static void DrawBars(SvgText svg, ParetoPicture picture, ChartSize size, Plot plot)
    {
        var most = picture.Bars.Count == 0 ? 0 : picture.Bars[0].Count;
        var few = picture.FewThatMake(0.8);
        for (var i = 0; i < picture.Bars.Count; i++)
        {
            var (bar, top) = (picture.Bars[i], Top + (i * Row));
            var length = most > 0 ? (int)Math.Round((plot.Right - plot.Left) * bar.Count / most) : 0;
            svg.Label("ln e", plot.Left - 10, top + Bar - 4, Cut(bar.Category, plot.Letters));
            svg.Path(i < few ? "ba" : "ba ba--rest", $"M{plot.Left} {top}h{Math.Max(1, length)}v{Bar}H{plot.Left}z");
            svg.Label("ln b", plot.Left + length + 8, top + Bar - 4, MeasureFormat.Number(bar.Count, 0));
            svg.Label("ln e", size.Width, top + Bar - 4, Percent(bar.CumulativeShare));
        }
        DrawFew(svg, picture, size, few);
    }

    /// <summary>The line under the few that make up most.</summary>
    private static void DrawFew(SvgText svg, ParetoPicture picture, ChartSize size, int few)
    {
        if (few > 0 && few < picture.Bars.Count)
        {
            svg.Path("li", $"M0 {Top + (few * Row) - 8}H{size.Width}");
        }
    }

    private static string Cut(string name, int letters) =>
        name.Length <= letters ? name : name[..(letters - 1)].TrimEnd() + "…";

    internal static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + "\u00a0%";
}
