namespace Evenkeel.Ui;

/// <summary>Draws a funnel: limit curves, centre, one shape a unit. Names stand in the table beside it, and here for those outside.</summary>
public static class FunnelSvg
{
    public static string Draw(FunnelPicture picture, ChartSize size, string id)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var svg = new SvgText();
        svg.Raw(
            $"<svg class=\"ek-chart ek-chart--{size.Name}\" viewBox=\"0 0 {size.Width} {size.Height}\" role=\"img\" "
        );
        svg.Raw($"aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\"><title id=\"{id}-t\">").Words(picture.Title);
        svg.Raw($"</title><desc id=\"{id}-d\">").Words(picture.Sentence).Raw("</desc>");
        var scale = FunnelScale.Of(picture, size);
        DrawAxes(svg, picture, scale);
        DrawCurves(svg, picture, scale);
        DrawPoints(svg, picture, size, scale);
        DrawEndLabels(svg, picture, size, scale);
        return svg.Raw("</svg>").ToString();
    }

    /// <summary>Whether both axes do; said below the chart where they do not.</summary>
    public static bool StartsAtZero(FunnelPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var scale = FunnelScale.Of(picture, ChartSize.Large);
        return scale.Values.Min == 0 && scale.Sizes.Min == 0;
    }

    private static void DrawAxes(SvgText svg, FunnelPicture picture, FunnelScale scale)
    {
        var (grid, labels) = (new SvgText(), new SvgText());
        foreach (var tick in scale.Values.Ticks())
        {
            grid.MoveTo(scale.Left, scale.Y(tick)).Raw('H').Int(scale.Right);
            labels.Label("ax e", scale.Left - 8, scale.Y(tick) + 5, Tick(picture, tick, scale));
        }
        foreach (var tick in scale.Sizes.Ticks().Where(tick => tick >= scale.Sizes.Min && tick <= scale.Sizes.Max))
        {
            labels.Label(
                "ax m",
                scale.X(tick),
                scale.Bottom + 20,
                MeasureFormat.Number(tick, scale.Sizes.TickDecimals)
            );
        }
        labels.Label("ax m", (scale.Left + scale.Right) / 2, scale.Bottom + 38, $"Number of {picture.SizeWord}");
        svg.Path("gr", grid.ToString()).Raw(labels.ToString());
    }

    private static string Tick(FunnelPicture picture, double tick, FunnelScale scale)
    {
        var number = MeasureFormat.Number(tick, scale.Values.TickDecimals);
        return picture.Format.Unit is { Length: > 0 and <= 2 } unit ? $"{number}\u00a0{unit}" : number;
    }

    private static void DrawCurves(SvgText svg, FunnelPicture picture, FunnelScale scale)
    {
        svg.Path("li", Curve(picture, scale, limit => limit.Lower95) + Curve(picture, scale, limit => limit.Upper95));
        svg.Path("lo", Curve(picture, scale, limit => limit.Lower998) + Curve(picture, scale, limit => limit.Upper998));
        svg.Path("ce", $"M{scale.Left} {scale.Y(picture.Centre)}H{scale.Right}");
    }

    /// <summary>A limit is drawn where it lies on the plot, and where it could lie: not along the top at 100 %, not along the bottom at 0.</summary>
    private static string Curve(FunnelPicture picture, FunnelScale scale, Func<FunnelLimit, double> level)
    {
        var (path, drawing) = (new SvgText(), false);
        foreach (var limit in picture.Curve)
        {
            var value = level(limit);
            var isDrawn = limit.Size >= scale.Sizes.Min && Says(picture, value) && scale.Shows(value);
            if (isDrawn)
            {
                path.Raw(drawing ? 'L' : 'M').Int(scale.X(limit.Size)).Next(scale.Y(value));
            }
            drawing = isDrawn;
        }
        return path.ToString();
    }

    private static bool Says(FunnelPicture picture, double value) =>
        double.IsFinite(value) && value > 0 && !(value >= picture.Ceiling);

    private static void DrawPoints(SvgText svg, FunnelPicture picture, ChartSize size, FunnelScale scale)
    {
        var names = new FunnelNames(size, scale);
        for (var shape = 0; shape < PointShape.Classes.Length; shape++)
        {
            var path = new SvgText();
            foreach (var point in picture.Points.Where(point => (int)point.Mark == shape))
            {
                PointShape.Draw(path, shape, scale.X(point.Size), scale.Y(point.Value), point.IsOurs ? 6 : 4);
            }
            svg.Path(PointShape.Classes[shape], path.ToString());
        }
        foreach (var point in picture.Points.Where(p => p.IsOurs || p.Outside > 0).OrderByDescending(p => p.Outside))
        {
            names.Draw(svg, point);
        }
    }

    private static void DrawEndLabels(SvgText svg, FunnelPicture picture, ChartSize size, FunnelScale scale)
    {
        var labels = new List<EndLabel>
        {
            new(scale.Y(picture.Centre), "ln b", "All", picture.Format.Finer.Text(picture.Centre)),
        };
        if (picture.Curve.Count > 0)
        {
            var last = picture.Curve[^1];
            Add(last.Upper998, "99.8\u00a0%");
            Add(last.Upper95, "95\u00a0%");
            Add(last.Lower95, "95\u00a0%");
            Add(last.Lower998, "99.8\u00a0%");
        }
        EndLabel.Draw(svg, labels, scale.Right + 8, scale.Bottom, size.IsNarrow);

        void Add(double value, string name)
        {
            if (Says(picture, value) && scale.Shows(value))
            {
                labels.Add(new EndLabel(scale.Y(value), "ln", name, "limit"));
            }
        }
    }
}
