using System.Globalization;
using Evenkeel.Control;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Issues;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Spc;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Measurement.ImportPages;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Arrange = Evenkeel.Tests.Measurement.Arrange;

namespace Evenkeel.Tests.Control;

/// <summary>A plan fires in the save that changes the chart, once for each new thing, and not while its issue is open.</summary>
public sealed class PlanFiringTests(World world)
{
    [Theory]
    [InlineData("typed")]
    [InlineData("pasted")]
    [InlineData("imported")]
    public async Task However_the_reading_comes_in_an_issue_is_opened_in_the_same_save(string how)
    {
        var ward = await OwnWard.MakeAsync(world, $"fires-{how}");
        var measure = await ward.DailyAsync("Falls");
        var page = await ward.WatchAsync(measure);
        await SayAsync(ward, measure, how, 60);
        var issue = Assert.Single(await ward.FiredAsync());
        Assert.StartsWith("The control plan for Falls", issue.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Look at the walk at nine", issue.Problem);
        Assert.Equal(IssueState.InHand, issue.State);
        var plan = await ward.PlanAsync(page);
        Assert.Equal((plan.OwnerId, issue.Id), (issue.OwnerId!.Value, plan.LastIssueId!.Value));
        var fired = await ward.Nurse.OpenAsync(page.Path);
        Assert.Contains($"Warned on 24 Nov 2026, issue #{issue.Number} in hand.", fired.Text);
        Assert.NotNull(fired.Document.QuerySelector($"main ul a[href='{issue.Address}']"));
        Assert.Equal("The control plan", (await world.ActAsync(ControlPlan.Item, plan.Id, "Control plan warned")).By);
        var board = await ward.Nurse.OpenAsync(ward.Board);
        Assert.Contains($"Warned on 24 Nov 2026", board.Document.QuerySelector("#watch")!.TextContent);
        Assert.Contains($"#{issue.Number}", board.Document.QuerySelector("#issues")!.TextContent);
        var opened = await ward.Nurse.OpenAsync(issue.Address);
        Assert.Contains("Raised by a control plan", opened.Text);
        Assert.Contains("What we said we would do stands in the control plan.", opened.Text);
        Assert.NotNull(opened.Document.QuerySelector($"main p > a[href='{page.Path}']"));
        Assert.Contains("Watch on Falls", opened.Document.QuerySelector(".ek-thread")!.TextContent);
        Assert.Equal(1, await world.App.ReadAsync(db => db.Notices.CountAsync(n => n.ItemId == issue.Id)));
    }

    [Fact]
    public async Task Nothing_old_sets_it_off_and_the_same_signal_never_twice()
    {
        var ward = await OwnWard.MakeAsync(world, "fires-old");
        var measure = await ward.DailyAsync("Falls", 60);
        await ward.WatchAsync(measure);
        await ward.WatchAsync(measure, OwnPlans.Above(20));
        await ward.Lead.PasteAsync(measure, "2026-11-22\t70");
        await RescreenAsync(measure);
        Assert.Empty(await ward.FiredAsync());

        var fresh = await ward.DailyAsync("Slips");
        await ward.WatchAsync(fresh);
        await ward.Lead.PasteAsync(fresh, "2026-11-24\t60");
        var issue = Assert.Single(await ward.FiredAsync());
        await RescreenAsync(fresh);
        await ward.Lead.PasteAsync(fresh, "2026-11-24\t61");
        await ward.FixAsync(issue);
        await RescreenAsync(fresh);
        await ward.Lead.PasteAsync(fresh, "2026-11-24\t62");
        Assert.Single(await ward.FiredAsync());
    }

    [Fact]
    public async Task An_import_that_is_undone_and_stored_again_opens_no_second_issue()
    {
        var ward = await OwnWard.MakeAsync(world, "fires-undo");
        var measure = await ward.DailyAsync("Falls");
        await ward.WatchAsync(measure);
        var done = await ImportAsync(ward, measure, 60);
        await ward.FixAsync(Assert.Single(await ward.FiredAsync()));
        var undo = await world.Analyst.OpenAsync($"{done.Path}/undo");
        await undo.SubmitAsync(("Form.Why", "Once more"));
        await ImportAsync(ward, measure, 60);
        Assert.Single(await ward.FiredAsync());
    }

    [Fact]
    public async Task While_its_issue_is_open_it_waits_and_a_new_run_of_values_opens_another_when_that_is_fixed()
    {
        await using var own = new World();
        await own.InitializeAsync();
        var ward = await OwnWard.MakeAsync(own, "fires-open");
        var measure = await ward.DailyAsync("Falls");
        var page = await ward.WatchAsync(measure, OwnPlans.Above(8, 2));
        await DayAsync(ward, measure, 0, 9);
        Assert.Empty(await ward.FiredAsync());
        await DayAsync(ward, measure, 1, 9);
        var first = Assert.Single(await ward.FiredAsync());
        await DayAsync(ward, measure, 1, 9);
        await DayAsync(ward, measure, 1, 4);
        await DayAsync(ward, measure, 1, 9);
        await DayAsync(ward, measure, 1, 9);
        Assert.Single(await ward.FiredAsync());
        await ward.FixAsync(first);
        Assert.Contains("Held from 30 Nov 2026 on", (await ward.Nurse.OpenAsync(page.Path)).Text);
        await DayAsync(ward, measure, 1, 9);
        var second = (await ward.FiredAsync())[^1];
        Assert.NotEqual(first.Id, second.Id);
        await ward.FixAsync(second);
        await DayAsync(ward, measure, 1, 9);
        Assert.Equal(2, (await ward.FiredAsync()).Count);
        var shown = await ward.Nurse.OpenAsync(page.Path);
        Assert.Contains("The walk is done again", shown.Text);
        Assert.Equal(2, shown.Document.QuerySelectorAll("main ul.ek-items > li").Length);
        var end = await ward.Lead.OpenAsync($"{ward.Plans()}/{(await ward.PlanAsync(page)).Id}/end");
        await end.SubmitAsync(("Form.Why", "Enough"));
        await DayAsync(ward, measure, 1, 4);
        await DayAsync(ward, measure, 1, 9);
        await DayAsync(ward, measure, 1, 9);
        Assert.Equal(2, (await ward.FiredAsync()).Count);
    }

    [Fact]
    public void A_signal_for_the_better_sets_off_only_a_plan_that_wants_any()
    {
        var day = new DateOnly(2026, 11, 24);
        var better = new ChangedSeries(1, "Falls", "Better than usual")
        {
            Signal = new SignalNow(Guid.CreateVersion7(), VariationIcon.ImprovementLow, day),
        };
        Assert.Null(PlanRules.Look(Plan(PlanTrigger.WorseSignal, day), better));
        Assert.NotNull(PlanRules.Look(Plan(PlanTrigger.AnySignal, day), better));
        Assert.Null(PlanRules.Look(Plan(PlanTrigger.AnySignal, day.AddDays(1)), better));
    }

    private static ControlPlan Plan(PlanTrigger trigger, DateOnly from)
    {
        var plan = new ControlPlan
        {
            UnitId = new UnitId(Guid.CreateVersion7()),
            SeriesNumber = 1,
            OwnerId = new PersonId(Guid.CreateVersion7()),
            Reaction = "Look",
            LiveFrom = from,
        };
        plan.When(trigger, null, false, 1);
        return plan;
    }

    private async Task SayAsync(OwnWard ward, string measure, string how, int count)
    {
        if (how == "typed")
        {
            await ward.Nurse.RecordAsync(measure, OwnPlans.Today, $"{count}");
        }
        else if (how == "pasted")
        {
            await ward.Lead.PasteAsync(measure, $"{OwnPlans.Today}\t{count}");
        }
        else
        {
            await ImportAsync(ward, measure, count);
        }
    }

    private async Task<Page> ImportAsync(OwnWard ward, string measure, int count)
    {
        var name = (await ward.Lead.OpenAsync(measure)).Heading;
        var preview = await world.Analyst.SendAsync(
            ward.Code,
            name,
            $"Unit,Day,Count\n{ward.Code},{OwnPlans.Today},{count}\n"
        );
        return await preview.StoreAsync();
    }

    /// <summary>So many days later, what is recorded of that day.</summary>
    private static async Task DayAsync(OwnWard ward, string measure, int later, int count)
    {
        ward.World.App.Clock.Advance(TimeSpan.FromDays(later));
        if (later > 0)
        {
            await ward.SignInAgainAsync();
        }

        var day = ward.World.App.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await ward.Nurse.RecordAsync(measure, day, $"{count}");
    }

    private Task<bool> RescreenAsync(string measure) =>
        world.App.AsSystemAsync(async services =>
        {
            var rescreen = services.GetRequiredService<Evenkeel.Measurement.Screening.Rescreen>();
            await rescreen.RunAsync(
                new Evenkeel.Platform.Acts.Act("Test charts rescreened"),
                [Arrange.Number(measure)],
                default
            );
            return true;
        });
}
