using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>Trends in which equal neighbours are skipped: they neither add to a trend nor break it.</summary>
internal static class SkippingTrends
{
    /// <summary>
    /// Marks trends of at least so many different points, from the first of them to where the other direction begins. A turning point
    /// belongs to both trends, and so do points equal to it (jsphdms/runchart; golden case 063).
    /// </summary>
    public static void Mark(ReadOnlySpan<double> values, int length, Span<ulong> rising, Span<ulong> falling)
    {
        rising.Clear();
        falling.Clear();
        var (way, first, top, points) = (0, 0, 0, 1);
        for (var i = 1; i <= values.Length; i++)
        {
            var here = i == values.Length ? 2 : values[i].CompareTo(values[top]);
            if (here == 0)
                // The first trend starts at the last of equal first values, every other at its turning point.
                (first, top) = way == 0 ? (i, i) : (first, top);
            else if (here == way || way == 0)
                (way, points, top) = (here, points + 1, i);
            else
            {
                if (points >= length)
                    Bits.Write(way > 0 ? rising : falling, first, i, true);
                (first, way, points, top) = (top, here, 2, i);
            }
        }
    }
}
