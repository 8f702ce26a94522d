using System.Diagnostics;
using Evenkeel.Browser.Tests.Pages;

namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A board that follows: what is done in one browser stands on the wall in another, which nobody touches.</summary>
public sealed class LiveBoardTests(Site site)
{
    private const string Wall = "/units/ward-7/control/wall";
    private const string Following = "() => document.querySelector('live-board')?.dataset.follows === 'true'";

    [Fact]
    public async Task What_is_raised_in_one_browser_is_on_the_wall_within_a_second_beside_what_a_page_takes()
    {
        await using var wall = await site.OpenAsync("reader", size: Visit.Wall);
        // The other tests load the machine: what a page takes then is the peer. The second alone is measured by the benchmark.
        var asked = Stopwatch.GetTimestamp();
        await wall.GoAsync(Wall);
        var page = Stopwatch.GetElapsedTime(asked).TotalSeconds;
        await wall.Page.WaitForFunctionAsync(Following);
        await wall.Page.EvaluateAsync("() => { window.isTheSame = true; }");
        var problem = Problem("The hoist of bay 2 is broken");
        await RaiseAsync(problem);
        var since = Stopwatch.GetTimestamp();
        await Expect(wall.Page.Locator("#issues")).ToContainTextAsync(problem);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 1 + 2 * page);
        await Expect(wall.Page.Locator("#issues.ek-changed")).ToHaveCountAsync(1);
        Assert.True(await wall.Page.EvaluateAsync<bool>("() => window.isTheSame"), "The wall was loaded again.");
        Assert.Empty(wall.Complaints);
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_when_it_is_back_the_wall_looks_again()
    {
        await using var wall = await site.OpenAsync("reader", size: Visit.Wall);
        await wall.GoAsync(Wall);
        await wall.Page.WaitForFunctionAsync(Following);
        await wall.Page.Context.SetOfflineAsync(true);
        await wall.Page.EvaluateAsync(
            "() => document.querySelector('live-board').dispatchEvent(new Event('focusout'))"
        );
        var line = wall.Page.Locator(".ek-live");
        await Expect(line).ToContainTextAsync("Not connected since");
        var problem = Problem("Two falls alarms ring at once");
        await RaiseAsync(problem);
        await Expect(wall.Page.Locator("#issues")).Not.ToContainTextAsync(problem);
        await wall.Page.Context.SetOfflineAsync(false);
        await Expect(line).ToContainTextAsync("Connected again at");
        await Expect(wall.Page.Locator("#issues")).ToContainTextAsync(problem);
        await Expect(wall.Page.Locator("#wall-when")).ToContainTextAsync("last change");
        await Expect(line).ToBeHiddenAsync(new() { Timeout = Visit.Patience });
    }

    [Fact]
    public async Task What_somebody_is_in_is_left_alone_until_they_have_left_it()
    {
        await using var reader = await site.OpenAsync("reader");
        await reader.GoAsync("/units/ward-7/control");
        await reader.Page.WaitForFunctionAsync(Following);
        var problem = Problem("No clean linen on Sunday");
        await reader.Page.EvaluateAsync("() => document.querySelector('#issues a').focus()");
        await RaiseAsync(problem);
        await Task.Delay(1500);
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.activeElement.closest('#issues') !== null"));
        await Expect(reader.Page.Locator("#issues")).Not.ToContainTextAsync(problem);
        await reader.Page.EvaluateAsync("() => document.activeElement.blur()");
        await Expect(reader.Page.Locator("#issues")).ToContainTextAsync(problem);
    }

    [Fact]
    public async Task The_wall_fits_its_screen_and_is_axe_clean()
    {
        await using var wall = await site.OpenAsync("reader", size: Visit.Wall);
        await wall.GoAsync(Wall);
        await wall.HeadingIsAsync("Ward 7");
        Assert.True(
            await wall.Page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight"),
            "The wall has to be scrolled."
        );
        await PageCheck.AssertGoodAsync(wall, "the wall");
    }

    private static string Problem(string words) => $"{words}, {Guid.CreateVersion7():N}";

    /// <summary>By somebody else, in a browser of their own.</summary>
    private async Task RaiseAsync(string problem)
    {
        await using var nurse = await site.OpenAsync("charge-nurse");
        await nurse.GoAsync("/units/ward-7/control/raise");
        await nurse.FillAsync("What is in the way?", problem);
        await nurse.PressAsync("Raise it");
        await Expect(nurse.Page.Locator("h1")).Not.ToHaveTextAsync("Something is in our way");
    }
}
