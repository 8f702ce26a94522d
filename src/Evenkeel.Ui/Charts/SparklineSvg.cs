namespace Evenkeel.Ui;

/// <summary>Draws a sketch, 240 × 96: lines, the points that mean something, and the latest one. The card says the same in words.</summary>
public static class SparklineSvg
{
    private const int Width = 240;
    private const int Height = 96;
    private const int Side = 4;
    private const int Margin = 8;

    /// <summary>Cards whose periods agree share one axis: the number of periods that it has, the latest at the right.</summary>
    public static string Draw(SparklineData data, int periods = 0)
    {
        var svg = new SvgText();
        svg.Raw("<svg class=\"ek-spark\" viewBox=\"0 0 240 96\" aria-hidden=\"true\">");
        if (!data.IsEmpty)
        {
            var axis = new Axis(data.Count, Math.Max(periods, data.Count));
            Levels(svg, data, axis);
            svg.Path("da", Line(data, data.Heights, axis));
            svg.Path("da", Line(data, data.Below, axis));
            Points(svg, data, axis);
        }
        return svg.Raw("</svg>").ToString();
    }

    private static void Levels(SvgText svg, SparklineData data, Axis axis)
    {
        var limits = new SvgText();
        Level(limits, data, axis, 2);
        Level(limits, data, axis, 3);
        svg.Path("li", limits.ToString());
        svg.Path("ce", LevelOf(data, axis, 1)).Path("ta", LevelOf(data, axis, 4));
    }

    private static string LevelOf(SparklineData data, Axis axis, int level)
    {
        var line = new SvgText();
        Level(line, data, axis, level);
        return line.ToString();
    }

    private static void Level(SvgText line, SparklineData data, Axis axis, int level)
    {
        var segments = data.Segments;
        var before = SparklineData.None;
        for (var at = 0; at < segments.Length; at += SparklineData.SegmentSize)
        {
            var height = segments[at + level];
            if (height != SparklineData.None)
            {
                var until =
                    at + SparklineData.SegmentSize < segments.Length
                        ? segments[at + SparklineData.SegmentSize]
                        : data.Count;
                var joins = before != SparklineData.None && !data.StartsPhase(segments[at]);
                _ = joins ? line.Raw('V').Int(Axis.Y(height)) : line.MoveTo(axis.Before(segments[at]), Axis.Y(height));
                line.Raw('H').Int(axis.Before(until) - (until < data.Count && data.StartsPhase(until) ? 3 : 0));
            }
            before = height;
        }
    }

    private static string Line(SparklineData data, ReadOnlySpan<byte> heights, Axis axis)
    {
        var svg = new SvgText();
        var (drawing, x, y) = (false, 0, 0);
        for (var index = 0; index < heights.Length; index++)
        {
            drawing &= !data.StartsPhase(index) && heights[index] != SparklineData.None;
            if (heights[index] == SparklineData.None)
            {
                continue;
            }
            var (nextX, nextY) = (axis.X(index), Axis.Y(heights[index]));
            _ = drawing ? svg.LineBy(nextX - x, nextY - y) : svg.MoveTo(nextX, nextY);
            (drawing, x, y) = (true, nextX, nextY);
        }
        return svg.ToString();
    }

    private static void Points(SvgText svg, SparklineData data, Axis axis)
    {
        var paths = new SvgText?[2 * PointShape.Classes.Length];
        for (var index = 0; index < data.Count; index++)
        {
            var (shape, outline, latest) = (data.ShapeAt(index), data.IsOutline(index), index == data.Latest);
            if ((shape > 0 || outline || latest) && data.Heights[index] != SparklineData.None)
            {
                var path = paths[(2 * shape) + (outline ? 1 : 0)] ??= new SvgText();
                PointShape.Draw(path, shape, axis.X(index), Axis.Y(PlaceAt(data, index, shape)), latest ? 4 : 3);
            }
        }
        for (var kind = 0; kind < paths.Length; kind++)
        {
            var name = PointShape.Classes[kind / 2];
            svg.Path(kind % 2 == 0 ? name : name + " po", paths[kind]?.ToString() ?? "");
        }
    }

    /// <summary>A signal stands on the line that is farther from the start: the one that crossed its limit.</summary>
    private static byte PlaceAt(SparklineData data, int index, int shape)
    {
        var above = data.Heights[index];
        if (shape == 0 || data.Below.IsEmpty || data.Segments.IsEmpty)
        {
            return above;
        }

        var (below, start) = (data.Below[index], data.Segments[1]);
        return start - below > above - start ? below : above;
    }

    private readonly record struct Axis(int Count, int Periods)
    {
        private double Spacing => (double)(Width - (2 * Side)) / Periods;

        public int X(int index) => (int)Math.Round(Side + ((Periods - Count + index + 0.5) * Spacing));

        public int Before(int index) => (int)Math.Round(Side + ((Periods - Count + index) * Spacing));

        public static int Y(byte height) =>
            Height - Margin - (((height * (Height - (2 * Margin))) + (SparklineData.Top / 2)) / SparklineData.Top);
    }
}
