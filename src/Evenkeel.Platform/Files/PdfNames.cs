using System.Buffers;

namespace Evenkeel.Platform.Files;

/// <summary>The names in a PDF's bytes: a slash, then regular characters, of which any may be written as # and two hexadecimal digits (ISO 32000-1, 7.3.5).</summary>
internal static class PdfNames
{
    public const int Longest = 16;

    public static ReadOnlySpan<byte> Blanks => [0, 9, 10, 12, 13, 32];
    public static ReadOnlySpan<byte> Digits => "0123456789"u8;

    private static ReadOnlySpan<byte> Ends => "\0\t\n\f\r ()<>[]{}/%"u8;

    /// <summary>Where the next name's slash is, or -1.</summary>
    public static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var next = from >= bytes.Length ? -1 : bytes[from..].IndexOf((byte)'/');
        return next < 0 ? -1 : from + next;
    }

    /// <summary>The name without its slash; empty where it is longer than any that is looked for.</summary>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> bytes, int slash, Span<byte> room, out int end)
    {
        var length = 0;
        for (end = slash + 1; end < bytes.Length && !Ends.Contains(bytes[end]); end++)
        {
            if (length == room.Length)
            {
                return [];
            }

            var isCoded = bytes[end] == '#' && end + 2 < bytes.Length;
            if (
                isCoded
                && Convert.FromHexString(bytes.Slice(end + 1, 2), room[length..], out _, out _) == OperationStatus.Done
            )
            {
                end += 2;
            }
            else
            {
                room[length] = bytes[end];
            }

            length++;
        }

        return room[..length];
    }

    /// <summary>Where a name stands.</summary>
    public static IReadOnlyList<int> Places(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted)
    {
        var places = new List<int>();
        Span<byte> room = stackalloc byte[Longest];
        for (var at = Next(bytes, 0); at >= 0; at = Next(bytes, at + 1))
        {
            if (Read(bytes, at, room, out _).SequenceEqual(wanted))
            {
                places.Add(at);
            }
        }

        return places;
    }
}
