namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A card goes from state to state: by keys alone, and by hand; what needs more opens its form, what cannot be is said.</summary>
public sealed class IssueBoardJourneyTests(Site site)
{
    private const string Board = "/units/ward-7/control/issues/board";

    [Fact]
    public async Task By_keys_alone_a_card_is_picked_up_given_up_refused_and_taken()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        var problem = await RaiseAsync(visit);
        await visit.GoAsync(Board);
        var card = Card(visit, problem);
        await visit.Page.Locator("#state-Raised [tabindex='0'], #state-InHand [tabindex='0']").First.FocusAsync();
        // Up to the first, then down: what others raise meanwhile comes in above it.
        for (var presses = 0; presses < 120 && !await IsFocusedAsync(card); presses++)
        {
            await visit.Keyboard.PressAsync(
                presses == 0 ? "ArrowLeft"
                : presses < 60 ? "ArrowUp"
                : "ArrowDown"
            );
        }

        Assert.True(await IsFocusedAsync(card), "The arrows never came to the card.");
        await visit.Keyboard.PressAsync("Space");
        await visit.Keyboard.PressAsync("ArrowRight");
        await SaysAsync(visit, "Over “In hand”");
        await visit.Keyboard.PressAsync("Escape");
        await SaysAsync(visit, "is where it was");
        await MoveByKeysAsync(visit, steps: 3);
        await SaysAsync(visit, "not fixed before somebody has checked");
        await Expect(card).ToBeFocusedAsync();
        await MoveByKeysAsync(visit, steps: 1);
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Work on #");
        await visit.PressAsync("Save");
        await Expect(visit.Page.Locator("#state-InHand")).ToContainTextAsync(problem);
        await Expect(Card(visit, problem)).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task By_hand_a_card_goes_to_its_form_and_of_two_who_move_it_the_second_is_told()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await using var other = await site.OpenAsync("charge-nurse");
        var problem = await RaiseAsync(visit);
        // Their card alone: what others raise meanwhile must not come under the hand.
        var board = $"{Board}?q={problem[^32..]}";
        await other.GoAsync(board);
        // The other one hears nothing of it: what it shows is old.
        await other.Page.Context.RouteAsync("**/control/live", route => route.AbortAsync());
        await other.GoAsync(board);
        await visit.GoAsync(board);
        await DragAsync(visit, problem, "InHand");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Work on #");
        await visit.FillAsync("What do we do about it?", "A new one is ordered");
        await visit.PressAsync("Save");
        await Expect(visit.Page.Locator("#state-InHand")).ToContainTextAsync(problem);
        await DragAsync(visit, problem, "ToCheck");
        await Expect(visit.Page.Locator("#state-ToCheck")).ToContainTextAsync(problem);
        await SaysAsync(visit, "is in “To check”");
        await DragAsync(other, problem, "InHand");
        await SaysAsync(other, "Somebody else has changed");
        await Expect(other.Page.Locator("#state-ToCheck")).ToContainTextAsync(problem);
        Assert.Empty(visit.Complaints);
    }

    private static ILocator Card(Visit visit, string problem) =>
        visit.Page.Locator(".ek-issuecard", new() { HasText = problem });

    private static Task<bool> IsFocusedAsync(ILocator card) =>
        card.EvaluateAsync<bool>("it => it === document.activeElement");

    private static Task SaysAsync(Visit visit, string text) =>
        Expect(visit.Page.Locator(".ek-states__said")).ToContainTextAsync(text);

    private static async Task MoveByKeysAsync(Visit visit, int steps)
    {
        await visit.Keyboard.PressAsync("Space");
        for (var step = 0; step < steps; step++)
        {
            await visit.Keyboard.PressAsync("ArrowRight");
        }

        await visit.Keyboard.PressAsync("Space");
    }

    private static async Task DragAsync(Visit visit, string problem, string column)
    {
        var card = Card(visit, problem);
        await card.ScrollIntoViewIfNeededAsync();
        var from = (await card.BoundingBoxAsync())!;
        var to = (await visit.Page.Locator($"#state-{column}").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(from.X + 20, from.Y + from.Height - 8);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(to.X + 30, from.Y + from.Height - 8, new() { Steps = 6 });
        await visit.Page.Mouse.UpAsync();
    }

    private static async Task<string> RaiseAsync(Visit visit)
    {
        var problem = $"The commode wobbles, {Guid.CreateVersion7():N}";
        await visit.GoAsync("/units/ward-7/control/raise");
        await visit.FillAsync("What is in the way?", problem);
        await visit.PressAsync("Raise it");
        await Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync("Something is in our way");
        return problem;
    }
}
