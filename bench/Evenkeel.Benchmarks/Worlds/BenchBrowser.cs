using System.Net;
using Microsoft.Playwright;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>A real browser with one page, signed in by somebody else's cookies.</summary>
internal sealed class BenchBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private BenchBrowser(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, Browser, Page) = (playwright, browser, page);

    public IBrowser Browser { get; }
    public IPage Page { get; }

    public static async Task<BenchBrowser> OpenAsync(Uri address, CookieContainer cookies, int width, int height)
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
                ViewportSize = new() { Width = width, Height = height },
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
        return new BenchBrowser(playwright, browser, page);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
