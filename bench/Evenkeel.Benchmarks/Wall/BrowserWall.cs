using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;

namespace Evenkeel.Benchmarks.Wall;

/// <summary>A wall in a real browser: the time until its text is another.</summary>
internal sealed class BrowserWall : IAsyncDisposable
{
    private const string Text = "document.querySelector('main').innerText";
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;

    private BrowserWall(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, this.browser, this.page) = (playwright, browser, page);

    /// <summary>Milliseconds from <see cref="SeesOtherAsync"/> to the text that has changed.</summary>
    public List<double> Times { get; } = [];

    public static async Task<BrowserWall> OpenAsync(Uri address, CookieContainer cookies)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("EVENKEEL_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
            }
        );
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1920, Height = 1080 },
            }
        );
        await context.AddCookiesAsync(
            cookies
                .GetCookies(address)
                .Select(cookie => new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = address.GetLeftPart(UriPartial.Authority),
                })
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return new BrowserWall(playwright, browser, page);
    }

    public Task<string> TextAsync() => page.EvaluateAsync<string>(Text);

    public async Task SeesOtherAsync(string before)
    {
        var from = Stopwatch.GetTimestamp();
        await page.WaitForFunctionAsync($"before => {Text} !== before", before, new() { Timeout = 10_000 });
        Times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
