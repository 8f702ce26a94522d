using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenkeel.Spc.Numerics;

/// <summary>A mean and of how many numbers.</summary>
internal readonly record struct Mean(double Value, int Count);

internal static class Sums
{
    /// <summary>
    /// The mean of those that are not NaN, in two passes: the second adds the mean residual, so that the mean of equal numbers is exactly
    /// that number (Chan, Golub and LeVeque 1983). NaN when there is none.
    /// </summary>
    public static Mean MeanOf(ReadOnlySpan<double> numbers)
    {
        var sum = OffsetSum(numbers, 0);
        if (!double.IsFinite(sum))
            return MeanWithGaps(numbers);
        if (numbers.IsEmpty)
            return new(double.NaN, 0);
        var mean = sum / numbers.Length;
        var rest = OffsetSum(numbers, mean);
        return double.IsFinite(rest) ? new(mean + rest / numbers.Length, numbers.Length) : MeanWithGaps(numbers);
    }

    public static double Sum(ReadOnlySpan<double> numbers)
    {
        var sum = OffsetSum(numbers, 0);
        return double.IsFinite(sum) ? sum : SumWithGaps(numbers);
    }

    private static double OffsetSum(ReadOnlySpan<double> numbers, double offset)
    {
        ref var first = ref MemoryMarshal.GetReference(numbers);
        var (lanes, offsets, i) = (Vector256<double>.Zero, Vector256.Create(offset), 0);
        for (; i <= numbers.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            lanes += Vector256.LoadUnsafe(ref first, (nuint)i) - offsets;
        var sum = Vector256.Sum(lanes);
        for (; i < numbers.Length; i++)
            sum += numbers[i] - offset;
        return sum;
    }

    /// <summary>Missing numbers, or numbers so large that their sum overflows: then they are scaled by a power of two first.</summary>
    private static Mean MeanWithGaps(ReadOnlySpan<double> numbers)
    {
        var (count, largest) = (0, 0d);
        foreach (var number in numbers)
            if (!double.IsNaN(number))
                (count, largest) = (count + 1, Math.Max(largest, Math.Abs(number)));
        if (count == 0)
            return new(double.NaN, 0);
        var scale =
            largest > double.MaxValue / (count + 1d) ? 1 / (double)BitOperations.RoundUpToPowerOf2((uint)count + 1) : 1;
        var mean = 0d;
        for (var pass = 0; pass < 2; pass++)
        {
            var sum = 0d;
            foreach (var number in numbers)
                if (!double.IsNaN(number))
                    sum += number * scale - mean;
            mean += sum / count;
        }
        return new(mean / scale, count);
    }

    private static double SumWithGaps(ReadOnlySpan<double> numbers)
    {
        var sum = 0d;
        foreach (var number in numbers)
            if (!double.IsNaN(number))
                sum += number;
        return sum;
    }
}
