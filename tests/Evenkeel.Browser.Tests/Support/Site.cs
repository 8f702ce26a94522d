using System.Collections.Concurrent;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Evenkeel.Browser.Tests.Support.Site))]

namespace Evenkeel.Browser.Tests.Support;

/// <summary>One Chromium and one demonstration for all tests; whoever is asked for is signed in once.</summary>
public sealed partial class Site : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new();
    private readonly ConcurrentDictionary<(string Unit, string Measure), Lazy<Task<string>>> numbers = new();
    private readonly Lazy<Task<Application>> never = new(() => Application.StartAsync(demonstration: false));
    private readonly Lazy<Task<Application>> setUp;
    private Application demonstration = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public Site() => setUp = new(StartSetUpAsync);

    /// <summary>Nobody has set it up.</summary>
    public Task<Application> NeverSetUpAsync() => never.Value;

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
        foreach (var other in new[] { never, setUp }.Where(lazy => lazy.IsValueCreated))
        {
            await (await other.Value).DisposeAsync();
        }
    }

    /// <summary>A stranger's window.</summary>
    public Task<Visit> OpenAsync(Application application, bool script = true, ViewportSize? size = null) =>
        Visit.OpenAsync(browser, application.Address, script, size, state: null);

    /// <summary>A window of the demonstration, of somebody of it or ("") of a stranger.</summary>
    public async Task<Visit> OpenAsync(string persona = "", bool script = true, ViewportSize? size = null)
    {
        var state = persona.Length == 0 ? null : await StateOf(persona);
        return await Visit.OpenAsync(browser, demonstration.Address, script, size, state);
    }

    /// <summary>A window of an Evenkeel in which there is one unit, its administrator and nothing else.</summary>
    public async Task<Visit> OpenNewAsync() =>
        await Visit.OpenAsync(
            browser,
            (await setUp.Value).Address,
            true,
            null,
            await StateOf("the first administrator")
        );

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

    private Task<string> StateOf(string who) => signedIn.GetOrAdd(who, key => new(() => SignInAsync(key))).Value;

    private async Task<string> SignInAsync(string persona)
    {
        await using var visit = await OpenAsync();
        await visit.GoAsync("/demo");
        var form = visit.Page.Locator("form").Filter(new() { Has = visit.Page.Locator($"[value='{persona}']") });
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await visit.HeadingIsAsync("My units");
        return await visit.Page.Context.StorageStateAsync();
    }

    private async Task<Application> StartSetUpAsync()
    {
        var application = await Application.StartAsync(demonstration: false);
        await using var visit = await OpenAsync(application);
        await FirstAdministrator.SetUpAsync(visit);
        var state = await visit.Page.Context.StorageStateAsync();
        signedIn["the first administrator"] = new(Task.FromResult(state));
        return application;
    }

    [GeneratedRegex(@"\[(.+?)\]")]
    private static partial Regex MeasureName();
}
