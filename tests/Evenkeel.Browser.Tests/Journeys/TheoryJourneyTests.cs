namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A theory of change is drawn by keys alone, undone, and moved by hand in the diagram.</summary>
public sealed class TheoryJourneyTests(Site site)
{
    [Fact]
    public async Task By_keys_alone_a_theory_is_written_moved_and_undone_and_by_hand_a_box_goes_under_another()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.GoAsync("/units/ward-7/improvement/start");
        await visit.FillAsync(visit.Page.Locator("[name='Form.Title']"), $"Quiet nights {Guid.CreateVersion7():N}");
        await visit.FillAsync(visit.Page.Locator("[name='Form.Problem']"), "Nobody sleeps before two");
        await visit.PressAsync("Start it");
        await visit.FollowAsync("Draw the theory of change");
        await visit.PressAsync(visit.Page.Locator("[name='Form.Text']"));
        foreach (var line in new[] { "Doors close softly", "Lights go down at ten", "Rounds are grouped" })
        {
            await visit.Keyboard.TypeAsync(line);
            await visit.Keyboard.PressAsync("Enter");
            await Expect(Line(visit, line)).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("[name='Form.Text']")).ToBeFocusedAsync();
        }

        await Line(visit, "Doors close softly").FocusAsync();
        await visit.Keyboard.PressAsync("ArrowDown");
        await Expect(Line(visit, "Lights go down at ten")).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Alt+Shift+ArrowRight");
        await Expect(Under(visit, "Doors close softly")).ToContainTextAsync("Lights go down at ten");
        await Expect(Line(visit, "Lights go down at ten")).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Control+z");
        await Expect(Under(visit, "Doors close softly")).ToHaveCountAsync(0);
        await Expect(Line(visit, "Lights go down at ten")).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Control+y");
        await Expect(Under(visit, "Doors close softly")).ToContainTextAsync("Lights go down at ten");

        await visit.FollowAsync("Diagram");
        await DragAsync(visit, "Rounds are", "Lights go");
        await visit.SaysAsync("It drives “Lights go down at ten” now.");
        await visit.FollowAsync("Outline");
        await Expect(Under(visit, "Lights go down at ten")).ToContainTextAsync("Rounds are grouped");
        Assert.Empty(visit.Complaints);
    }

    private static ILocator Line(Visit visit, string text) =>
        visit.Page.Locator("[data-line]", new() { HasText = text });

    /// <summary>The lines below a line.</summary>
    private static ILocator Under(Visit visit, string text) =>
        visit.Page.Locator($"li:has(> p [data-line]:has-text('{text}')) > ul");

    private static async Task DragAsync(Visit visit, string what, string onto)
    {
        var from = await BoxAsync(visit, what);
        var to = await BoxAsync(visit, onto);
        await visit.Page.Mouse.MoveAsync(from.X + 30, from.Y + 10);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(to.X + 40, to.Y + 10, new() { Steps = 6 });
        await visit.Page.Mouse.UpAsync();
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Visit visit, string text) =>
        (await visit.Page.Locator(".ek-measure__plot--wide .ek-driver", new() { HasText = text }).BoundingBoxAsync())!;
}
