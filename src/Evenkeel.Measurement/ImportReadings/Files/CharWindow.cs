using System.Buffers;
using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A sliding window of decoded text over a stream: what is before <see cref="Keep"/> may be dropped when more is read.</summary>
internal sealed class CharWindow(Stream stream, Encoding encoding, int chunk = CharWindow.DefaultChunk) : IDisposable
{
    public const int DefaultChunk = 64 * 1024;

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(chunk);
    private char[] _chars = ArrayPool<char>.Shared.Rent(chunk * 2);
    private bool _finished;

    public int End { get; private set; }

    /// <summary>Where the record being read starts: kept at the window's front.</summary>
    public int Keep { get; set; }

    public long BytesRead { get; private set; }

    public char this[int index] => _chars[index];

    public Span<char> Slice(int start, int length) => _chars.AsSpan(start, length);

    /// <summary>Reads more; false at the end of the file. Every index must then be moved back by <paramref name="moved"/>.</summary>
    public bool ReadMore(out int moved)
    {
        moved = 0;
        if (_finished)
        {
            return false;
        }

        moved = MakeRoom();
        var before = End;
        while (End == before && !_finished)
        {
            var read = stream.Read(_bytes, 0, chunk);
            BytesRead += read;
            _finished = read == 0;
            End += _decoder.GetChars(_bytes.AsSpan(0, read), _chars.AsSpan(End), flush: _finished);
        }

        return End > before;
    }

    /// <summary>Forgets the characters between the two indexes (of a cell too long to keep).</summary>
    public void Drop(int from, int to)
    {
        _chars.AsSpan(to, End - to).CopyTo(_chars.AsSpan(from));
        End -= to - from;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
    }

    private int MakeRoom()
    {
        var moved = Keep;
        if (moved > 0)
        {
            _chars.AsSpan(moved, End - moved).CopyTo(_chars);
            End -= moved;
            Keep = 0;
        }

        // One byte never decodes to more than one char; two are left for what the decoder held back.
        if (_chars.Length - End < chunk + 2)
        {
            var larger = ArrayPool<char>.Shared.Rent((_chars.Length * 2) + chunk);
            _chars.AsSpan(0, End).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }

        return moved;
    }
}
