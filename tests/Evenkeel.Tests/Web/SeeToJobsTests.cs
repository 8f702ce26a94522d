using System.Net;
using Evenkeel.Control.Clocks;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Web;

/// <summary>In an application whose jobs are only these.</summary>
public sealed class SeeToJobsTests : IAsyncLifetime
{
    private readonly World world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task What_gave_up_waits_with_its_reason_and_is_tried_again_or_given_up()
    {
        var at = await Hospital.OpenAsync(world);
        Assert.Equal(HttpStatusCode.Forbidden, (await at.Lead.OpenAsync("/settings/jobs")).Status);
        Assert.Contains("Nothing has given up", (await world.Top.OpenAsync("/settings/jobs")).Text);
        Assert.Contains("Work that gave up: none", (await world.Top.OpenAsync("/settings")).Text);
        var again = await at.AskAsync(at.Nurse, "Nobody may read this there", "Urgent");
        var left = await at.AskAsync(at.Nurse, "Nor this", "Urgent");
        await ParkAsync(again, "InvalidOperationException");
        await ParkAsync(left, "The clock is broken.");
        Assert.Contains("Work that gave up: 2 wait for you", (await world.Top.OpenAsync("/settings")).Text);
        var page = await world.Top.OpenAsync("/settings/jobs");
        Assert.DoesNotContain("Nobody may read", page.Text);
        Assert.Contains($"#{again.Split('/')[^1]} of {at.Stem} Ward", page.Text);
        Assert.Contains("A fault in the program (InvalidOperationException).", page.Text);
        Assert.Contains("The clock is broken. Gave up Tue 24 Nov 2026, 08:15, tried 8 times.", page.Text);
        Assert.Contains("Give up: Nobody is told that it is late.", page.Text);
        var both = page;
        Assert.Contains("For all 2 at once", page.Text);
        page = await PressAsync(page, again, "again");
        Assert.Contains("Tried again now.", page.Text);
        page = await PressAsync(page, left, "give-up");
        Assert.Contains("Given up. It is not done.", page.Text);
        Assert.Contains("Nothing has given up", page.Text);
        Assert.Contains("Somebody else has seen to it meanwhile.", (await PressAsync(both, again, "again")).Text);
        world.App.Clock.Advance(TimeSpan.FromMinutes(31));
        await at.JobsAsync();
        await at.SignInAgainAsync();
        Assert.Contains("It was to be acknowledged by", (await at.Nurse.OpenAsync(again)).Text);
        Assert.DoesNotContain("It was to be acknowledged by", (await at.Nurse.OpenAsync(left)).Text);
    }

    private Task<bool> ParkAsync(string issue, string problem) =>
        world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var number = int.Parse(issue.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
            var id = (await db.Set<Issue>().SingleAsync(i => i.Number == number)).Id;
            var escalation = await db.Set<Escalation>().SingleAsync(e => e.IssueId == id);
            var payload = EscalationClocks.PayloadOf(escalation);
            var job = await db.Jobs.SingleAsync(j => j.Payload == payload);
            for (var tries = 0; tries < Job.MostTries; tries++)
            {
                job.Failed(problem, world.App.Clock.GetUtcNow());
            }

            await db.SaveAsync(new Act("Job failed"));
            return true;
        });

    private static Task<Page> PressAsync(Page page, string issue, string what) =>
        page.SubmitAsync(
            (
                "Form.Press",
                page.Document.QuerySelector($"li:has(> a[href='{issue}']) [value^='{what} ']")!.GetAttribute("value")!
            )
        );
}
