using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenkeel.Spc.Numerics;

/// <summary>
/// Columns of one bit a point, 64 points a word, point 0 in the lowest bit. Bits past the last point are 0. A rule over bits looks at 64
/// points at once.
/// </summary>
internal static class Bits
{
    public static int Words(int points) => (points + 63) >> 6;

    /// <summary>The bits of a word of which <paramref name="points"/> are left from its start.</summary>
    public static ulong Low(int points) => points >= 64 ? ulong.MaxValue : (1UL << points) - 1;

    public static bool Any(ReadOnlySpan<ulong> bits)
    {
        foreach (var word in bits)
            if (word != 0)
                return true;
        return false;
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += System.Numerics.BitOperations.PopCount(word);
        return count;
    }

    public static bool Get(ReadOnlySpan<ulong> bits, int point) => (bits[point >> 6] >> point & 1) != 0;

    /// <summary>Sets or clears all bits from one up to another.</summary>
    public static void Write(Span<ulong> bits, int from, int until, bool set)
    {
        for (var i = from; i < until; i++)
            if (set)
                Set(bits, i);
            else
                bits[i >> 6] &= ~(1UL << i);
    }

    public static void Set(Span<ulong> bits, int point) => bits[point >> 6] |= 1UL << point;

    /// <summary>Bit i = left[i] &gt; right[i] + margin. NaN on either side gives 0.</summary>
    public static void Above(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double margin, Span<ulong> bits)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right[..left.Length]);
        var margins = Vector256.Create(margin);
        for (var (word, start) = (0, 0); word < bits.Length; word++, start += 64)
        {
            var (mask, i, end) = (0UL, start, Math.Min(start + 64, left.Length));
            for (; i <= end - 4; i += 4)
            {
                var above = Vector256.GreaterThan(
                    Vector256.LoadUnsafe(ref l, (nuint)i),
                    Vector256.LoadUnsafe(ref r, (nuint)i) + margins
                );
                mask |= (ulong)above.ExtractMostSignificantBits() << (i - start);
            }
            for (; i < end; i++)
                mask |= left[i] > right[i] + margin ? 1UL << (i - start) : 0;
            bits[word] = mask;
        }
    }

    /// <summary>To each bit, also the bit <paramref name="by"/> (1 to 63) places later must be set.</summary>
    public static void AndLater(Span<ulong> bits, int by)
    {
        for (var w = 0; w < bits.Length; w++)
            bits[w] &= bits[w] >> by | (w + 1 < bits.Length ? bits[w + 1] << (64 - by) : 0);
    }

    /// <summary>Each bit also sets the bit <paramref name="by"/> (1 to 63) places later.</summary>
    public static void OrLater(Span<ulong> bits, int by)
    {
        for (var w = bits.Length - 1; w >= 0; w--)
            bits[w] |= bits[w] << by | (w > 0 ? bits[w - 1] >> (64 - by) : 0);
    }

    /// <summary>Each bit moves <paramref name="by"/> (0 or more) places later; none may pass the last point.</summary>
    public static void MoveLater(Span<ulong> bits, int by)
    {
        // A shift by 64 is none at all, so that it takes several, and none where there is nothing to move.
        for (; by > 0; by -= 63)
        {
            var step = Math.Min(by, 63);
            for (var w = bits.Length - 1; w >= 0; w--)
                bits[w] = bits[w] << step | (w > 0 ? bits[w - 1] >> (64 - step) : 0);
        }
    }

    /// <summary>Each bit also sets the bit before it.</summary>
    public static void OrEarlier(Span<ulong> bits)
    {
        for (var w = 0; w < bits.Length; w++)
            bits[w] |= bits[w] >> 1 | (w + 1 < bits.Length ? bits[w + 1] << 63 : 0);
    }

    /// <summary>Keeps the first bit of every stretch of <paramref name="length"/> set bits; false when there is none.</summary>
    public static bool KeepStarts(Span<ulong> bits, int length)
    {
        for (var have = 1; have < length; )
        {
            var by = Math.Min(Math.Min(have, length - have), 63);
            AndLater(bits, by);
            have += by;
            if (!Any(bits))
                return false;
        }
        return Any(bits);
    }

    /// <summary>From starts to the whole stretches of <paramref name="length"/>. No bit may pass the last point.</summary>
    public static void Stretch(Span<ulong> starts, int length)
    {
        for (var have = 1; have < length; )
        {
            var by = Math.Min(Math.Min(have, length - have), 63);
            OrLater(starts, by);
            have += by;
        }
    }

    /// <summary>Keeps only the runs of at least <paramref name="length"/> set bits.</summary>
    public static void KeepRuns(Span<ulong> bits, int length)
    {
        if (KeepStarts(bits, length))
            Stretch(bits, length);
    }
}
