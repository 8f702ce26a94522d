using System.Buffers.Binary;
using System.Text;

namespace Evenkeel.Database.Postgres;

/// <summary>
/// PostgreSQL's binary COPY format, written into a buffer that is sent when it is full
/// (https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format": big-endian, each cell after its length).
/// </summary>
internal sealed class CopyStream(Stream server)
{
    private const int Size = 1 << 16;
    private const int RoomForACell = 32;
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // No flags, no extension of the header.
    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly byte[] buffer = new byte[Size];
    private int used;

    public void Begin() => Raw(Signature);

    public void Row(int columns)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)columns);
    }

    public void Null() => BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);

    public void Real(double number) => BinaryPrimitives.WriteDoubleBigEndian(Cell(8), number);

    public void Whole(int number) => BinaryPrimitives.WriteInt32BigEndian(Cell(4), number);

    public void Long(long number) => BinaryPrimitives.WriteInt64BigEndian(Cell(8), number);

    public void Truth(bool isTrue) => Cell(1)[0] = isTrue ? (byte)1 : (byte)0;

    public void Id(Guid id) => id.TryWriteBytes(Cell(16), bigEndian: true, out _);

    public void Day(DateOnly day) => Whole(day.DayNumber - DateOnly.FromDateTime(Epoch.DateTime).DayNumber);

    public void Instant(DateTimeOffset instant) =>
        Long((instant.UtcTicks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    public void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(4), bytes.Length);
        Raw(bytes);
    }

    public void End()
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1);
        Send();
    }

    private Span<byte> Cell(int length)
    {
        var cell = Take(4 + length);
        BinaryPrimitives.WriteInt32BigEndian(cell, length);
        return cell[4..];
    }

    private Span<byte> Take(int length)
    {
        if (used + RoomForACell > Size)
        {
            Send();
        }

        used += length;
        return buffer.AsSpan(used - length, length);
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        if (used + bytes.Length > Size)
        {
            Send();
        }

        if (bytes.Length > Size)
        {
            server.Write(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Send()
    {
        server.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}
