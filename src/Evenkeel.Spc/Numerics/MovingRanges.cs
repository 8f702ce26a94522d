using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenkeel.Spc.Numerics;

/// <summary>The mean moving range and how it came about; the mean is NaN when there is no range.</summary>
internal readonly record struct RangeMean(double Mean, int Used, int Dropped, Screening Screening);

internal static class MovingRanges
{
    /// <summary>D4 for ranges of two: Nelson 1982; Montgomery, appendix VI.</summary>
    public const double D4 = 3.267;

    /// <summary>d2 for ranges of two: Montgomery, appendix VI.</summary>
    public const double D2 = 1.128;

    /// <summary>The mean of |y[i] - y[i-1]| where both are there, screened as <see cref="Screen"/> does.</summary>
    public static RangeMean MeanOf(ReadOnlySpan<double> points, bool screen)
    {
        var (sum, count) = SumOf(points);
        if (count == 0)
            return new(double.NaN, 0, 0, Screening.NotAsked);
        var mean = sum / count;
        return screen ? Screened(points, mean, count, D4 * mean) : new(mean, count, 0, Screening.NotAsked);
    }

    private static RangeMean Screened(ReadOnlySpan<double> points, double mean, int count, double limit)
    {
        var (sum, kept) = (0d, 0);
        for (var i = 1; i < points.Length; i++)
        {
            var range = Math.Abs(points[i] - points[i - 1]);
            if (range < limit)
                (sum, kept) = (sum + range, kept + 1);
        }
        var outcome = Screen.Judge(sum, kept, count);
        return outcome == Screening.Done ? new(sum / kept, kept, count - kept, outcome) : new(mean, count, 0, outcome);
    }

    private static (double Sum, int Count) SumOf(ReadOnlySpan<double> points)
    {
        if (points.Length < 2)
            return (0, 0);
        ref var first = ref MemoryMarshal.GetReference(points);
        var (lanes, i) = (Vector256<double>.Zero, 0);
        for (; i < points.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            lanes += Vector256.Abs(
                Vector256.LoadUnsafe(ref first, (nuint)i + 1) - Vector256.LoadUnsafe(ref first, (nuint)i)
            );
        var sum = Vector256.Sum(lanes);
        for (; i < points.Length - 1; i++)
            sum += Math.Abs(points[i + 1] - points[i]);
        return double.IsFinite(sum) ? (sum, points.Length - 1) : SumWithGaps(points);
    }

    private static (double Sum, int Count) SumWithGaps(ReadOnlySpan<double> points)
    {
        var (sum, count) = (0d, 0);
        for (var i = 1; i < points.Length; i++)
        {
            var range = Math.Abs(points[i] - points[i - 1]);
            if (!double.IsNaN(range))
                (sum, count) = (sum + range, count + 1);
        }
        return (sum, count);
    }
}
