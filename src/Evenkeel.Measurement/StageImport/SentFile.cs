using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Measurement.StageImport;

/// <summary>A file as it was sent: a workbook is unpacked once, here, and known by the hash of what was sent.</summary>
internal sealed record SentFile(MemoryStream Content, string Sha256) : IDisposable
{
    /// <summary>Why a workbook cannot be unpacked.</summary>
    public string? Problem { get; private init; }

    public static async Task<SentFile> ReadAsync(IFormFile sent, CancellationToken ct)
    {
        var file = new MemoryStream();
        await sent.CopyToAsync(file, ct);
        var sha256 = ReadingsImport.Hash(file);
        try
        {
            return new(UnpackedWorkbook.Of(file, sent.FileName), sha256);
        }
        catch (UnreadableWorkbookException problem)
        {
            return new(file, sha256) { Problem = problem.Message };
        }
    }

    public void Dispose() => Content.Dispose();
}
