namespace Evenkeel.Ui;

/// <summary>The points of a chart: one path a shape, dashed outlines in one more each.</summary>
internal static class ChartPoints
{
    // Pixels from one marker to the next, below which they would run into a band.
    private const double Apart = 3;
    private const double Room = 12;

    public static void Draw(SvgText svg, ChartPicture picture, in PlotScale scale)
    {
        var values = picture.Shown();
        for (var shape = 0; shape < PointShape.Classes.Length; shape++)
        {
            svg.Path(PointShape.Classes[shape], Of(picture, values, scale, shape, outline: false));
            svg.Path(PointShape.Classes[shape] + " po", Of(picture, values, scale, shape, outline: true));
        }
    }

    private static string Of(ChartPicture picture, double[] values, in PlotScale scale, int shape, bool outline)
    {
        var svg = new SvgText();
        var size =
            scale.Spacing >= 11 ? 4
            : scale.Spacing >= 6 ? 3
            : 2;
        for (var index = 0; index < values.Length; index++)
        {
            var mine = PointShape.Of(picture.MarkAt(index)) == shape && picture.DetailAt(index).IsOutline == outline;
            if (mine && double.IsFinite(values[index]) && IsShown(picture, scale, index, shape, outline))
            {
                PointShape.Draw(
                    svg,
                    shape,
                    scale.X(index),
                    scale.Y(picture.PlaceAt(values, index)),
                    SizeOf(picture, index, shape, size)
                );
            }
        }
        return svg.ToString();
    }

    /// <summary>A crossing is one point among hundreds, and is what the chart is looked at for.</summary>
    private static int SizeOf(ChartPicture picture, int index, int shape, int usual) =>
        picture.Result.Broken(index) == Spc.RuleSet.Cusum ? 5
        : shape > 0 ? Math.Max(3, usual)
        : usual;

    /// <summary>Where points are too close, a run of signals is marked at its ends and now and then between; the line says the rest.</summary>
    private static bool IsShown(ChartPicture picture, in PlotScale scale, int index, int shape, bool outline)
    {
        if (scale.Spacing >= Apart || index == picture.Result.Latest)
        {
            return true;
        }

        var isEnd = !IsAlike(picture, index, index - 1) || !IsAlike(picture, index, index + 1);
        return (shape > 0 || outline) && (isEnd || index % (int)Math.Ceiling(Room / scale.Spacing) == 0);
    }

    private static bool IsAlike(ChartPicture picture, int index, int other) =>
        other >= 0
        && other < picture.Result.Count
        && picture.MarkAt(other) == picture.MarkAt(index)
        && picture.DetailAt(other).IsOutline == picture.DetailAt(index).IsOutline;
}
