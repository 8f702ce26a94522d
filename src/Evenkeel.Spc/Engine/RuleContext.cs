using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Engine;

/// <summary>How far from the centre.</summary>
internal enum Band
{
    Centre,
    One,
    Two,
    Three,
}

/// <summary>
/// What a rule sees: one phase as columns, and as bit columns that are made when the first rule asks for them. Points that the profile
/// skips are not there at all.
/// </summary>
internal ref struct RuleContext
{
    /// <summary>The bit columns: above and below four bands, rising, falling.</summary>
    public const int BitColumns = 10;
    private const int Rising = 8;

    private readonly ColumnStore _columns;
    private readonly Span<ulong> _bits;
    private readonly int _start;
    private readonly double _tolerance;
    private int _made;

    public RuleContext(
        ColumnStore columns,
        int start,
        int count,
        double tolerance,
        Span<ulong> bits,
        RuleProfile profile
    )
    {
        (_columns, _start, Count, _tolerance, Profile) = (columns, start, count, tolerance, profile);
        Words = Bits.Words(count);
        _bits = bits[..(Words * BitColumns)];
    }

    public int Count { get; }
    public int Words { get; }
    public RuleProfile Profile { get; }

    /// <summary>The runs about the centre, measured before any rule is asked.</summary>
    public RunStatistics Runs { get; set; }

    public readonly ReadOnlySpan<double> Values => _columns.Slice(Column.Value, _start, Count);

    public ReadOnlySpan<ulong> Above(Band band) => Made((int)band * 2);

    public ReadOnlySpan<ulong> Below(Band band) => Made((int)band * 2 + 1);

    /// <summary>Points above the one before them.</summary>
    public ReadOnlySpan<ulong> Higher() => Made(Rising);

    /// <summary>Points below the one before them.</summary>
    public ReadOnlySpan<ulong> Lower() => Made(Rising + 1);

    /// <summary>Points that are within 1 sigma or on that line; none where there are no limits.</summary>
    public readonly void WithinOneSigma(Span<ulong> bits)
    {
        bits.Clear();
        var values = Values;
        var upper = Limit(Column.Upper1);
        var lower = Limit(Column.Lower1);
        for (var i = 0; i < values.Length; i++)
            if (values[i] <= upper[i] + _tolerance && values[i] >= lower[i] - _tolerance)
                Bits.Set(bits, i);
    }

    private ReadOnlySpan<ulong> Made(int column)
    {
        var bits = _bits.Slice(column * Words, Words);
        if ((_made & 1 << column) == 0)
            Make(column, bits);
        _made |= 1 << column;
        return bits;
    }

    private readonly void Make(int column, Span<ulong> bits)
    {
        var values = Values;
        if (column >= Rising)
            MakeMoves(column == Rising, values, bits);
        else if (column < 2)
            Compare(column == 0, values, Limit(Column.Centre), bits);
        else
            Compare((column & 1) == 0, values, Limit((Column)column), bits);
    }

    private readonly ReadOnlySpan<double> Limit(Column column) => _columns.Slice(column, _start, Count);

    private readonly void Compare(bool above, ReadOnlySpan<double> values, ReadOnlySpan<double> limit, Span<ulong> bits)
    {
        if (above)
            Bits.Above(values, limit, _tolerance, bits);
        else
            Bits.Above(limit, values, _tolerance, bits);
    }

    private static void MakeMoves(bool up, ReadOnlySpan<double> values, Span<ulong> bits)
    {
        bits.Clear();
        if (values.Length < 2)
            return;
        // The bit of a move belongs to its later point; a phase of 64 k + 1 points has a word more than its moves.
        var moves = bits[..Bits.Words(values.Length - 1)];
        Bits.Above(up ? values[1..] : values[..^1], up ? values[..^1] : values[1..], 0, moves);
        Bits.MoveLater(bits, 1);
    }
}
