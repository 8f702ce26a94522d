using System.Text.RegularExpressions;
using static Evenkeel.Browser.Tests.Support.OutlineLines;

namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A fishbone and a vote, their lines by keys: drawn, moved, undone, voted on, and led on to the theory of change.</summary>
public sealed class ToolJourneyTests(Site site)
{
    [Fact]
    public async Task By_keys_alone_causes_are_written_moved_and_undone_and_one_becomes_a_driver()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await ToolAsync(visit, "Calm mornings", "Fishbone", "Breakfast goes cold");
        await ReadyAsync(visit, "Place");
        await Line(visit, "Place").FocusAsync();
        await visit.Keyboard.PressAsync("u");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("under="));
        await Expect(Field(visit)).ToBeFocusedAsync();
        await ReadyAsync(visit, "Place");
        foreach (var cause in new[] { "The trolley comes at shift change", "Tables are full of charts" })
        {
            await visit.Keyboard.TypeAsync(cause);
            await visit.Keyboard.PressAsync("Enter");
            await ReadyAsync(visit, cause);
            await Expect(Field(visit)).ToBeFocusedAsync();
        }

        await Expect(visit.Page.Locator(".ek-measure__plot--wide svg")).ToContainTextAsync("The trolley comes");
        await Line(visit, "Tables are full of charts").FocusAsync();
        await visit.Keyboard.PressAsync("Alt+Shift+ArrowUp");
        await Expect(Causes(visit).First).ToContainTextAsync("Tables are full of charts");
        await IsOnAsync(visit, "Tables are full of charts");
        await visit.Keyboard.PressAsync("Control+z");
        await Expect(Causes(visit).First).ToContainTextAsync("The trolley comes");

        await IsOnAsync(visit, "Tables are full of charts");
        await SavedByKeysAsync(visit, "Tables are full of charts", " and cups");
        await visit.Keyboard.PressAsync("ArrowUp");
        await Expect(Line(visit, "The trolley comes")).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Enter");
        await Expect(Field(visit)).ToHaveValueAsync("The trolley comes at shift change");
        await Expect(Field(visit)).ToBeFocusedAsync();
        await ReadyAsync(visit, "The trolley comes");
        await visit.Keyboard.PressAsync("Escape");
        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("at="));
        await IsOnAsync(visit, "The trolley comes");
        await visit.Keyboard.PressAsync("Enter");
        await visit.FollowAsync("Make it a driver or a change idea");
        await Expect(Field(visit)).ToHaveValueAsync("The trolley comes at shift change");
        await visit.PressAsync("Add");
        await Expect(visit.Page.Locator(".ek-theory__lines")).ToContainTextAsync("The trolley comes at shift change");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_last_line_that_was_taken_away_comes_back_by_the_same_keys()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await ToolAsync(visit, "Quick rounds", "Five whys", "The round was late");
        await visit.PressAsync(Field(visit));
        await visit.Keyboard.TypeAsync("Two nurses were away");
        await visit.Keyboard.PressAsync("Enter");
        await ReadyAsync(visit, "Two nurses were away");
        await Expect(Field(visit)).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Escape");
        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("under="));
        await IsOnAsync(visit, "Two nurses were away");
        await visit.Keyboard.PressAsync("Delete");
        await visit.SaysAsync("Nothing is written yet");
        await Expect(Field(visit)).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Control+z");
        await IsOnAsync(visit, "Two nurses were away");
        await visit.Keyboard.PressAsync("Control+y");
        await visit.SaysAsync("Nothing is written yet");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The line that has the focus is opened and goes on with more words; it has the focus again.</summary>
    private static async Task SavedByKeysAsync(Visit visit, string line, string more)
    {
        await visit.Keyboard.PressAsync("Enter");
        await Expect(Field(visit)).ToHaveValueAsync(line);
        await Expect(Field(visit)).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("End");
        await visit.Keyboard.TypeAsync(more);
        await visit.Keyboard.PressAsync("Enter");
        await visit.SaysAsync("Saved.");
        await IsOnAsync(visit, $"{line}{more}");
    }

    /// <summary>A new project's tool, from its name to the page on which its lines are written.</summary>
    private static async Task ToolAsync(Visit visit, string project, string tool, string about)
    {
        await visit.GoAsync("/units/ward-7/improvement/start");
        await visit.FillAsync(visit.Page.Locator("[name='Form.Title']"), $"{project} {Guid.CreateVersion7():N}");
        await visit.FillAsync(visit.Page.Locator("[name='Form.Problem']"), "Nobody has the time");
        await visit.PressAsync("Start it");
        await visit.FollowAsync("Causes, the work, the forces, the people: choose by the question that you have");
        await visit.FollowAsync(tool);
        await visit.Keyboard.FillAsync(visit.Page.Locator("[name='Form.Subject']"), about);
        await visit.Keyboard.PressAsync("Enter");
        await visit.HeadingIsAsync(about);
    }

    private static ILocator Causes(Visit visit) =>
        visit.Page.Locator("li:has(> p [data-line]:has-text('Place')) > ul > li");
}
