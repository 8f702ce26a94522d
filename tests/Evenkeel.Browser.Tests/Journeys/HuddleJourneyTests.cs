using System.Diagnostics;
using Evenkeel.Browser.Tests.Pages;

namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>One huddle in two browsers: what is done in one stands in the other, and nothing that is half typed there is lost.</summary>
public sealed class HuddleJourneyTests(Site site)
{
    private const string Following = "() => document.querySelector('live-board')?.dataset.follows === 'true'";
    private const string Says = "Write down what was said or decided";

    [Fact]
    public async Task Two_browsers_hold_one_huddle_and_nothing_that_is_half_typed_is_lost()
    {
        await using var mine = await site.OpenAsync("service-manager");
        await using var theirs = await site.OpenAsync("executive", size: Visit.Phone);
        await mine.GoAsync("/units/ward-1/control");
        await mine.PressAsync("Start the huddle");
        var asked = Stopwatch.GetTimestamp();
        await theirs.GoAsync(new Uri(mine.Page.Url).AbsolutePath);
        var page = Stopwatch.GetElapsedTime(asked).TotalSeconds;
        await theirs.Page.WaitForFunctionAsync(Following);
        await mine.Page.WaitForFunctionAsync(Following);
        await theirs.Page.EvaluateAsync("() => { window.isTheSame = true; }");

        // Half typed, with the form for an owner open, and the caret in it.
        await theirs.Page.Locator("summary:has-text('Somebody does something')").ClickAsync();
        await theirs.Field(Says).PressSequentiallyAsync("The hoist of");
        await mine.Field(Says).FillAsync("Two beds are closed");
        await mine.PressAsync("Note it");
        await mine.SaysAsync("Noted.");
        var since = Stopwatch.GetTimestamp();
        await Expect(theirs.Page.Locator("#huddle-lines")).ToContainTextAsync("Two beds are closed");
        // A second, beside what a page takes while other tests load the machine.
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 1 + 2 * page);

        // The other goes on with the keys; here the page goes along, and the line stays.
        await mine.Page.WaitForFunctionAsync(Following);
        await mine.Page.Keyboard.PressAsync("j");
        await Expect(mine.Page.Locator("#now")).ToContainTextAsync("2 of");
        await Expect(theirs.Page.Locator("#now")).ToContainTextAsync("2 of");
        await Expect(theirs.Page.Locator(".ek-huddle__said")).ToContainTextAsync("Now 2 of");
        await Expect(theirs.Field(Says)).ToHaveValueAsync("The hoist of");
        await Expect(theirs.Field(Says)).ToBeFocusedAsync();
        await Expect(theirs.Page.Locator("#huddle-write details")).ToHaveAttributeAsync("open", "");
        await theirs.Page.Keyboard.TypeAsync(" bay 2 sticks, jkne?");
        await Expect(theirs.Page.Locator("#now")).ToContainTextAsync("2 of");
        await theirs.PressAsync("Make it an issue");
        await theirs.SaysAsync("It is issue #");
        // It stands under the part in which it was begun.
        await mine.Page.Keyboard.PressAsync("k");
        await Expect(mine.Page.Locator("#huddle-lines")).ToContainTextAsync("The hoist of bay 2 sticks, jkne?");

        await mine.FollowAsync("End the huddle");
        await mine.PressAsync("End the huddle");
        await theirs.SaysAsync("It ended at");
        await Expect(theirs.Field(Says)).ToHaveCountAsync(0);
        Assert.Empty(mine.Complaints.Concat(theirs.Complaints));
    }

    [Fact]
    public async Task The_keys_are_shown_do_nothing_while_one_types_and_can_be_turned_off()
    {
        await using var visit = await site.OpenAsync("service-manager");
        await visit.GoAsync("/units/ward-2/control");
        await visit.PressAsync("Start the huddle");
        await visit.Page.WaitForFunctionAsync(Following);
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.GetByText("Next part of the agenda, for everybody")).ToBeVisibleAsync();
        await PageCheck.AssertGoodAsync(visit, "the huddle with its keys");
        await visit.Page.Keyboard.PressAsync("a");
        await Expect(visit.Field("Who?")).ToBeVisibleAsync();
        await visit.Page.Keyboard.TypeAsync("jumps");
        await Expect(visit.Field(Says)).ToHaveValueAsync("jumps");
        await Expect(visit.Page.Locator("#now")).ToContainTextAsync("1 of");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("j");
        await Expect(visit.Page.Locator("#now")).ToContainTextAsync("2 of");
        await Expect(visit.Field(Says)).ToHaveValueAsync("jumps");
        await visit.Field("Use these keys in this browser").UncheckAsync();
        await visit.Page.Keyboard.PressAsync("k");
        await Task.Delay(500);
        await Expect(visit.Page.Locator("#now")).ToContainTextAsync("2 of");
        await visit.ChooseAsync("Use these keys in this browser");
        await visit.Page.Keyboard.PressAsync("e");
        await visit.HeadingIsAsync("End the huddle");
        Assert.Empty(visit.Complaints);
    }
}
