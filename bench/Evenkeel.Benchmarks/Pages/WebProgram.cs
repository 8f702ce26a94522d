using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Evenkeel.Benchmarks.Worlds;

namespace Evenkeel.Benchmarks.Pages;

/// <summary>The built web program on a database, and one client of it that is signed in.</summary>
internal sealed partial class WebProgram : IAsyncDisposable
{
    private const int Tries = 300;
    private readonly Process process;
    private readonly HttpClient client;

    private WebProgram(Process process, HttpClient client, CookieContainer cookies) =>
        (this.process, this.client, Cookies) = (process, client, cookies);

    public static async Task<WebProgram> StartAsync(string database)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(Programs.Bin, "Evenkeel.Web", "release", "Evenkeel.Web.dll"), "--urls", address]
        )
        {
            WorkingDirectory = Path.Combine(Programs.Bin, "..", "..", "src", "Evenkeel.Web"),
            RedirectStandardOutput = true,
        };
        start.Environment["EVENKEEL_DATABASE"] = database;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var cookies = new CookieContainer();
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = true };
        var program = new WebProgram(process, new HttpClient(handler) { BaseAddress = new Uri(address) }, cookies);
        await program.WaitAsync();
        return program;
    }

    public async Task AcceptInvitationAsync(string token)
    {
        var path = $"/invitation/{token}";
        var fields = (await FieldsAsync(path)).Append(KeyValuePair.Create("Form.Password", "correct horse battery"));
        (await client.PostAsync(path, new FormUrlEncodedContent(fields))).EnsureSuccessStatusCode();
    }

    public HttpClient Client => client;
    public CookieContainer Cookies { get; }

    public Uri Address(string path) => new(client.BaseAddress!, path);

    /// <summary>What the program has used of the processors since it was started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What a page's form sends besides what is typed; not what its menus send.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> FieldsAsync(string path)
    {
        var page = await client.GetStringAsync(path);
        var form = page[page.IndexOf("class=\"ek-form\"", StringComparison.Ordinal)..];
        return
        [
            .. Hidden()
                .Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)])
                .Select(match =>
                    KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))
                ),
        ];
    }

    /// <summary>The milliseconds of each request, its body read to the end.</summary>
    public async Task<double[]> TimeAsync(string path, int requests)
    {
        var times = new double[requests];
        for (var i = 0; i < requests; i++)
        {
            var from = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(path);
            await response.Content.CopyToAsync(Stream.Null);
            response.EnsureSuccessStatusCode();
            times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        return times;
    }

    /// <summary>The bytes of a page as a browser gets it, compressed.</summary>
    public async Task<int> CompressedBytesAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var response = await client.SendAsync(request);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitAsync()
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await AnswersAsync())
            {
                return;
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The web program did not answer.");
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
