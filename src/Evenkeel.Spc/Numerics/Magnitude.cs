using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenkeel.Spc.Numerics;

/// <summary>How large a column's numbers are, and whether some are missing or infinite, from one pass over their bits.</summary>
internal readonly record struct Magnitude(double Largest, bool HasGaps, bool HasInfinities)
{
    /// <summary>Two numbers of this column closer than this are the same: a few units in the last place (spec, exact behaviour 2).</summary>
    public double Tolerance => 4 * UnitInLastPlace * Largest;

    private const double UnitInLastPlace = 1d / (1L << 52);

    public static Magnitude Of(ReadOnlySpan<double> numbers)
    {
        // Without their sign, the bits of doubles sort as the numbers do, infinity above them and NaN above that.
        var largest = LargestBits(MemoryMarshal.Cast<double, long>(numbers));
        var infinity = BitConverter.DoubleToInt64Bits(double.PositiveInfinity);
        return largest < infinity ? new(BitConverter.Int64BitsToDouble(largest), false, false) : Slowly(numbers);
    }

    private static long LargestBits(ReadOnlySpan<long> bits)
    {
        ref var first = ref MemoryMarshal.GetReference(bits);
        var (lanes, unsigned, i) = (Vector256<long>.Zero, Vector256.Create(long.MaxValue), 0);
        for (; i <= bits.Length - Vector256<long>.Count; i += Vector256<long>.Count)
            lanes = Vector256.Max(lanes, Vector256.LoadUnsafe(ref first, (nuint)i) & unsigned);
        var largest = 0L;
        for (var lane = 0; lane < Vector256<long>.Count; lane++)
            largest = Math.Max(largest, lanes[lane]);
        for (; i < bits.Length; i++)
            largest = Math.Max(largest, bits[i] & long.MaxValue);
        return largest;
    }

    private static Magnitude Slowly(ReadOnlySpan<double> numbers)
    {
        var (largest, gaps, infinities) = (0d, false, false);
        foreach (var number in numbers)
        {
            gaps |= double.IsNaN(number);
            infinities |= double.IsInfinity(number);
            if (double.IsFinite(number))
                largest = Math.Max(largest, Math.Abs(number));
        }
        return new(largest, gaps, infinities);
    }
}
