using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>Draws a Pareto chart with lying bars: a name is read without turning the head, and the running share stands at the end of its row. On a phone the
/// name stands above its bar, in full.</summary>
public static class ParetoSvg
{
    private const int Bar = 18;
    private const int Top = 30;

    public static string Draw(ParetoPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        return Frame(picture)
            .Page(Body(picture, size), size.Width, HeightOf(picture, Plot.Of(size)), "ek-pareto", size, id);
    }

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public static string File(ParetoPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Frame(picture)
            .File(Body(picture, ChartSize.Large), ChartSize.Large.Width, HeightOf(picture, Plot.Of(ChartSize.Large)));
    }

    private static SvgFrame Frame(ParetoPicture picture) => new(picture.Title, picture.Sentence);

    private static int HeightOf(ParetoPicture picture, Plot plot) => Top + (picture.Bars.Count * plot.Row) + 8;

    private static SvgText Body(ParetoPicture picture, ChartSize size)
    {
        var (svg, plot) = (new SvgText(), Plot.Of(size));
        svg.Label("ax", plot.Left, Top - 12, picture.CountWord);
        svg.Label("ax e", size.Width, Top - 12, "share so far");
        DrawBars(svg, picture, size, plot);
        return svg;
    }

    /// <param name="Above">How far a bar lies below the top of its row: its name stands there.</param>
    private readonly record struct Plot(int Left, int Right, int Letters, int Row, int Above)
    {
        public static Plot Of(ChartSize size) => size.IsNarrow ? new(0, 250, 40, 56, 22) : new(290, 760, 34, 34, 0);
    }

    private static void DrawBars(SvgText svg, ParetoPicture picture, ChartSize size, Plot plot)
    {
        var most = picture.Bars.Count == 0 ? 0 : picture.Bars[0].Count;
        var few = picture.FewThatMake(0.8);
        for (var i = 0; i < picture.Bars.Count; i++)
        {
            var (bar, top) = (picture.Bars[i], Top + (i * plot.Row) + plot.Above);
            var length = most > 0 ? (int)Math.Round((plot.Right - plot.Left) * bar.Count / most) : 0;
            var name = Cut(bar.Category, plot.Letters);
            svg.Label(
                plot.Above > 0 ? "ln" : "ln e",
                Math.Max(0, plot.Left - 10),
                top + (plot.Above > 0 ? -6 : Bar - 4),
                name
            );
            svg.Path(i < few ? "ba" : "ba ba--rest", $"M{plot.Left} {top}h{Math.Max(1, length)}v{Bar}H{plot.Left}z");
            svg.Label("ln b", plot.Left + length + 8, top + Bar - 4, MeasureFormat.Number(bar.Count, 0));
            svg.Label("ln e", size.Width, top + Bar - 4, Percent(bar.CumulativeShare));
        }
        DrawFew(svg, picture, size.Width, plot, few);
    }

    /// <summary>The line under the few that make up most.</summary>
    private static void DrawFew(SvgText svg, ParetoPicture picture, int width, Plot plot, int few)
    {
        if (few > 0 && few < picture.Bars.Count)
        {
            svg.Path("li", $"M0 {Top + (few * plot.Row) - 8}H{width}");
        }
    }

    private static string Cut(string name, int letters) =>
        name.Length <= letters ? name : name[..(letters - 1)].TrimEnd() + "…";

    internal static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + "\u00a0%";
}
