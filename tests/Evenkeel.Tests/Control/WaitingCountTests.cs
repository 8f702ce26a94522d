using Evenkeel.Control;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

/// <summary>How much waits for whoever is signed in, at the head of every page.</summary>
public sealed class WaitingCountTests(World world)
{
    [Fact]
    public async Task The_head_of_each_page_counts_what_the_page_lists()
    {
        var ward = await OwnWard.MakeAsync(world, "wc-head");
        Assert.Equal("0", Count(await ward.Lead.OpenAsync("/")));
        await ward.CheckAsync(
            "Go and see",
            ("Form.Whose", "Leader"),
            ("Form.Holder", $"lead-of-{ward.Code}@example.org"),
            ("Form.Questions", "What gets in your way?")
        );
        await ward.CheckAsync("Trolley");
        var huddle = await HuddleTests.StartAsync(ward);
        await huddle.SubmitAsync(
            ("Form.Text", "The hoist sticks"),
            ("Form.As", "issue"),
            ("Form.Owner", $"lead-of-{ward.Code}@example.org")
        );
        Assert.Equal("2", Count(await ward.Lead.OpenAsync(ward.Board)));
        Assert.Equal("0", Count(await ward.Nurse.OpenAsync(ward.Board)));
        var waiting = await ward.Lead.OpenAsync("/waiting");
        Assert.Contains("2 things", waiting.Text);
        Assert.Contains("Your standard work today", waiting.Text);
        Assert.Contains("What gets in your way?", waiting.Text);
        Assert.DoesNotContain("Trolley", waiting.Text);
        var after = await OwnWard.PressAsync(waiting, "Form.Said", "Done");
        Assert.Equal("/waiting", after.Path);
        Assert.Equal("1", Count(after));
        Assert.Null((await world.Nobody.OpenAsync("/sign-in")).Document.QuerySelector(".ek-waiting"));
    }

    [Fact]
    public async Task A_reason_that_is_missing_is_said_and_what_was_learned_is_kept()
    {
        var ward = await OwnWard.MakeAsync(world, "wc-why");
        var id = await ward.CheckAsync(
            "Go and see",
            ("Form.Whose", "Leader"),
            ("Form.Holder", $"lead-of-{ward.Code}@example.org")
        );
        var waiting = await ward.Lead.OpenAsync("/waiting");
        var again = await OwnWard.PressAsync(waiting, "Form.Said", "NotApplicable");
        Assert.Equal(["Say why it is not applicable."], again.Errors);
        var done = await again.SubmitAsync(("Form.Said", "Done"), ("Form.Learned", "The keys are never there"));
        Assert.Equal("/waiting", done.Path);
        Assert.Contains("The keys are never there", (await ward.Nurse.OpenAsync($"{ward.Work}/{id}")).Text);
    }

    [Fact]
    public async Task More_than_ninety_nine_are_not_counted_on()
    {
        var ward = await OwnWard.MakeAsync(world, "wc-many");
        await world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var lead = await db.Set<Evenkeel.Organisation.People.Person>()
                .SingleAsync(p => p.Email == $"lead-of-{ward.Code}@example.org");
            for (var number = 0; number < 120; number++)
            {
                var issue = new Issue
                {
                    Number = await db.TakeAsync("issues", 1, default),
                    UnitId = ward.Id,
                    Problem = $"Many {number}",
                    RaisedAt = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
                };
                issue.Take(lead.PersonId, null);
                db.Add(issue);
            }

            await db.SaveAsync(new Act("Many issues made") { Unit = ward.Id });
            return 0;
        });
        Assert.Equal("99+", Count(await ward.Lead.OpenAsync(ward.Board)));
    }

    private static string? Count(Page page) => page.Document.QuerySelector(".ek-waiting .ek-count")?.TextContent;
}
