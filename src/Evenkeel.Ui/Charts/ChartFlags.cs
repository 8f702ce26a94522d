using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>
/// Where a phase begins, as a gap with a line; what happened, as numbered flags under the axis. A flag stands under its day: flags that fall close together stand
/// under each other, and one for which there is no room is joined to its day by a line.
/// </summary>
internal static class ChartFlags
{
    private const int Radius = 9;
    private const int Wide = (2 * Radius) + 2;
    private const int High = Wide + 4;
    private const int MostRows = 4;

    /// <param name="Mark">Its place in the list of marks.</param>
    private readonly record struct Place(int Mark, int X, int Row);

    public static void Draw(SvgText svg, ChartPicture picture, in PlotScale scale)
    {
        foreach (var phase in picture.Result.Phases[(picture.Result.Phases.Length > 0 ? 1 : 0)..])
        {
            if (phase.Start > picture.First && phase.Start <= picture.Last)
            {
                svg.Path("ph", $"M{scale.Before(phase.Start)} {scale.Top - 10}V{scale.Bottom}");
            }
        }

        foreach (var place in Places(picture, scale))
        {
            var (x, y) = (At(picture.Marks[place.Mark].Index, scale), scale.Bottom + 54 + (place.Row * High));
            var isAway = Math.Abs(place.X - x) > Radius;
            svg.Path("mk", $"M{x} {scale.Bottom}v5{(isAway ? $"L{place.X} {y - Radius}" : "")}");
            Flag(svg, place.X, y, place.Mark + 1);
        }
    }

    public static int HeightOf(ChartPicture picture, in PlotScale scale) =>
        High * Places(picture, scale).Select(place => place.Row + 1).DefaultIfEmpty().Max();

    /// <summary>From the newest on, so that it is the oldest for which no place is left; those are in the list below.</summary>
    private static List<Place> Places(ChartPicture picture, in PlotScale scale)
    {
        var (places, rows) = (new List<Place>(), new List<int>());
        foreach (var mark in picture.MarksShown().Reverse())
        {
            var x = Math.Clamp(At(picture.Marks[mark].Index, scale), scale.Left + Radius, scale.Right - Radius);
            var row = rows.FindIndex(taken => taken - Wide >= x);
            if (row < 0 && rows.Count < MostRows)
            {
                row = rows.Count;
                rows.Add(0);
            }
            else if (row < 0)
            {
                row = rows.IndexOf(rows.Max());
                x = rows[row] - Wide;
            }

            if (x < scale.Left + Radius)
            {
                break;
            }

            rows[row] = x;
            places.Add(new Place(mark, x, row));
        }

        places.Reverse();
        return places;
    }

    /// <summary>What happened after the last point stands at the edge.</summary>
    private static int At(int index, in PlotScale scale) => Math.Min(scale.X(index), scale.Right);

    private static void Flag(SvgText svg, int x, int y, int number)
    {
        var circle = new SvgText();
        PointShape.Draw(circle, 0, x, y, Radius);
        svg.Path("mc", circle.ToString()).Label("mn", x, y + 4, number.ToString(CultureInfo.InvariantCulture));
    }
}
