using System.Diagnostics;
using System.Net;
using Evenkeel.Tests.House;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Cli;

/// <summary>The built web program, started as an operator would, on a database that is there: it can be killed.</summary>
internal sealed class WebProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process process;

    private readonly Uri address;

    private WebProgram(Process process, Uri address, CookieContainer cookies)
    {
        (this.process, this.address) = (process, address);
        Browser = Open(cookies);
    }

    public Browser Browser { get; }

    /// <param name="cookies">What the person's browser keeps while the program stops and starts.</param>
    public static async Task<WebProgram> StartAsync(string database, CookieContainer cookies)
    {
        var configuration = AppContext.BaseDirectory.Contains("/debug", StringComparison.OrdinalIgnoreCase)
            ? "debug"
            : "release";
        var path = Path.Combine(Sources.Root, "artifacts", "bin", "Evenkeel.Web", configuration, "Evenkeel.Web.dll");
        var folder = Path.Combine(Sources.Root, "src", "Evenkeel.Web");
        var start = new ProcessStartInfo("dotnet", [path, "--urls", "http://127.0.0.1:0", "--contentRoot", folder])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["EVENKEEL_DATABASE"] = database;
        var process = Process.Start(start)!;
        var address = await AddressAsync(process).WaitAsync(TimeSpan.FromMinutes(1));
        return new(process, new Uri(address), cookies);
    }

    /// <summary>Another person's browser at the same program.</summary>
    public Browser Open(CookieContainer cookies)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        return new Browser(new HttpClient(handler) { BaseAddress = address });
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        Browser.Client.Dispose();
        process.Dispose();
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                // What is written from here on must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return line[(at + Listening.Length)..].Trim();
            }
        }

        throw new InvalidOperationException("The web program ended before it listened.");
    }
}
