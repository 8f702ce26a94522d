namespace Evenkeel.Ui;

/// <summary>Ticks, their labels, and the hair lines behind the plot.</summary>
internal static class ChartAxes
{
    public static void Draw(SvgText svg, ChartPicture picture, ChartSize size, in PlotScale scale)
    {
        var grid = new SvgText();
        var labels = new SvgText();
        foreach (var tick in scale.Range.Ticks())
        {
            var y = scale.Y(tick);
            grid.MoveTo(scale.Left, y).Raw('H').Int(scale.Right);
            labels.Label("ax e", scale.Left - 8, y + 5, MeasureFormat.Number(tick, scale.Range.TickDecimals));
        }
        svg.Path("gr", grid.ToString()).Raw(labels.ToString());
        DrawDates(svg, picture, size, scale);
    }

    private static void DrawDates(SvgText svg, ChartPicture picture, ChartSize size, in PlotScale scale)
    {
        var ticks = new SvgText();
        var labels = new SvgText();
        foreach (var tick in DateTicks.For(picture.PeriodsShown, picture.Step, size.DateTicks))
        {
            var x = scale.X(picture.First + tick.Index);
            ticks.MoveTo(x, scale.Bottom).Raw("v5");
            labels.Label("ax m", x, scale.Bottom + 20, tick.Label);
            if (tick.Year is not null)
            {
                labels.Label("ax m yr", x, scale.Bottom + 36, tick.Year);
            }
        }
        svg.Path("tk", ticks.ToString()).Raw(labels.ToString());
    }
}
