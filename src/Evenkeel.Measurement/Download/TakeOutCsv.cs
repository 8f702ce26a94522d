using System.Globalization;
using System.IO.Compression;
using System.Text;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Download;

/// <summary>One table in the archive, written row by row.</summary>
internal sealed class TakeOutCsv : IAsyncDisposable
{
    private readonly StreamWriter writer;

    private TakeOutCsv(StreamWriter writer) => this.writer = writer;

    public static async Task<TakeOutCsv> BeginAsync(ZipArchive zip, TakeOutFile file, CancellationToken ct)
    {
        // A byte order mark, or Excel reads it in the machine's own code page.
        var stream = await zip.CreateEntry(file.Name).OpenAsync(ct);
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))
        {
            NewLine = "\r\n",
        };
        await writer.WriteLineAsync(string.Join(',', file.Columns.Select(c => c.Name)).AsMemory(), ct);
        return new TakeOutCsv(writer);
    }

    public Task WriteAsync(CancellationToken ct, params object?[] cells) =>
        writer.WriteLineAsync(string.Join(',', cells.Select(Cell)).AsMemory(), ct);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            bool yes => yes ? "yes" : "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            string text => CsvCell.Of(text),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => CsvCell.Of(value.ToString()),
        };
}
