using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>One person's window, which notes what went wrong behind the page.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly IHand hand;

    private Visit(IPage page, Means means)
    {
        Page = page;
        Keyboard = new Keyboard(page);
        hand = means == Means.Keyboard ? Keyboard : new MouseHand();
    }

    public const int Patience = 90_000;
    public IPage Page { get; }
    internal Keyboard Keyboard { get; }

    /// <summary>Errors of the console and requests to other hosts.</summary>
    public IEnumerable<string> Complaints => complaints;

    public static ViewportSize Phone => new() { Width = 390, Height = 844 };
    public static ViewportSize Desk => new() { Width = 1280, Height = 900 };
    public static ViewportSize Wall => new() { Width = 1920, Height = 1080 };

    public static async Task<Visit> OpenAsync(
        IBrowser browser,
        string address,
        Means means,
        ViewportSize? size,
        string? state
    )
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                JavaScriptEnabled = means != Means.NoScript,
                ViewportSize = size ?? Desk,
                StorageState = state,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
            }
        );
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(await context.NewPageAsync(), means);
        visit.Listen(address);
        return visit;
    }

    public async Task<IResponse> GoAsync(string address) => (await Page.GotoAsync(address))!;

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public Task FollowAsync(string link) => hand.PressAsync(Link(link).First);

    public Task PressAsync(string button) => hand.PressAsync(Button(button).First);

    public Task PressAsync(ILocator control) => hand.PressAsync(control);

    public Task FillAsync(string label, string text) => hand.FillAsync(Field(label), text);

    public Task FillAsync(ILocator field, string text) => hand.FillAsync(field, text);

    public Task ChooseAsync(string label) => hand.ChooseAsync(Field(label));

    public Task SelectAsync(string label, string option) => hand.SelectAsync(Field(label), option);

    public Task SelectAsync(ILocator list, string option) => hand.SelectAsync(list, option);

    public Task AttachAsync(string label, FilePayload file) => hand.AttachAsync(Field(label), file);

    public ILocator PersonMenu => Page.Locator("summary:has(.ek-menu__name)");

    public async Task SignOutAsync()
    {
        await PressAsync(PersonMenu);
        await PressAsync("Sign out");
        await HeadingIsAsync("Quality, in balance");
    }

    /// <summary>What a link brings to disk.</summary>
    public async Task<byte[]> TakeAsync(string link)
    {
        await hand.ReachAsync(Link(link).First);
        var download = await Page.RunAndWaitForDownloadAsync(() => FollowAsync(link));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

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
