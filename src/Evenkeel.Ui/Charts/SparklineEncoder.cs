using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>Packs the latest points of a chart: header, heights, marks (four bits each), the lower line of a CUSUM, levels where they change.</summary>
internal static class SparklineEncoder
{
    // Varying limits that differ by less than half a pixel on a card are one level.
    private const int Alike = 2;

    public static byte[] Encode(ChartResult result, SparklineOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        var count = Math.Min(result.Count, Math.Clamp(options.Points, 1, SparklineData.MostPoints));
        var first = result.Count - count;
        var levels = ChartLevels.Of(
            result,
            ChartLevels.IsNeverNegative(result.Values),
            options.Ceiling,
            options.LeastPoints
        );
        var scale = ScaleOf(result, levels, options, first);
        var segments = Segments(result, levels, options, first, scale);
        var latest = result.Latest >= first ? (byte)(result.Latest - first) : SparklineData.None;
        var bytes = new List<byte>(SparklineData.Header + count + (count + 1) / 2 + segments.Count)
        {
            result.Mirrored.IsEmpty ? SparklineData.Version : SparklineData.TwoLines,
            (byte)count,
            latest,
            (byte)(segments.Count / SparklineData.SegmentSize),
        };
        for (var index = first; index < result.Count; index++)
        {
            bytes.Add(scale.Height(result.Values[index]));
        }
        for (var index = first; index < result.Count; index += 2)
        {
            var second = index + 1 < result.Count ? Nibble(result, options, index + 1) << 4 : 0;
            bytes.Add((byte)(Nibble(result, options, index) | second));
        }
        for (var index = first; index < result.Mirrored.Length; index++)
        {
            bytes.Add(scale.Height(result.Mirrored[index]));
        }
        bytes.AddRange(segments);
        return [.. bytes];
    }

    private static int Nibble(ChartResult result, SparklineOptions options, int index)
    {
        var outline = index < options.Outlined.Length && options.Outlined.Span[index];
        var starts = index > 0 && result.PhaseOf(index) != result.PhaseOf(index - 1);
        return PointShape.Of(options.Marks?[index] ?? result.Marks[index]) | (outline ? 4 : 0) | (starts ? 8 : 0);
    }

    private static List<byte> Segments(
        ChartResult result,
        ChartLevels lines,
        SparklineOptions options,
        int first,
        SketchScale scale
    )
    {
        var segments = new List<byte>((result.Count - first) * SparklineData.SegmentSize);
        for (var index = first; index < result.Count; index++)
        {
            ReadOnlySpan<byte> levels =
            [
                scale.Height(lines.Centre[index]),
                scale.Height(lines.Lower[index]),
                scale.Height(lines.Upper[index]),
                scale.Height(TargetAt(options, index)),
            ];
            var starts = index == first || (Nibble(result, options, index) & 8) != 0;
            if (starts || !AreAlike(levels, segments))
            {
                segments.Add((byte)(index - first));
                segments.AddRange(levels);
            }
        }
        return segments;
    }

    private static bool AreAlike(ReadOnlySpan<byte> levels, List<byte> segments)
    {
        for (var level = 0; level < levels.Length; level++)
        {
            var before = segments[segments.Count - levels.Length + level];
            if (
                (before == SparklineData.None) != (levels[level] == SparklineData.None)
                || Math.Abs(before - levels[level]) > Alike
            )
            {
                return false;
            }
        }
        return true;
    }

    private static double TargetAt(SparklineOptions options, int index) =>
        index < options.Targets.Length ? options.Targets.Span[index] : double.NaN;

    private static SketchScale ScaleOf(ChartResult result, ChartLevels lines, SparklineOptions options, int first)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var index = first; index < result.Count; index++)
        {
            ReadOnlySpan<double> numbers =
            [
                result.Values[index],
                lines.Lower[index],
                lines.Upper[index],
                lines.Centre[index],
                TargetAt(options, index),
                result.Mirrored.IsEmpty ? double.NaN : result.Mirrored[index],
            ];
            foreach (var number in numbers)
            {
                (low, high) = double.IsFinite(number) ? (Math.Min(low, number), Math.Max(high, number)) : (low, high);
            }
        }
        // A card has no axis: all its height shows the variation.
        return new SketchScale(low, high);
    }

    private readonly record struct SketchScale(double Low, double High)
    {
        public byte Height(double value)
        {
            if (!double.IsFinite(value) || value < Low || value > High)
            {
                return SparklineData.None;
            }
            var share = High > Low ? (value - Low) / (High - Low) : 0.5;
            return (byte)Math.Round(Math.Clamp(share, 0, 1) * SparklineData.Top);
        }
    }
}
