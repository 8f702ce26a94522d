using Evenkeel.Browser.Tests.Pages;

namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A ward's morning: what is to be checked, and the huddle at the board.</summary>
public sealed class WardJourneyTests(Site site)
{
    [Theory]
    [InlineData(Means.Mouse, "ward-4")]
    [InlineData(Means.Keyboard, "ward-6")]
    [InlineData(Means.NoScript, "ward-3")]
    public async Task From_an_agreed_check_to_a_huddle_that_decides(Means means, string ward)
    {
        await using var visit = await site.OpenAsync("service-manager", means, Visit.Phone);
        var board = $"/units/{ward}/control";
        await visit.GoAsync($"{board}/standard-work");
        await visit.FollowAsync("Add standard work");
        await visit.FillAsync("What is done or looked at?", "Drug fridge read");
        await visit.ChooseAsync("Every day");
        await visit.PressAsync("Add it");
        await visit.SaysAsync("Added: Drug fridge read.");

        await visit.GoAsync(board);
        await GoodAsync(visit, means, "the board with standard work");
        await visit.PressAsync(visit.Page.Locator("#standard-work button[value='Done']").First);
        await visit.SaysAsync("Drug fridge read: Done.");
        Assert.Equal(board, new Uri(visit.Page.Url).AbsolutePath);

        await visit.PressAsync("Start the huddle");
        await visit.SaysAsync("1 of");
        await visit.FillAsync("Write down what was said or decided", $"Two beds are closed, by {means}");
        await visit.PressAsync("Note it");
        await visit.SaysAsync("Noted.");
        await visit.SaysAsync($"Two beds are closed, by {means}");
        await GoodAsync(visit, means, "the huddle with a note");
        await visit.PressAsync(visit.Page.Locator("main [data-key='next']"));
        await visit.SaysAsync("2 of");
        await visit.FillAsync("Write down what was said or decided", "The hoist sticks");
        await visit.PressAsync("Make it an issue");
        await visit.SaysAsync("It is issue #");
        await visit.FollowAsync("End the huddle");
        await visit.HeadingIsAsync("End the huddle");
        await visit.FillAsync("Nurses and midwives", "6");
        await visit.PressAsync("End the huddle");
        await visit.SaysAsync("There were nurses and midwives 6.");
        await visit.SaysAsync("The hoist sticks");
        await GoodAsync(visit, means, "a huddle that is over");
        await visit.FollowAsync("Back to the board");
        await visit.SaysAsync("Held today");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>axe needs script of its own, and looks once.</summary>
    private static Task GoodAsync(Visit visit, Means means, string name) =>
        means == Means.Mouse ? PageCheck.AssertGoodAsync(visit, name) : Task.CompletedTask;
}
