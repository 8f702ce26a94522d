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
    public async Task What_still_is_not_acknowledged_as_long_again_is_told_once_to_who_would_receive_it_next()
    {
        var at = await Hospital.OpenAsync(world);
        var silent = await at.AskAsync(at.Nurse, "Nobody has seen it", "Urgent");
        var seen = await at.AskAsync(at.Nurse, "Received late", "Urgent");
        world.App.Clock.Advance(TimeSpan.FromMinutes(31));
        await at.JobsAsync();
        await at.SignInAgainAsync();
        await Hospital.MoveAsync(at.Manager, seen, "Acknowledge");
        world.App.Clock.Advance(TimeSpan.FromMinutes(29));
        await at.JobsAsync();
        Assert.DoesNotContain("still is not acknowledged", (await at.Chief.OpenAsync("/waiting")).Text);
        world.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Task.WhenAll(at.JobsAsync(), at.JobsAsync());
        world.App.Clock.Advance(TimeSpan.FromHours(9));
        await at.JobsAsync();
        await at.SignInAgainAsync();
        foreach (var person in new[] { at.Nurse, at.Manager, at.Chief })
        {
            Assert.Equal(1, Count((await person.OpenAsync("/waiting")).Text, "it still is not acknowledged"));
        }

        Assert.Contains("It would come to you, if it were sent on", (await at.Chief.OpenAsync("/waiting")).Text);
        var page = await at.Chief.OpenAsync(silent);
        Assert.Contains($"With Manager {at.Stem}", page.Text);
        Assert.Equal(1, Count(page.Text, "It still is not acknowledged"));
        Assert.DoesNotContain("still is not acknowledged", (await at.Nurse.OpenAsync(seen)).Text);
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

    [Fact]
    public async Task A_new_version_of_the_standard_holds_for_what_is_asked_from_then_on()
    {
        var at = await Hospital.OpenAsync(world);
        var before = await at.AskAsync(at.Nurse, "Before", "Urgent");
        Assert.Equal(
            System.Net.HttpStatusCode.Forbidden,
            (await at.Chief.OpenAsync("/settings/response-standard")).Status
        );
        var form = await world.Top.OpenAsync("/settings/response-standard");
        var wrong = await form.SubmitAsync(
            ("Form.Rows[1].Answer", "soon"),
            ("Form.Rows[2].Acknowledge", "9 h"),
            ("Form.Holidays", "Christmas"),
            ("Form.Reason", "Agreed")
        );
        Assert.Contains("Write a time such as 30 min, 4 h or 2 days.", wrong.Errors);
        Assert.Contains("It is to be answered before it is to be acknowledged.", wrong.Errors);
        Assert.Contains("“Christmas” is not a day and its name, such as 2027-12-25 Christmas Day.", wrong.Errors);
        var set = await form.SubmitAsync(
            ("Form.Rows[1].Acknowledge", "5 min"),
            ("Form.Rows[1].Answer", "1 h"),
            ("Form.Reason", "Agreed by the Board")
        );
        Assert.Contains("Set: version 2 holds for what is asked from now on.", set.Text);
        Assert.Contains("Agreed by the Board", set.Text);
        var now = world.App.Clock.GetUtcNow();
        var after = await at.AskAsync(at.Nurse, "After", "Urgent");
        Assert.Contains(
            $"Answer by {Evenkeel.Ui.UkDate.Brief(now.AddHours(1))}",
            (await at.Nurse.OpenAsync(after)).Text
        );
        Assert.DoesNotContain(
            $"Answer by {Evenkeel.Ui.UkDate.Brief(now.AddHours(1))}",
            (await at.Nurse.OpenAsync(before)).Text
        );
        Assert.Contains("Somebody else has set it meanwhile", (await form.SubmitAsync(("Form.Reason", "Mine"))).Text);
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}
