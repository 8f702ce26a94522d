using System.Diagnostics;

namespace Evenkeel.Browser.Tests.Journeys;

public sealed class ChargeNurseTests(Site site, ITestOutputHelper output)
{
    /// <summary>One key takes a practised person so long, on average (Card, Moran and Newell's keystroke-level model: 0.28 s for somebody who does not type much).</summary>
    private const double SecondsAPress = 0.28;

    [Theory]
    [InlineData(Means.Mouse, "Falls")]
    [InlineData(Means.Keyboard, "Length of stay")]
    [InlineData(Means.NoScript, "Pressure damage per 1,000 bed days")]
    public async Task From_the_front_door_to_an_answered_signal(Means means, string measure)
    {
        await using var visit = await site.OpenAsync("", means);
        await visit.GoAsync("/");
        await visit.FollowAsync("Look around the demonstration");
        await visit.PressAsync("Alex Nairn");
        await visit.HeadingIsAsync("My units");
        await visit.FollowAsync("Ward 7");
        await visit.SaysAsync("What changed and waits for an answer");
        await visit.SaysAsync(measure);
        await visit.FollowAsync("What the measures of Ward 7 say");
        await visit.HeadingIsAsync("Measures");
        await visit.FollowAsync(measure);
        await visit.HeadingIsAsync(measure);
        await visit.SaysAsync("This signal waits for an answer");
        await visit.FollowAsync("Respond");
        await visit.HeadingIsAsync("Respond to a signal");
        await visit.ChooseAsync("We know why");
        await visit.FillAsync("Because", $"The safety walk at 21:00, by {means}");
        await visit.PressAsync("Respond");
        await visit.SaysAsync("Your answer is kept with the signal.");
        await visit.SaysAsync("What was said of earlier signals");
        await visit.SaysAsync($"We know why: The safety walk at 21:00, by {means} Alex Nairn");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Ten_measures_are_recorded_by_mouse()
    {
        await using var visit = await site.OpenAsync("service-manager");
        await visit.GoAsync("/units/ward-3/measures");
        await visit.FollowAsync("Record readings");
        await visit.HeadingIsAsync("Record readings");
        for (var row = 0; row < 10; row++)
        {
            await visit.FillAsync(visit.Page.Locator($"[name='Form.Rows[{row}].First']"), "5");
            var second = visit.Page.Locator($"[name='Form.Rows[{row}].Second']");
            if (await second.CountAsync() > 0)
            {
                await visit.FillAsync(second, "50");
            }
        }

        await visit.PressAsync("Save these readings");
        await visit.SaysAsync("10 readings are saved.");
    }

    /// <summary>
    /// Enter goes on to the next number where the page's script runs; Tab does it everywhere. At wards that no other test gives measures to: each would be
    /// one key more.
    /// </summary>
    [Theory]
    [InlineData(Means.Keyboard, "ward-4", "Enter", 50)]
    // Without script every press counts: "Waiting for me" and the tabs Control and Improvement are one more each, on each of the two pages (75 before them).
    [InlineData(Means.NoScript, "ward-2", "Tab", 81)]
    public async Task Ten_measures_are_recorded_by_keyboard_alone(Means means, string unit, string key, int atMost)
    {
        await using var visit = await site.OpenAsync("service-manager", means);
        await visit.GoAsync($"/units/{unit}/measures");
        var keyboard = visit.Keyboard;
        var clock = Stopwatch.StartNew();
        await keyboard.MoveToAsync("a[href$='/record']");
        await keyboard.PressAsync("Enter");
        await visit.HeadingIsAsync("Record readings");
        await keyboard.MoveToAsync("[name='Form.Rows[0].First']");
        await FillTenAsync(keyboard, key);
        await keyboard.MoveToAsync("main .ek-submit button", key);
        await keyboard.PressAsync("Enter");
        await visit.SaysAsync("10 readings are saved.");
        AssertQuick(keyboard, clock.Elapsed, atMost);
        await visit.GoAsync($"/units/{unit}/record");
        await Expect(visit.Page.Locator("[name='Form.Rows[9].First']")).ToHaveValueAsync("5");
    }

    private void AssertQuick(Keyboard keyboard, TimeSpan took, int atMost)
    {
        var presses = keyboard.Moves + keyboard.Typed;
        var seconds = presses * SecondsAPress;
        output.WriteLine(
            $"{presses} presses ({keyboard.Typed} of digits): {seconds:0.0} s for a person; here {took.TotalSeconds:0.0} s with the pages"
        );
        Assert.InRange(keyboard.Moves, 20, atMost);
        Assert.InRange(seconds, 1, 60);
    }

    private static async Task FillTenAsync(Keyboard keyboard, string key)
    {
        for (var row = 0; row < 10; row++)
        {
            if (row > 0)
            {
                await keyboard.MoveToAsync($"[name='Form.Rows[{row}].First']", key);
            }

            await keyboard.TypeAsync("5");
            await keyboard.PressAsync(key);
            if (await keyboard.IsOnAsync($"[name='Form.Rows[{row}].Second']"))
            {
                await keyboard.TypeAsync("50");
            }
            else if (key == "Enter")
            {
                await keyboard.PressAsync("Shift+Enter");
            }
        }
    }
}
