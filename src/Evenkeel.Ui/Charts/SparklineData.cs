using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>
/// A chart reduced to what a card shows, in some tens of bytes, so that it can be kept beside a series' status and drawn without its readings.
/// Heights are 0 (bottom) to 250 (top); 255 is "none".
/// </summary>
public readonly struct SparklineData : IEquatable<SparklineData>
{
    internal const byte None = 255;
    internal const int Top = 250;
    internal const int Header = 4;
    internal const int SegmentSize = 5;
    internal const byte Version = 1;

    /// <summary>With the heights of a second line, the lower one of a CUSUM, after the marks.</summary>
    internal const byte TwoLines = 2;

    /// <summary>The longest stretch that a card shows.</summary>
    public const int MostPoints = 120;

    private readonly ReadOnlyMemory<byte> bytes;

    private SparklineData(ReadOnlyMemory<byte> bytes) => this.bytes = bytes;

    public ReadOnlyMemory<byte> Encoded => bytes;

    /// <summary>What was stored; anything that is not a sketch of this version draws nothing.</summary>
    public static SparklineData Decode(ReadOnlyMemory<byte> stored) =>
        IsWhole(stored.Span) ? new SparklineData(stored) : default;

    /// <summary>The latest points of a chart.</summary>
    public static SparklineData From(ChartResult result, SparklineOptions options) =>
        new(SparklineEncoder.Encode(result, options));

    public bool IsEmpty => bytes.Length < Header || Count == 0;

    public int Count => bytes.Length < Header ? 0 : bytes.Span[1];

    internal int Latest => bytes.Span[2] == None ? -1 : bytes.Span[2];

    internal ReadOnlySpan<byte> Heights => bytes.Span.Slice(Header, Count);

    /// <summary>The heights of the lower line of a CUSUM; empty on other charts.</summary>
    internal ReadOnlySpan<byte> Below =>
        bytes.Span[0] == TwoLines ? bytes.Span.Slice(Header + Count + ((Count + 1) / 2), Count) : default;

    internal ReadOnlySpan<byte> Segments => bytes.Span[(Header + Count + ((Count + 1) / 2) + Below.Length)..];

    internal int ShapeAt(int index) => NibbleAt(index) & 3;

    internal bool IsOutline(int index) => (NibbleAt(index) & 4) != 0;

    internal bool StartsPhase(int index) => (NibbleAt(index) & 8) != 0;

    public bool Equals(SparklineData other) => bytes.Span.SequenceEqual(other.bytes.Span);

    public override bool Equals(object? obj) => obj is SparklineData other && Equals(other);

    public override int GetHashCode() => bytes.Length;

    public static bool operator ==(SparklineData left, SparklineData right) => left.Equals(right);

    public static bool operator !=(SparklineData left, SparklineData right) => !left.Equals(right);

    private int NibbleAt(int index)
    {
        var pair = bytes.Span[Header + Count + (index / 2)];
        return index % 2 == 0 ? pair & 15 : pair >> 4;
    }

    private static bool IsWhole(ReadOnlySpan<byte> stored) =>
        stored.Length >= Header
        && stored[0] is Version or TwoLines
        && (stored[2] == None || stored[2] < stored[1])
        && stored.Length
            == Header
                + stored[1]
                + ((stored[1] + 1) / 2)
                + (stored[0] == TwoLines ? stored[1] : 0)
                + (stored[3] * SegmentSize);
}

/// <summary>How a chart becomes a sketch.</summary>
/// <param name="Targets">The target at each point; empty = none.</param>
/// <param name="Outlined">Points that are drawn as an outline (excluded or provisional); empty = none.</param>
/// <param name="Points">How many of the latest points.</param>
public readonly record struct SparklineOptions(
    ReadOnlyMemory<double> Targets = default,
    ReadOnlyMemory<bool> Outlined = default,
    int Points = 36
)
{
    /// <summary>How each point is shown; null = as the result marks it.</summary>
    public IReadOnlyList<PointMark>? Marks { get; init; }

    /// <summary>The most that the measure can be: no limit is drawn there. Null = no such bound.</summary>
    public double? Ceiling { get; init; }

    /// <summary>A phase of fewer points has no lines.</summary>
    public int LeastPoints { get; init; }
}
