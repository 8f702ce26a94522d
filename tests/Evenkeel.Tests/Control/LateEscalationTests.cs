using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>Clocks of escalations, in an application whose time only these tests move on.</summary>
public sealed class LateEscalationTests : IAsyncLifetime
{
    private readonly World world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task What_is_late_is_told_once_to_those_involved_and_one_tier_up_and_stays_with_its_holder()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "Urgent and late", "Urgent");
        world.App.Clock.Advance(TimeSpan.FromMinutes(31));
        await at.JobsAsync();
        await at.JobsAsync();
        await at.SignInAgainAsync();
        foreach (var person in new[] { at.Nurse, at.Manager, at.Chief })
        {
            var told = (await person.OpenAsync("/waiting")).Text;
            Assert.Equal(1, Count(told, "was to be acknowledged by"));
        }

        var page = await at.Nurse.OpenAsync(issue);
        Assert.Contains($"With Manager {at.Stem}", page.Text);
        Assert.Contains("overdue by", page.Text);
    }

    [Fact]
    public async Task A_clock_that_two_nodes_look_at_fires_once_and_one_that_was_answered_in_time_is_silent()
    {
        var at = await Hospital.OpenAsync(world);
        var late = await at.AskAsync(at.Nurse, "Looked at twice", "Urgent");
        var inTime = await at.AskAsync(at.Nurse, "Answered in time", "Urgent");
        await Hospital.MoveAsync(at.Manager, inTime, "Answer", "Done");
        world.App.Clock.Advance(TimeSpan.FromMinutes(40));
        await Task.WhenAll(at.JobsAsync(), at.JobsAsync(), at.JobsAsync());
        await at.SignInAgainAsync();
        var told = (await at.Nurse.OpenAsync("/waiting")).Text;
        Assert.Equal(1, Count(told, "was to be acknowledged by"));
        Assert.Contains("overdue by", (await at.Nurse.OpenAsync(late)).Text);
        Assert.DoesNotContain("was to be", (await at.Nurse.OpenAsync(inTime)).Text);
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}
