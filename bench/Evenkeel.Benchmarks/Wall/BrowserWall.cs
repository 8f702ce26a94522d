using System.Diagnostics;
using System.Net;
using Evenkeel.Benchmarks.Worlds;
using Microsoft.Playwright;

namespace Evenkeel.Benchmarks.Wall;

/// <summary>A wall in a real browser: the time until its text is another.</summary>
internal sealed class BrowserWall : IAsyncDisposable
{
    private const string Text = "document.querySelector('main').innerText";
    private readonly BenchBrowser browser;

    private BrowserWall(BenchBrowser browser) => this.browser = browser;

    /// <summary>Milliseconds from <see cref="SeesOtherAsync"/> to the text that has changed.</summary>
    public List<double> Times { get; } = [];

    public static async Task<BrowserWall> OpenAsync(Uri address, CookieContainer cookies) =>
        new(await BenchBrowser.OpenAsync(address, cookies, 1920, 1080));

    public Task<string> TextAsync() => browser.Page.EvaluateAsync<string>(Text);

    public async Task SeesOtherAsync(string before)
    {
        var from = Stopwatch.GetTimestamp();
        await browser.Page.WaitForFunctionAsync($"before => {Text} !== before", before, new() { Timeout = 10_000 });
        Times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();
}
