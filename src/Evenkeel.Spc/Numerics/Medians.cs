namespace Evenkeel.Spc.Numerics;

internal static class Medians
{
    /// <summary>The median of those that are not NaN, sorted in the scratch memory; NaN when there is none.</summary>
    public static Mean MedianOf(ReadOnlySpan<double> numbers, Span<double> scratch)
    {
        var count = 0;
        foreach (var number in numbers)
            if (!double.IsNaN(number))
                scratch[count++] = number;
        if (count == 0)
            return new(double.NaN, 0);
        var sorted = scratch[..count];
        sorted.Sort();
        var (low, high) = (sorted[(count - 1) / 2], sorted[count / 2]);
        // Halves first where the sum would overflow; equal middles stay exact either way.
        return new(double.IsFinite(low + high) ? (low + high) / 2 : low / 2 + high / 2, count);
    }
}
