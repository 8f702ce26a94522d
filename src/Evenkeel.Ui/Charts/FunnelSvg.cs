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
        DrawEndLabels(svg, picture, scale);
        return svg.Raw("</svg>").ToString();
    }

    private static void DrawAxes(SvgText svg, FunnelPicture picture, FunnelScale scale)
    {
        var (grid, labels) = (new SvgText(), new SvgText());
        foreach (var tick in scale.Values.Ticks())
        {
            grid.MoveTo(scale.Left, scale.Y(tick)).Raw('H').Int(scale.Right);
            labels.Label(
                "ax e",
                scale.Left - 8,
                scale.Y(tick) + 5,
                MeasureFormat.Number(tick, scale.Values.TickDecimals)
            );
        }
        foreach (var tick in scale.Sizes.Ticks().Where(tick => tick <= scale.Sizes.Max))
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

    private static void DrawCurves(SvgText svg, FunnelPicture picture, FunnelScale scale)
    {
        svg.Path("li", Curve(picture, scale, limit => limit.Lower95) + Curve(picture, scale, limit => limit.Upper95));
        svg.Path("lo", Curve(picture, scale, limit => limit.Lower998) + Curve(picture, scale, limit => limit.Upper998));
        svg.Path("ce", $"M{scale.Left} {scale.Y(picture.Centre)}H{scale.Right}");
    }

    private static string Curve(FunnelPicture picture, FunnelScale scale, Func<FunnelLimit, double> level)
    {
        var (path, drawing) = (new SvgText(), false);
        foreach (var limit in picture.Curve)
        {
            var value = level(limit);
            if (double.IsFinite(value))
            {
                path.Raw(drawing ? 'L' : 'M').Int(scale.X(limit.Size)).Next(scale.Y(value));
            }
            drawing = double.IsFinite(value);
        }
        return path.ToString();
    }

    private static void DrawPoints(SvgText svg, FunnelPicture picture, ChartSize size, FunnelScale scale)
    {
        var labels = new SvgText();
        for (var shape = 0; shape < PointShape.Classes.Length; shape++)
        {
            var path = new SvgText();
            foreach (var point in picture.Points.Where(point => (int)point.Mark == shape))
            {
                var (x, y) = (scale.X(point.Size), scale.Y(point.Value));
                PointShape.Draw(path, shape, x, y, point.IsOurs ? 6 : 4);
                if (point.IsOurs || (point.Outside > 1 && !size.IsNarrow))
                {
                    var (side, gap) = x > scale.Right - 120 ? (" e", -9) : ("", 9);
                    labels.Label(
                        (point.IsOurs ? "ln b" : "ln") + side,
                        x + gap,
                        y + (side.Length > 0 ? -8 : 5),
                        point.Unit
                    );
                }
            }
            svg.Path(PointShape.Classes[shape], path.ToString());
        }
        svg.Raw(labels.ToString());
    }

    private static void DrawEndLabels(SvgText svg, FunnelPicture picture, FunnelScale scale)
    {
        var labels = new List<EndLabel>
        {
            new(scale.Y(picture.Centre), "ln b", $"All {picture.Format.Finer.Text(picture.Centre)}"),
        };
        if (picture.Curve.Count > 0)
        {
            var last = picture.Curve[^1];
            labels.Add(new EndLabel(scale.Y(last.Upper998), "ln", "99.8 % limit"));
            labels.Add(new EndLabel(scale.Y(last.Upper95), "ln", "95 % limit"));
        }
        EndLabel.Draw(svg, labels, scale.Right + 8, scale.Bottom);
    }
}
