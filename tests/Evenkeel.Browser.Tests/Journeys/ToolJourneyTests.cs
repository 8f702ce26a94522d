namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A fishbone and a vote, their lines by keys: drawn, moved, undone, voted on, and led on to the theory of change.</summary>
public sealed class ToolJourneyTests(Site site)
{
    [Fact]
    public async Task By_keys_alone_causes_are_written_moved_and_undone_and_one_becomes_a_driver()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.GoAsync("/units/ward-7/improvement/start");
        await visit.FillAsync(visit.Page.Locator("[name='Form.Title']"), $"Calm mornings {Guid.CreateVersion7():N}");
        await visit.FillAsync(visit.Page.Locator("[name='Form.Problem']"), "Nobody finishes breakfast");
        await visit.PressAsync("Start it");
        await visit.FollowAsync("Causes, the work, the forces, the people: choose by the question that you have");
        await visit.FollowAsync("Fishbone");
        await visit.Keyboard.FillAsync(visit.Page.Locator("[name='Form.Subject']"), "Breakfast goes cold");
        await visit.Keyboard.PressAsync("Enter");
        await visit.HeadingIsAsync("Breakfast goes cold");

        await Line(visit, "Place").FocusAsync();
        await visit.Keyboard.PressAsync("u");
        await Expect(visit.Page.Locator("[name='Form.Text']")).ToBeFocusedAsync();
        foreach (var cause in new[] { "The trolley comes at shift change", "Tables are full of charts" })
        {
            await visit.Keyboard.TypeAsync(cause);
            await visit.Keyboard.PressAsync("Enter");
            await Expect(Line(visit, cause)).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("[name='Form.Text']")).ToBeFocusedAsync();
        }

        await Expect(visit.Page.Locator(".ek-measure__plot--wide svg")).ToContainTextAsync("The trolley comes");
        await Line(visit, "Tables are full of charts").FocusAsync();
        await visit.Keyboard.PressAsync("Alt+Shift+ArrowUp");
        await Expect(Causes(visit).First).ToContainTextAsync("Tables are full of charts");
        await Expect(Line(visit, "Tables are full of charts")).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Control+z");
        await Expect(Causes(visit).First).ToContainTextAsync("The trolley comes");

        await Line(visit, "The trolley comes").FocusAsync();
        await visit.Keyboard.PressAsync("Enter");
        await visit.FollowAsync("Make it a driver or a change idea");
        await Expect(visit.Page.Locator("[name='Form.Text']")).ToHaveValueAsync("The trolley comes at shift change");
        await visit.PressAsync("Add");
        await Expect(visit.Page.Locator(".ek-theory__lines")).ToContainTextAsync("The trolley comes at shift change");
        Assert.Empty(visit.Complaints);
    }

    private static ILocator Line(Visit visit, string text) =>
        visit.Page.Locator("[data-line]", new() { HasText = text });

    private static ILocator Causes(Visit visit) =>
        visit.Page.Locator("li:has(> p [data-line]:has-text('Place')) > ul > li");
}
