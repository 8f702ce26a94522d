using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

internal static class Pattern
{
    /// <summary>Keeps the runs of at least so many set bits: all of each, or only from the point that completes it.</summary>
    public static void Runs(Span<ulong> bits, int length, Marking marking)
    {
        if (marking == Marking.WholePattern)
            Bits.KeepRuns(bits, length);
        else if (Bits.KeepStarts(bits, length))
            Bits.MoveLater(bits, length - 1);
    }
}
