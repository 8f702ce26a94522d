using System.IO.Compression;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>
/// A file on its way in, with what its columns are taken to be. It waits in the database, because nodes hold no state; it goes when it is stored,
/// cancelled or a day old. It was searched for patients' numbers before it came here.
/// </summary>
[NotRecorded]
internal sealed class ImportDraft : IInUnit, IVersioned
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public UnitId UnitId { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>The file's bytes, compressed; of a workbook its cells, unpacked once.</summary>
    public required byte[] Content { get; init; }

    /// <summary>A <see cref="DraftChoice"/> as JSON.</summary>
    public required string Choice { get; set; }
    public required string By { get; init; }
    public DateTimeOffset At { get; init; }
    public int Version { get; private set; }

    public static byte[] Compress(Stream file)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            file.Position = 0;
            file.CopyTo(brotli);
        }

        return packed.ToArray();
    }

    public MemoryStream Open()
    {
        using var brotli = new BrotliStream(new MemoryStream(Content), CompressionMode.Decompress);
        var file = new MemoryStream();
        brotli.CopyTo(file);
        file.Position = 0;
        return file;
    }
}
