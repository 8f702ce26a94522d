using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>One person's window, which notes what went wrong behind the page.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(IPage page) => Page = page;

    public const int Patience = 45_000;
    public IPage Page { get; }

    /// <summary>Errors of the console and requests to other hosts.</summary>
    public IEnumerable<string> Complaints => complaints;

    public static ViewportSize Phone => new() { Width = 390, Height = 844 };
    public static ViewportSize Desk => new() { Width = 1280, Height = 900 };
    public static ViewportSize Wall => new() { Width = 1920, Height = 1080 };

    public static async Task<Visit> OpenAsync(
        IBrowser browser,
        string address,
        bool script,
        ViewportSize? size,
        string? state
    )
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                JavaScriptEnabled = script,
                ViewportSize = size ?? Desk,
                StorageState = state,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
            }
        );
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(await context.NewPageAsync());
        visit.Listen(address);
        return visit;
    }

    public async Task<IResponse> GoAsync(string address) => (await Page.GotoAsync(address))!;

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public Task FollowAsync(string link) => Link(link).First.ClickAsync();

    public Task PressAsync(string button) => Button(button).ClickAsync();

    public Task HeadingIsAsync(string text) => Expect(Page.Locator("h1")).ToHaveTextAsync(text);

    public Task SaysAsync(string text) => Expect(Page.Locator("main")).ToContainTextAsync(text);

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private void Listen(string address)
    {
        Page.Context.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                complaints.Enqueue($"Asks another host: {request.Url}");
            }
        };
        Page.PageError += (_, error) => complaints.Enqueue($"Script: {error}");
        Page.Console += (_, message) =>
        {
            // A page that says 403 or 404 is itself reported by Chromium; its parts are not to be missing.
            if (message.Type == "error" && Place().Replace(message.Location, "") != Page.Url)
            {
                complaints.Enqueue($"Console: {message.Text} {message.Location}");
            }
        };
    }

    /// <summary>Line and column at the end of an address.</summary>
    [GeneratedRegex(@"(:\d+){1,2}$")]
    private static partial Regex Place();
}
