using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>LibreOffice without a window: another office program than the one that our files were written for, and it must open them all the same.</summary>
internal sealed class LibreOffice : IDisposable
{
    private const string Missing =
        "LibreOffice is not on this machine, and our documents must open in it: apt-get install libreoffice-writer-nogui libreoffice-impress-nogui";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string folder = Directory.CreateTempSubdirectory("evenkeel-office-").FullName;

    /// <summary>Answers the file in the other format.</summary>
    public async Task<byte[]> ConvertAsync(byte[] file, string from, string to)
    {
        var source = Path.Combine(folder, $"document.{from}");
        await File.WriteAllBytesAsync(source, file);
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in Words(source, to))
        {
            start.ArgumentList.Add(word);
        }

        using var office = Start(start);
        var said = Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        await office.WaitForExitAsync().WaitAsync(Patience);
        var made = Path.Combine(folder, $"document.{to}");
        Assert.True(File.Exists(made), $"It made no {to}: {string.Join('\n', await said)}");
        return await File.ReadAllBytesAsync(made);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Words(string source, string to) =>
        [
            "--headless",
            "--norestore",
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
            "--convert-to",
            to,
            "--outdir",
            folder,
            source,
        ];

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail(Missing);
            throw;
        }
    }
}

/// <summary>What LibreOffice understood, in its own format.</summary>
internal sealed class OpenDocument(byte[] file)
{
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Chart = "urn:oasis:names:tc:opendocument:xmlns:chart:1.0";

    public string Text => Read("content.xml").Root!.Value;

    public int Slides => Read("content.xml").Descendants(Draw + "page").Count();

    public int Connectors => Read("content.xml").Descendants(Draw + "connector").Count();

    /// <summary>The lines of each chart.</summary>
    public IReadOnlyList<int> Charts =>
        [
            .. Names()
                .Where(name =>
                    name.StartsWith("Object ", StringComparison.Ordinal)
                    && name.EndsWith("/content.xml", StringComparison.Ordinal)
                )
                .Select(Read)
                .Where(content => content.Descendants(Chart + "chart").Any())
                .Select(content => content.Descendants(Chart + "series").Count()),
        ];

    private List<string> Names()
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private XDocument Read(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
