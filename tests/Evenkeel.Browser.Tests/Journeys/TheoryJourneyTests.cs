using System.Text.RegularExpressions;
using static Evenkeel.Browser.Tests.Support.OutlineLines;

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
            await ReadyAsync(visit, line);
            await Expect(Field(visit)).ToBeFocusedAsync();
        }

        await Line(visit, "Doors close softly").FocusAsync();
        await visit.Keyboard.PressAsync("ArrowDown");
        await Expect(Line(visit, "Lights go down at ten")).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Alt+Shift+ArrowRight");
        await Expect(Under(visit, "Doors close softly")).ToContainTextAsync("Lights go down at ten");
        await IsOnAsync(visit, "Lights go down at ten");
        await visit.Keyboard.PressAsync("Control+z");
        await Expect(Under(visit, "Doors close softly")).ToHaveCountAsync(0);
        await IsOnAsync(visit, "Lights go down at ten");
        await visit.Keyboard.PressAsync("Control+y");
        await Expect(Under(visit, "Doors close softly")).ToContainTextAsync("Lights go down at ten");

        await visit.FollowAsync("Diagram");
        await DragAsync(visit, "Doors close", "Lights go");
        await visit.SaysAsync("It cannot drive itself, or what is below it.");
        await visit.HeadingIsAsync("Driver diagram");
        await DragAsync(visit, "Rounds are", "Lights go");
        await visit.SaysAsync("It drives “Lights go down at ten” now.");
        await visit.Keyboard.PressAsync("Control+z");
        await visit.SaysAsync("Undone: Moved “Rounds are grouped”.");
        await visit.Keyboard.PressAsync("Control+y");
        await visit.SaysAsync("Done again: Moved “Rounds are grouped”.");
        await visit.PressAsync("Undo: Moved “Rounds are grouped”");
        await visit.SaysAsync("Undone: Moved “Rounds are grouped”.");
        await visit.PressAsync("Do again: Moved “Rounds are grouped”");
        await visit.SaysAsync("Done again: Moved “Rounds are grouped”.");
        await visit.FollowAsync("Outline");
        await Expect(Under(visit, "Lights go down at ten")).ToContainTextAsync("Rounds are grouped");

        await AllIsTakenAwayAndComesBackAsync(visit);
        await EscapeGoesBackAsync(visit);
        Assert.Empty(visit.Complaints);
    }

    private static async Task AllIsTakenAwayAndComesBackAsync(Visit visit)
    {
        await ReadyAsync(visit, "Doors close softly");
        await Line(visit, "Doors close softly").FocusAsync();
        await visit.Keyboard.PressAsync("Delete");
        await visit.SaysAsync("Nobody has drawn the theory of change yet");
        await Expect(Field(visit)).ToBeFocusedAsync();
        await visit.Keyboard.PressAsync("Control+z");
        await Expect(Under(visit, "Lights go down at ten")).ToContainTextAsync("Rounds are grouped");
        await IsOnAsync(visit, "Doors close softly");
    }

    private static async Task EscapeGoesBackAsync(Visit visit)
    {
        await visit.Keyboard.PressAsync("n");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("after="));
        await Expect(Field(visit)).ToBeFocusedAsync();
        await ReadyAsync(visit, "Doors close softly");
        await visit.Keyboard.TypeAsync("Half a");
        await visit.Keyboard.PressAsync("Escape");
        await visit.SaysAsync("Escape once more gives up what you typed.");
        await Expect(Field(visit)).ToHaveValueAsync("Half a");
        await visit.Keyboard.PressAsync("Escape");
        await IsOnAsync(visit, "Doors close softly");
        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("after="));
    }

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
