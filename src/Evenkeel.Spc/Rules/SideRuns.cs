using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>Runs on one side in which points that are on neither are skipped: they neither add to a run nor break it.</summary>
internal static class SideRuns
{
    /// <summary>
    /// Keeps runs of at least so many points on one side. A run goes from its first point to where the other side begins, so that what it
    /// skips is marked with it, also at its end (jsphdms/runchart; golden case 063).
    /// </summary>
    public static void Keep(Span<ulong> high, Span<ulong> low, int count, int length)
    {
        var (side, first, run) = (0, 0, 0);
        for (var i = 0; i <= count; i++)
        {
            var here =
                i == count ? 2
                : Bits.Get(high, i) ? 1
                : Bits.Get(low, i) ? -1
                : 0;
            if (here == 0 || here == side)
            {
                run += here == 0 ? 0 : 1;
                continue;
            }
            if (side != 0)
                Bits.Write(side > 0 ? high : low, first, i, run >= length);
            (side, first, run) = (here, i, 1);
        }
    }
}
