namespace Evenkeel.Browser.Tests.Journeys;

public sealed class ChargeNurseTests(Site site, ITestOutputHelper output)
{
    [Theory]
    [InlineData(true, "Falls")]
    [InlineData(false, "Pressure damage per 1,000 bed days")]
    public async Task From_the_front_door_to_an_answered_signal(bool script, string measure)
    {
        await using var visit = await site.OpenAsync(script: script);
        await visit.GoAsync("/");
        await visit.FollowAsync("Look around the demonstration");
        await visit.PressAsync("Alex Nairn");
        await visit.FollowAsync("Ward 7");
        await visit.FollowAsync("What the measures of Ward 7 say");
        await visit.FollowAsync(measure);
        await visit.HeadingIsAsync(measure);
        await visit.SaysAsync("This signal waits for an answer");
        await visit.FollowAsync("Respond");
        await visit.HeadingIsAsync("Respond to a signal");
        await visit.Page.GetByLabel("We know why").CheckAsync();
        await visit.Field("Because").FillAsync($"The safety walk at 21:00, script {script}");
        await visit.PressAsync("Respond");
        await visit.SaysAsync("Your answer is kept with the signal.");
        await visit.SaysAsync("What was said of earlier signals");
        await visit.SaysAsync($"We know why: The safety walk at 21:00, script {script} Alex Nairn");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Enter goes on to the next number where the page's script runs; Tab does it everywhere.</summary>
    [Theory]
    [InlineData(true, "ward-4", 50)]
    [InlineData(false, "ward-2", 75)]
    public async Task Ten_measures_are_recorded_by_keyboard_alone(bool script, string unit, int atMost)
    {
        await using var visit = await site.OpenAsync("service-manager", script);
        await visit.GoAsync($"/units/{unit}/measures");
        var keyboard = new Keyboard(visit.Page);
        await keyboard.MoveToAsync("a[href$='/record']");
        await keyboard.PressAsync("Enter");
        await visit.HeadingIsAsync("Record readings");
        await keyboard.MoveToAsync("[name='Form.Rows[0].First']");
        await FillTenAsync(keyboard, script ? "Enter" : "Tab");
        await keyboard.MoveToAsync("main .ek-submit button", script ? "Enter" : "Tab");
        await keyboard.PressAsync("Enter");
        await visit.SaysAsync("10 readings are saved.");
        output.WriteLine($"{keyboard.Moves} presses beside the digits, with script {script}");
        Assert.InRange(keyboard.Moves, 1, atMost);
        await visit.GoAsync($"/units/{unit}/record");
        await Expect(visit.Page.Locator("[name='Form.Rows[9].First']")).ToHaveValueAsync("5");
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
