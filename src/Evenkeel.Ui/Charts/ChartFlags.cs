using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>Where a phase begins, as a gap with a line; what happened, as numbered flags under the axis, in rows that stay on the paper.</summary>
internal static class ChartFlags
{
    private const int Radius = 9;
    private const int Wide = (2 * Radius) + 2;
    private const int MostRows = 4;

    public static void Draw(SvgText svg, ChartPicture picture, ChartSize size, in PlotScale scale)
    {
        foreach (var phase in picture.Result.Phases[(picture.Result.Phases.Length > 0 ? 1 : 0)..])
        {
            if (phase.Start > picture.First && phase.Start <= picture.Last)
            {
                svg.Path("ph", $"M{scale.Before(phase.Start)} {scale.Top - 10}V{scale.Bottom}");
            }
        }

        var shown = picture.MarksShown();
        var rows = RowsOf(shown.Length, size);
        for (var row = 0; row < rows; row++)
        {
            DrawRow(svg, picture, shown, (row, rows), scale);
        }
    }

    public static int HeightOf(ChartPicture picture, ChartSize size) =>
        RowsOf(picture.MarksShown().Length, size) * (Wide + 4);

    private static int RowsOf(int marks, ChartSize size)
    {
        var each = (size.Width - size.Left - size.Right) / Wide;
        return Math.Min(MostRows, (marks + each - 1) / each);
    }

    /// <summary>The flags take turns in the rows, so that neighbours do not push each other along; what finds no place is in the list below.</summary>
    private static void DrawRow(
        SvgText svg,
        ChartPicture picture,
        int[] shown,
        (int Row, int Rows) at,
        in PlotScale scale
    )
    {
        var (row, rows) = at;
        var most = (scale.Right - scale.Left) / Wide;
        int[] placed = shown[Math.Max(0, shown.Length - (rows * most))..];
        int[] marks = [.. placed.Where((_, place) => place % rows == row)];
        var places = Places(marks.Select(mark => picture.Marks[mark].Index).ToArray(), scale);
        for (var i = 0; i < marks.Length; i++)
        {
            var x = At(picture.Marks[marks[i]].Index, scale);
            svg.Path("mk", $"M{x} {scale.Bottom}V{scale.Bottom + 5}");
            Flag(svg, places[i], scale.Bottom + 54 + (row * (Wide + 4)), marks[i] + 1);
        }
    }

    /// <summary>What happened after the last point stands at the edge.</summary>
    private static int At(int index, in PlotScale scale) => Math.Min(scale.X(index), scale.Right);

    private static int[] Places(int[] points, in PlotScale scale)
    {
        var places = new int[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            places[i] = Math.Max(At(points[i], scale), i == 0 ? scale.Left + Radius : places[i - 1] + Wide);
        }

        for (var i = points.Length - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], i == points.Length - 1 ? scale.Right - Radius : places[i + 1] - Wide);
        }

        return places;
    }

    private static void Flag(SvgText svg, int x, int y, int number)
    {
        var circle = new SvgText();
        PointShape.Draw(circle, 0, x, y, Radius);
        svg.Path("mc", circle.ToString()).Label("mn", x, y + 4, number.ToString(CultureInfo.InvariantCulture));
    }
}
