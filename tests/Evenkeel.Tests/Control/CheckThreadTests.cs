using Evenkeel.Measurement;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Spc;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

using Improvement = Evenkeel.Spc.Improvement;

/// <summary>What standard work led to, and what led to it: from the check to the issue, and through a reading to a signal.</summary>
public sealed class CheckThreadTests(World world)
{
    [Fact]
    public async Task A_check_that_was_not_done_becomes_an_issue_in_one_step_and_both_show_the_other()
    {
        var ward = await OwnWard.MakeAsync(world, "ct-issue");
        var id = await ward.CheckAsync("Crash trolley");
        await ward.SayAsync(ward.Nurse, id, "NotDone", more: [("Form.Reason", "Ms Green had the key")]);
        var board = await ward.Nurse.OpenAsync(ward.Board);
        var raise = await ward.Nurse.OpenAsync(
            board.Document.QuerySelector("#standard-work a[href*='raise?check=']")!.GetAttribute("href")!
        );
        // Nothing that somebody wrote of the check: a reason may name a person.
        var typed = raise.Document.QuerySelector("textarea[name='Form.Problem']")!.TextContent.Trim();
        Assert.Equal("Crash trolley, Tue 24 Nov: not done.", typed);
        Assert.Contains("Raised: it is number", (await raise.SubmitAsync(("Form.Problem", typed))).Text);
        var check = await ward.Nurse.OpenAsync($"{ward.Work}/{id}");
        Assert.Contains("What came of it: the thread", check.Text);
        Assert.Null(check.Document.QuerySelector("a[href*='raise?check=']"));
        var link = check.Document.QuerySelector(".ek-thread a[href^='/issues/']")!.GetAttribute("href")!;
        var thread = (await ward.Nurse.OpenAsync(link)).Document.QuerySelector(".ek-thread")!;
        Assert.Contains("Crash trolley, Tue 24 Nov", thread.TextContent);
        Assert.DoesNotContain("Green", thread.TextContent);
        Assert.NotNull(thread.QuerySelector($"a[href='{ward.Work}/{id}']"));
    }

    [Fact]
    public async Task A_sample_leads_to_its_reading_and_the_reading_names_the_sample()
    {
        var ward = await OwnWard.MakeAsync(world, "ct-sample");
        var id = await ward.CheckAsync("Mouth care", ("Form.Kind", "Sample"));
        await ward.SayAsync(ward.Nurse, id, "Done", more: [("Form.Good", "7"), ("Form.Of", "10")]);
        var check = await ward.Nurse.OpenAsync($"{ward.Work}/{id}");
        var measure = check.Document.QuerySelector("main a[href*='/measures/']")!.GetAttribute("href")!;
        var reading = await ward.Nurse.OpenAsync($"{measure}/readings/2026-11-24");
        var thread = reading.Document.QuerySelector(".ek-thread")!;
        Assert.Contains("Mouth care, Tue 24 Nov", thread.TextContent);
        Assert.Contains("Done, 7 of 10", thread.TextContent);
        // A sample that was not as it should be leads to an issue as well.
        var raise = await ward.Nurse.OpenAsync(
            check.Document.QuerySelector("a[href*='raise?check=']")!.GetAttribute("href")!
        );
        await raise.SubmitAsync(("Form.Problem", "Three of ten had no plan"));
        var shown = (await ward.Nurse.OpenAsync($"{ward.Work}/{id}")).Document.QuerySelector(".ek-thread")!;
        Assert.Contains("Three of ten had no plan", shown.TextContent);
        Assert.NotNull(shown.QuerySelector($"a[href='{measure}/readings/2026-11-24']"));
    }

    [Fact]
    public async Task A_sample_that_sets_off_a_signal_leads_to_it_and_an_ordinary_one_does_not()
    {
        var ward = await OwnWard.MakeAsync(world, "ct-signal");
        var kinds = await world.App.AsSystemAsync(async services =>
        {
            var (db, measures) = (
                services.GetRequiredService<AppDb>(),
                services.GetRequiredService<MeasureCatalogue>()
            );
            var fed = new NewMeasure(ward.Id, "Fed", MeasureKind.Proportion, Frequency.Day, Improvement.Up)
            {
                Source = "a test",
            };
            var series = await measures.StageMeasureAsync(fed);
            await db.SaveAsync(new Act("Measure added") { Unit = ward.Id });
            var thread = services.GetRequiredService<ItemThread>();
            var kinds = new List<string>();
            for (var day = 1; day <= 20; day++)
            {
                var cause = new ItemRef("check", Guid.CreateVersion7());
                var reading = FedReading.Of(new DateOnly(2026, 11, day), day == 20 ? 1 : 18 + day % 2, 20);
                await measures.StageReadingAsync(series, reading, cause);
                await db.SaveAsync(new Act("Check recorded") { Unit = ward.Id });
                kinds.Add(string.Join(' ', (await thread.OfAsync(cause)).Select(item => item.Kind)));
            }

            return kinds;
        });
        Assert.Equal("reading signal", kinds[^1]);
        Assert.All(kinds.SkipLast(1), kind => Assert.Equal("reading", kind));
    }

    [Fact]
    public async Task A_check_of_another_ward_fills_in_nothing()
    {
        var (mine, theirs) = (await OwnWard.MakeAsync(world, "ct-mine"), await OwnWard.MakeAsync(world, "ct-theirs"));
        var id = await theirs.CheckAsync("Crash trolley");
        await theirs.SayAsync(theirs.Nurse, id, "NotDone");
        var link = (await theirs.Nurse.OpenAsync($"{theirs.Work}/{id}"))
            .Document.QuerySelector("a[href*='raise?check=']")!
            .GetAttribute("href")!;
        var raise = await mine.Nurse.OpenAsync(
            $"{mine.Board}/raise{link[link.IndexOf('?', StringComparison.Ordinal)..]}"
        );
        Assert.Equal("", raise.Document.QuerySelector("textarea[name='Form.Problem']")!.TextContent.Trim());
        Assert.Null(raise.Document.QuerySelector("[name='Form.Check']"));
    }
}
