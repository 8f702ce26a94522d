using System.Security.Cryptography;
using System.Text.Unicode;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What one look at every byte says: the length, the hash, and whether the bytes are UTF-8.</summary>
internal sealed class FileSurvey
{
    private const int Chunk = 128 * 1024;
    private const int LongestSequence = 4;

    public long Bytes { get; private set; }

    public string Sha256 { get; private set; } = "";

    public bool IsUtf8 { get; private set; } = true;

    /// <summary>The byte of a quotation mark is somewhere in the file.</summary>
    public bool HasQuotes { get; private set; }

    public bool HasCommas { get; private set; }

    /// <summary>The file's first bytes, from which its format and encoding are told.</summary>
    public byte[] Beginning { get; private set; } = [];

    public static FileSurvey Of(Stream stream)
    {
        var survey = new FileSurvey();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk + LongestSequence];
        var carried = 0;
        int read;
        stream.Position = 0;
        while ((read = stream.ReadAtLeast(buffer.AsSpan(carried, Chunk), Chunk, throwOnEndOfStream: false)) > 0)
        {
            hash.AppendData(buffer.AsSpan(carried, read));
            survey.Bytes += read;
            survey.Look(buffer.AsSpan(carried, read));
            carried = survey.CheckUtf8(buffer.AsSpan(0, carried + read));
        }

        survey.IsUtf8 &= carried == 0;
        survey.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return survey;
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        HasQuotes = HasQuotes || bytes.Contains((byte)'"');
        HasCommas = HasCommas || bytes.Contains((byte)',');
        if (Beginning.Length == 0)
        {
            Beginning = bytes[..Math.Min(bytes.Length, 4096)].ToArray();
        }
    }

    /// <summary>Checks all whole sequences and moves an unfinished one to the front; returns its length.</summary>
    private int CheckUtf8(Span<byte> bytes)
    {
        if (!IsUtf8)
        {
            return 0;
        }

        var unfinished = UnfinishedLength(bytes);
        IsUtf8 = Utf8.IsValid(bytes[..^unfinished]);
        bytes[^unfinished..].CopyTo(bytes);
        return unfinished;
    }

    private static int UnfinishedLength(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back < LongestSequence && back <= bytes.Length; back++)
        {
            var lead = bytes[^back];
            if ((lead & 0b1100_0000) == 0b1000_0000)
            {
                continue;
            }

            var length = lead switch
            {
                >= 0xF0 => 4,
                >= 0xE0 => 3,
                >= 0xC0 => 2,
                _ => 1,
            };
            return length > back ? back : 0;
        }

        return 0;
    }
}
