namespace Evenkeel.Ui;

/// <summary>The points of a chart: one path a shape, dashed outlines in one more each.</summary>
internal static class ChartPoints
{
    public static void Draw(SvgText svg, ChartPicture picture, in PlotScale scale)
    {
        for (var shape = 0; shape < PointShape.Classes.Length; shape++)
        {
            svg.Path(PointShape.Classes[shape], Of(picture, scale, shape, outline: false));
            svg.Path(PointShape.Classes[shape] + " po", Of(picture, scale, shape, outline: true));
        }
    }

    private static string Of(ChartPicture picture, in PlotScale scale, int shape, bool outline)
    {
        var (svg, result) = (new SvgText(), picture.Result);
        var size =
            scale.Spacing >= 11 ? 4
            : scale.Spacing >= 6 ? 3
            : 2;
        var room = scale.Spacing >= 3;
        for (var index = 0; index < result.Count; index++)
        {
            var mine = PointShape.Of(result.Marks[index]) == shape && picture.DetailAt(index).IsOutline == outline;
            var shown = room || shape > 0 || outline || index == result.Latest;
            if (mine && shown && double.IsFinite(result.Values[index]))
            {
                PointShape.Draw(
                    svg,
                    shape,
                    scale.X(index),
                    scale.Y(result.Values[index]),
                    shape > 0 ? Math.Max(3, size) : size
                );
            }
        }
        return svg.ToString();
    }
}
