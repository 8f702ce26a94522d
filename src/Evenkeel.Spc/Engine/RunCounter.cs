using System.Numerics;
using System.Runtime.Intrinsics.X86;
using Evenkeel.Spc.Numerics;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Engine;

/// <summary>Counts runs about the centre from two bit columns; a point in neither is not useful and is skipped.</summary>
internal static class RunCounter
{
    public static RunStatistics Measure(
        ReadOnlySpan<ulong> above,
        ReadOnlySpan<ulong> below,
        int count,
        int observed,
        RunsMethod method
    )
    {
        var (useful, longest, crossings) =
            above.Length == 1 ? OneWord(above[0], below[0]) : ManyWords(above, below, count);
        if (useful == 0)
            return new(observed, 0, 0, 0, 0, 0, false);
        var (longestLimit, crossingsLimit) = RunLimits.Of(useful, method);
        var signal = RunLimits.IsSignal(useful, longest, crossings, method);
        return new(observed, useful, longest, longestLimit, crossings, crossingsLimit, signal);
    }

    private static (int Useful, int Longest, int Crossings) OneWord(ulong above, ulong below)
    {
        var useful = BitOperations.PopCount(above | below);
        if (useful == 0)
            return (0, 0, 0);
        var side = Squeeze(above, above | below, useful);
        var crossings = BitOperations.PopCount((side ^ side >> 1) & Bits.Low(useful - 1));
        return (useful, Math.Max(Longest(side), Longest(~side & Bits.Low(useful))), crossings);
    }

    /// <summary>The bits of <paramref name="word"/> at the places that are kept, pushed together.</summary>
    private static ulong Squeeze(ulong word, ulong keep, int kept)
    {
        if (keep == Bits.Low(kept))
            return word;
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitExtract(word, keep);
        var squeezed = 0UL;
        for (var place = 0; keep != 0; place++, keep &= keep - 1)
            squeezed |= (word >> BitOperations.TrailingZeroCount(keep) & 1) << place;
        return squeezed;
    }

    private static int Longest(ulong bits)
    {
        var length = 0;
        for (; bits != 0; length++)
            bits &= bits << 1;
        return length;
    }

    private static (int Useful, int Longest, int Crossings) ManyWords(
        ReadOnlySpan<ulong> above,
        ReadOnlySpan<ulong> below,
        int count
    )
    {
        var (useful, longest, crossings, run, side) = (0, 0, 0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var here =
                Bits.Get(above, i) ? 1
                : Bits.Get(below, i) ? -1
                : 0;
            if (here == 0)
                continue;
            crossings += side == -here ? 1 : 0;
            run = side == here ? run + 1 : 1;
            (useful, longest, side) = (useful + 1, Math.Max(longest, run), here);
        }
        return (useful, longest, crossings);
    }
}
