namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>From the ward's board to the Board and back; the steps are counted (docs/guide/control.md prints them).</summary>
public sealed class EscalationJourneyTests(Site site)
{
    [Theory]
    [ThreeMeans]
    public async Task A_nurse_raises_with_one_field_and_two_presses_and_the_answer_comes_back(Means means)
    {
        var problem = $"No porter after eight ({means})";
        await using var nurse = await site.OpenAsync("nurse", means);
        await nurse.GoAsync("/units/ward-7/control");

        // One field, two presses; to ask for it instead, one press more.
        await nurse.FollowAsync("Something is in our way");
        await nurse.FillAsync("What is in the way?", problem);
        await nurse.ChooseAsync("We cannot: we ask");
        await nurse.PressAsync("Raise it");
        await nurse.HeadingIsAsync("Ward 7 today");
        await nurse.SaysAsync(problem);

        await using var manager = await site.OpenAsync("service-manager", means);
        await manager.GoAsync("/waiting");
        await manager.PressAsync(manager.Page.Locator("main a", new() { HasText = problem }).First);
        // One field, one press.
        await manager.FillAsync("What you say", "A porter until ten, from Monday");
        await manager.PressAsync("Answer");
        await manager.SaysAsync("Answered. Lee Nurse says whether it answers it.");

        await nurse.GoAsync("/units/ward-7/control");
        await nurse.SaysAsync("A porter until ten, from Monday");
        await nurse.PressAsync(nurse.Page.Locator("main a", new() { HasText = problem }).First);
        await nurse.PressAsync("Yes, it answers it");
        await nurse.SaysAsync("Closed: it was answered");
        Assert.Empty(nurse.Complaints);
        Assert.Empty(manager.Complaints);
    }
}
