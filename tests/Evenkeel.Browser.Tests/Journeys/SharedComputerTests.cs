namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>What was typed on a shared computer comes back to who typed it, and to nobody else.</summary>
public sealed class SharedComputerTests(Site site)
{
    private const string Grid = "/units/ward-7/record";
    private const string First = "[name='Form.Rows[0].First']";
    private const string Note = "[name='Form.Rows[0].Note']";

    [Fact]
    public async Task The_record_grid_is_kept_when_nobody_uses_the_screen()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync(Grid);
        await TypeAsync(visit.Page);
        await visit.Page.Clock.FastForwardAsync("14:30");
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("What you typed is kept for you.");
        await visit.Page.Clock.FastForwardAsync("01:00");
        await visit.HeadingIsAsync("Sign in");
        await visit.SaysAsync("What you had typed is kept on this computer for you");
        await SignInAsync(visit.Page, "reader");
        await visit.GoAsync("/units/ward-7");
        await visit.Page.Context.ClearCookiesAsync();
        await SignInAsync(visit.Page, "charge-nurse");
        await ComesBackAsync(visit);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_was_typed_for_one_day_does_not_come_back_on_another()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.GoAsync($"{Grid}?on=2026-03-02");
        await TypeAsync(visit.Page);
        await visit.Page.Locator(".ek-menu__name").ClickAsync();
        await visit.PressAsync("Change person");
        await visit.HeadingIsAsync("Sign in");
        await SignInAsync(visit.Page, "charge-nurse");
        await visit.GoAsync($"{Grid}?on=2026-04-02");
        await Expect(visit.Page.Locator(Note)).Not.ToHaveValueAsync("Two at night");
        await visit.GoAsync($"{Grid}?on=2026-03-02");
        await Expect(visit.Page.Locator(Note)).ToHaveValueAsync("Two at night");
    }

    [Fact]
    public async Task Choices_and_ticks_come_back_as_texts_do()
    {
        await using var visit = await site.OpenAsync("analyst");
        await visit.GoAsync("/units/strathmore/measures/add");
        await visit.Page.Locator("select[name='Form.Kind'], [name='Form.Kind'][value='Rate']").First.EvaluateAsync(
            "field => { if (field.tagName === 'SELECT') field.value = 'Rate'; else field.checked = true; }"
        );
        await visit.Page.Locator("input[type=checkbox][name='Form.Dimensions']").First.CheckAsync();
        await visit.Page.Locator(".ek-menu__name").ClickAsync();
        await visit.PressAsync("Change person");
        await visit.HeadingIsAsync("Sign in");
        await SignInAsync(visit.Page, "analyst");
        await visit.GoAsync("/units/strathmore/measures/add");
        await Expect(visit.Page.Locator(".ek-note")).ToContainTextAsync("is back");
        await Expect(visit.Page.Locator("input[type=checkbox][name='Form.Dimensions']").First).ToBeCheckedAsync();
        var kind = await visit.Page.EvaluateAsync<string>(
            "() => (document.querySelector(\"select[name='Form.Kind']\") ?? document.querySelector(\"[name='Form.Kind']:checked\")).value"
        );
        Assert.Equal("Rate", kind);
    }

    [Fact]
    public async Task Saving_after_somebody_else_signed_in_in_another_tab_loses_nothing()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.GoAsync(Grid);
        await TypeAsync(visit.Page);
        var other = await visit.Page.Context.NewPageAsync();
        await SignInAsync(other, "reader");
        await visit.PressAsync("Save these readings");
        await visit.HeadingIsAsync("This was not saved");
        await visit.SaysAsync("is signed in in this browser now");
        await visit.SaysAsync("What you typed is kept on this computer");
        await visit.PressAsync("Change person and go back to the form");
        await visit.HeadingIsAsync("Sign in");
        await SignInAsync(visit.Page, "charge-nurse");
        await ComesBackAsync(visit);
    }

    [Fact]
    public async Task Saving_after_signing_out_in_another_tab_loses_nothing()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.GoAsync(Grid);
        await TypeAsync(visit.Page);
        await visit.Page.Context.ClearCookiesAsync();
        await visit.PressAsync("Save these readings");
        await visit.HeadingIsAsync("Sign in");
        await visit.SaysAsync("You had been signed out, so that what you sent was not saved");
        await visit.SaysAsync("What you typed is kept on this computer: sign in again and it is there.");
        await SignInAsync(visit.Page, "charge-nurse");
        await ComesBackAsync(visit);
    }

    private static async Task TypeAsync(IPage page)
    {
        await page.Locator(First).FillAsync("2");
        await page.Locator(Note).FillAsync("Two at night");
    }

    private static async Task ComesBackAsync(Visit visit)
    {
        await visit.GoAsync(Grid);
        await Expect(visit.Page.Locator(Note)).ToHaveValueAsync("Two at night");
        await Expect(visit.Page.Locator(First)).ToHaveValueAsync("2");
        await visit.SaysAsync("What you had typed here before you were signed out is back. It is not saved yet.");
    }

    private static async Task SignInAsync(IPage page, string persona)
    {
        await page.GotoAsync("/demo");
        await page.Locator("form").Filter(new() { Has = page.Locator($"[value='{persona}']") }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("My units");
    }
}
