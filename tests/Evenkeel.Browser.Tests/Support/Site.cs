using System.Collections.Concurrent;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Evenkeel.Browser.Tests.Support.Site))]

namespace Evenkeel.Browser.Tests.Support;

/// <summary>One Chromium and one demonstration for all tests; whoever is asked for is signed in once for each class of tests.</summary>
public sealed partial class Site : IAsyncLifetime
{
    /// <summary>A stranger at an Evenkeel that has not been set up.</summary>
    public const string NobodyYet = "nobody yet";

    /// <summary>The administrator of an Evenkeel in which there is one unit and nothing else.</summary>
    public const string FirstOne = "the first administrator";
    private readonly ConcurrentDictionary<(string Class, string Who), Lazy<Task<string>>> signedIn = new();
    private readonly ConcurrentDictionary<(string Unit, string Measure), Lazy<Task<string>>> numbers = new();
    private readonly Lazy<Task<Application>> never = new(() => Application.StartAsync(demonstration: false));
    private readonly Lazy<Task<(Application Application, string State)>> setUp;
    private Application demonstration = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public Site() => setUp = new(StartSetUpAsync);

    public async ValueTask InitializeAsync()
    {
        var starting = Application.StartAsync(demonstration: true);
        playwright = await Playwright.CreateAsync();
        // A machine that also builds is slow; what never comes is still found.
        SetDefaultExpectTimeout(Visit.Patience);
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        demonstration = await starting;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await demonstration.DisposeAsync();
        if (never.IsValueCreated)
        {
            await (await never.Value).DisposeAsync();
        }

        if (setUp.IsValueCreated)
        {
            await (await setUp.Value).Application.DisposeAsync();
        }
    }

    /// <summary>A window of the demonstration, of somebody of it or ("") of a stranger; or of one of the two below.</summary>
    public async Task<Visit> OpenAsync(string who = "", Means means = Means.Mouse, ViewportSize? size = null) =>
        who switch
        {
            "" => await OpenAsync(demonstration, means, size),
            NobodyYet => await OpenAsync(await never.Value, means, size),
            FirstOne => await OpenAsync((await setUp.Value).Application, means, size, (await setUp.Value).State),
            _ => await OpenAsync(demonstration, means, size, await StateOf(who)),
        };

    public Task<Visit> OpenAsync(Application application, Means means = Means.Mouse, ViewportSize? size = null) =>
        OpenAsync(application, means, size, state: null);

    private Task<Visit> OpenAsync(Application application, Means means, ViewportSize? size, string? state) =>
        Visit.OpenAsync(browser, application.Address, means, size, state);

    /// <summary>An address with [a measure's name] in place of its number.</summary>
    public async Task<string> AddressAsync(string pattern)
    {
        var name = MeasureName().Match(pattern);
        if (!name.Success)
        {
            return pattern;
        }

        var unit = pattern.Split('/')[2];
        var number = await numbers.GetOrAdd((unit, name.Groups[1].Value), key => new(() => NumberOf(key))).Value;
        return pattern.Replace(name.Value, number, StringComparison.Ordinal);
    }

    private async Task<string> NumberOf((string Unit, string Measure) key)
    {
        await using var visit = await OpenAsync("analyst");
        await visit.GoAsync($"/units/{key.Unit}/measures?view=table");
        var address = await visit.Link(key.Measure).GetAttributeAsync("href");
        return address!.Split('/')[^1];
    }

    /// <summary>A session is never shared by two classes, which run at once.</summary>
    private Task<string> StateOf(string who) =>
        signedIn
            .GetOrAdd((TestContext.Current.TestClass?.TestClassName ?? "", who), key => new(() => SignInAsync(key.Who)))
            .Value;

    private async Task<string> SignInAsync(string persona)
    {
        await using var visit = await OpenAsync();
        await visit.GoAsync("/demo");
        var form = visit.Page.Locator("form").Filter(new() { Has = visit.Page.Locator($"[value='{persona}']") });
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await visit.HeadingIsAsync("My units");
        return await visit.Page.Context.StorageStateAsync();
    }

    private async Task<(Application Application, string State)> StartSetUpAsync()
    {
        var application = await Application.StartAsync(demonstration: false);
        await using var visit = await OpenAsync(application);
        await FirstAdministrator.SetUpAsync(visit);
        return (application, await visit.Page.Context.StorageStateAsync());
    }

    [GeneratedRegex(@"\[(.+?)\]")]
    private static partial Regex MeasureName();
}
