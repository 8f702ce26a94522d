namespace Evenkeel.Spc.Numerics;

/// <summary>
/// A sum of weighted squares that neither overflows nor vanishes: numbers far from 1 are scaled by a power of two, which changes no digit
/// (as BLAS nrm2 does; Blue 1978).
/// </summary>
internal struct Squares
{
    private static readonly double Small = Math.ScaleB(1, -500);
    private static readonly double Large = Math.ScaleB(1, 500);

    private double _small;
    private double _medium;
    private double _large;

    public void Add(double number, double weight)
    {
        var size = Math.Abs(number);
        if (size > Large)
            _large += weight * (number * Small) * (number * Small);
        else if (size < Small)
            _small += weight * (number * Large) * (number * Large);
        else
            _medium += weight * number * number;
    }

    /// <summary>The root of the sum over a number above 0.</summary>
    public readonly double RootOver(double divisor) =>
        _large > 0 ? Math.Sqrt(_large / divisor) * Large
        : _medium > 0 ? Math.Sqrt(_medium / divisor)
        : Math.Sqrt(_small / divisor) * Small;
}
