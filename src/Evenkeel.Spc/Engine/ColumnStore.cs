namespace Evenkeel.Spc.Engine;

internal enum Column
{
    Value,
    Centre,
    Upper1,
    Lower1,
    Upper2,
    Lower2,
    Upper3,
    Lower3,
}

/// <summary>The number columns of one result in one block that only grows.</summary>
internal sealed class ColumnStore
{
    public const int Columns = 8;
    private double[] _numbers = [];
    private int _stride;

    public void Ensure(int points)
    {
        if (points <= _stride)
            return;
        _stride = Capacity.For(points);
        _numbers = new double[_stride * Columns];
    }

    public Span<double> Slice(Column column, int start, int length) =>
        _numbers.AsSpan((int)column * _stride + start, length);
}

internal static class Capacity
{
    public static int For(int points) =>
        (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(points, 64));

    /// <summary>Grows an array whose content need not be kept.</summary>
    public static void Ensure<T>(ref T[] array, int points)
    {
        if (array.Length < points)
            array = new T[For(points)];
    }
}
