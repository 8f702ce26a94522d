using System.Net;
using Evenkeel.Control;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Arrange = Evenkeel.Tests.Measurement.Arrange;

namespace Evenkeel.Tests.Control;

/// <summary>A control plan: made in a few fields, seen on the board, changed, ended, and by whom.</summary>
public sealed class ControlPlanTests(World world)
{
    [Fact]
    public async Task A_plan_stands_on_the_board_with_how_long_it_has_held()
    {
        var ward = await OwnWard.MakeAsync(world, "watch");
        Assert.Contains("No control plan yet", (await ward.Nurse.OpenAsync(ward.Plans())).Text);
        var measure = await ward.DailyAsync("Falls");
        var chart = await ward.Lead.OpenAsync(measure);
        var link = chart.Document.QuerySelector("main a[href*='/control/plans/new?series=']")!;
        Assert.Equal("Keep watch on it", link.TextContent);
        Assert.Null((await ward.Nurse.OpenAsync(measure)).Document.QuerySelector("main a[href*='/control/plans/new']"));
        var page = await ward.WatchAsync(measure, OwnPlans.Above(9, 2));
        Assert.Contains("Held since today.", page.Text);
        Assert.Contains("when 2 values in a row are above 9", page.Text);
        var board = await ward.Nurse.OpenAsync(ward.Board);
        var panel = board.Document.QuerySelector("#watch")!;
        Assert.Contains("Held since today", panel.TextContent);
        Assert.Contains($"lead-of-{ward.Code}", panel.TextContent);
        Assert.NotNull(panel.QuerySelector($"a[href='{measure}']"));
        Assert.NotNull(panel.QuerySelector($"a[href='{page.Path}']"));
        var plan = await ward.PlanAsync(page);
        Assert.NotNull(await world.ActAsync(ControlPlan.Item, plan.Id, "Control plan made"));
        var again = await ward.Lead.OpenAsync($"{ward.Plans()}/new?series={Arrange.Number(measure)}");
        var twice = await again.SubmitAsync([("Form.Reaction", "Look twice"), .. OwnPlans.Above(9)]);
        Assert.Equal(
            [
                "There is such a plan already: it warns when 2 values in a row are above 9, since 24 Nov 2026. Change that one, or end it.",
            ],
            twice.Errors
        );
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var ward = await OwnWard.MakeAsync(world, "watch-wrong");
        var measure = await ward.DailyAsync("Falls");
        var form = await ward.Lead.OpenAsync($"{ward.Plans()}/new?series={Arrange.Number(measure)}");
        var empty = await form.SubmitAsync(
            ("Form.Series", ""),
            ("Form.Owner", ""),
            ("Form.Reaction", " "),
            ("Form.StandardWork", "Kept")
        );
        Assert.Equal(
            [
                "Choose the measure that it watches.",
                "Name who owns it: the issue is theirs when it warns.",
                "Say what is done when it warns.",
            ],
            empty.Errors
        );
        Assert.Contains("Kept", empty.Source);
        var limit = await form.SubmitAsync(("Form.Reaction", "Look"), ("Form.Trigger", "Value"));
        Assert.Equal(["Enter the limit, such as 5."], limit.Errors);
        foreach (
            var (value, says) in new[]
            {
                (-1, "This cannot be below 0."),
                (0, "No value is below 0: it would never warn."),
            }
        )
        {
            var never = await form.SubmitAsync([
                ("Form.Reaction", "Look"),
                ("Form.IsAbove", "false"),
                .. OwnPlans.Above(value),
            ]);
            Assert.Equal([says], never.Errors);
        }

        var elsewhere = await form.SubmitAsync(("Form.Reaction", "Look"), ("Form.Owner", "outsider@example.org"));
        Assert.Equal(["They have no role at this unit or above it. Name somebody who has."], elsewhere.Errors);
        var nobody = await form.SubmitAsync(("Form.Reaction", "Look"), ("Form.Owner", "Nobody Known"));
        Assert.Single(nobody.Errors);
        var patient = await form.SubmitAsync(("Form.Reaction", "Ring 9434765919"));
        Assert.NotEmpty(patient.Errors);
        Assert.All(patient.Errors, error => Assert.DoesNotContain("9434", error));
        var neutral = await ward.Lead.MeasureAsync(
            Arrange.Name("Visits"),
            unit: ward.Code,
            more: [("Form.Improvement", "Neutral")]
        );
        var either = await ward.Lead.OpenAsync($"{ward.Plans()}/new?series={Arrange.Number(neutral)}");
        Assert.Equal(
            ["Neither direction of this measure is better. Choose any signal, or a value."],
            (await either.SubmitAsync(("Form.Reaction", "Look"))).Errors
        );
        Assert.Empty(
            await world.App.ReadAsync(db => db.Set<ControlPlan>().Where(p => p.UnitId == ward.Id).ToListAsync())
        );
    }

    [Fact]
    public async Task Who_only_reads_or_works_here_may_not_set_it_up_and_another_unit_finds_nothing()
    {
        var (ward, other) = (
            await OwnWard.MakeAsync(world, "watch-who"),
            await OwnWard.MakeAsync(world, "watch-other")
        );
        var page = await ward.WatchAsync(await ward.DailyAsync("Falls"));
        var plan = await ward.PlanAsync(page);
        var reader = (await world.PersonAsync($"reader-of-{ward.Code}", Role.Reader, ward.Code)).Browser;
        string[] setting = [$"{ward.Plans()}/new", $"{ward.Plans()}/{plan.Id}/change", $"{ward.Plans()}/{plan.Id}/end"];
        foreach (var address in setting)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Lead.OpenAsync(address)).Status);
        }

        Assert.StartsWith("Watch on Falls", (await reader.OpenAsync(page.Path)).Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Lead.OpenAsync(page.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Lead.OpenAsync(ward.Plans())).Status);
        foreach (
            var address in new[] { $"/control-plans/{Guid.CreateVersion7()}", $"{other.Plans()}/{plan.Id}/change" }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Lead.OpenAsync(address)).Status);
        }

        var theirs = Arrange.Number(await other.DailyAsync("Theirs"));
        var form = await ward.Lead.OpenAsync($"{ward.Plans()}/new");
        var refused = await form.SubmitAsync(("Form.Series", $"{theirs}"), ("Form.Reaction", "Look"));
        Assert.Equal(["Choose a measure that the unit records."], refused.Errors);
        await (await world.Admin.OpenAsync($"{other.Address}/close")).SubmitAsync();
        var staged = await world.App.AsSystemAsync(services =>
            services
                .GetRequiredService<PlanStaging>()
                .StageAsync(new NewControlPlan(other.Id, theirs, plan.OwnerId, "Look"), default)
        );
        Assert.Equal(["This unit is closed: nobody is there to keep watch."], staged.Refusals.Select(r => r.Sentence));
    }

    [Fact]
    public async Task It_is_changed_and_ended_with_why_and_two_at_once_both_know()
    {
        var ward = await OwnWard.MakeAsync(world, "watch-change");
        var page = await ward.WatchAsync(await ward.DailyAsync("Falls"));
        var plan = await ward.PlanAsync(page);
        var (mine, theirs) = (
            await ward.Lead.OpenAsync($"{ward.Plans()}/{plan.Id}/change"),
            await ward.Lead.OpenAsync($"{ward.Plans()}/{plan.Id}/change")
        );
        var saved = await mine.SubmitAsync(("Form.Reaction", "Ask the night staff"), ("Form.ReviewEvery", "6"));
        Assert.Contains("Ask the night staff", saved.Text);
        Assert.Contains("by 24 May 2027", saved.Text);
        var stale = await theirs.SubmitAsync(("Form.Reaction", "Ring the bell"));
        Assert.Contains("Somebody else has changed it", stale.Text);
        Assert.Contains("Ring the bell", stale.Source);
        Assert.Contains("Ring the bell", (await stale.SubmitAsync(("Form.Reaction", "Ring the bell"))).Text);
        Assert.Contains("Ask the night staff", (await world.Admin.OpenAsync($"{ward.Address}/history")).Text);
        var end = await ward.Lead.OpenAsync($"{ward.Plans()}/{plan.Id}/end");
        Assert.Equal(["Say why it ends: it stays with the plan."], (await end.SubmitAsync(("Form.Why", ""))).Errors);
        var ended = await end.SubmitAsync(("Form.Why", "The bathroom was rebuilt"));
        Assert.Contains("It ended on 24 Nov 2026", ended.Text);
        Assert.Contains("The bathroom was rebuilt", ended.Text);
        Assert.Contains("It has ended already", (await ward.Lead.OpenAsync($"{ward.Plans()}/{plan.Id}/end")).Text);
        var list = await ward.Lead.OpenAsync(ward.Plans());
        Assert.Null(list.Document.QuerySelector($"main a[href='{page.Path}']"));
        Assert.NotNull(
            (await ward.Lead.OpenAsync($"{ward.Plans()}?ended=true")).Document.QuerySelector(
                $"main a[href='{page.Path}']"
            )
        );
    }

    [Fact]
    public async Task A_name_that_should_not_have_been_written_is_taken_out()
    {
        var ward = await OwnWard.MakeAsync(world, "watch-redact");
        var page = await ward.WatchAsync(await ward.DailyAsync("Falls"), ("Form.Reaction", "Look in on Mrs McHidden"));
        var plan = await ward.PlanAsync(page);
        var act = await world.ActAsync(ControlPlan.Item, plan.Id, "Control plan made");
        var form = await world.Admin.OpenAsync($"{ward.Address}/history/{act.Id}/redact");
        var which = form
            .Document.QuerySelectorAll("[name='Form.Which']")
            .Select(choice => choice.GetAttribute("value")!)
            .Single(value => value.EndsWith(nameof(ControlPlan.Reaction), StringComparison.Ordinal));
        await form.SubmitAsync(("Form.Which", which), ("Form.Why", "It named somebody"));
        var left = await ward.Nurse.OpenAsync(page.Path);
        Assert.DoesNotContain("McHidden", left.Text);
        Assert.Contains(Redacted.Text, left.Text);
    }

    [Fact]
    public async Task Who_owns_a_plan_that_somebody_else_made_is_told_and_who_made_their_own_is_not()
    {
        var ward = await OwnWard.MakeAsync(world, "watch-told");
        var theirs = await ward.WatchAsync(
            await ward.DailyAsync("Falls"),
            ("Form.Owner", $"nurse-of-{ward.Code}@example.org")
        );
        await ward.WatchAsync(await ward.DailyAsync("Sores"));
        var told = await ward.Nurse.OpenAsync("/waiting");
        Assert.Contains("You own the control plan on Falls", told.Text);
        Assert.Contains("when it warns, the issue is yours.", told.Text);
        Assert.NotNull(told.Document.QuerySelector($"main a[href='{theirs.Path}']"));
        Assert.DoesNotContain("on Sores", told.Text);
        Assert.DoesNotContain("You own the control plan", (await ward.Lead.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task What_a_leaver_owns_is_handed_over()
    {
        var ward = await OwnWard.MakeAsync(world, "watch-leaver");
        var page = await ward.WatchAsync(await ward.DailyAsync("Falls"));
        var held = await world.Admin.OpenAsync($"/people/{(await ward.PlanAsync(page)).OwnerId.Value}/leave");
        Assert.Contains("Owns the control plan for Falls", held.Text);
    }

    [Theory]
    [InlineData("2026-11-24", "held since today")]
    [InlineData("2026-11-23", "held for 1 day")]
    [InlineData("2026-11-10", "held for 2 weeks")]
    [InlineData("2026-09-25", "held for 8 weeks")]
    [InlineData("2026-09-24", "held for 2 months")]
    [InlineData("2025-11-25", "held for 11 months")]
    [InlineData("2026-11-25", "held from 25 Nov 2026 on")]
    public void How_long_it_has_held_is_said_in_plain_words(string since, string says) =>
        Assert.Equal(
            says,
            PlanWords.Held(
                DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture),
                new DateOnly(2026, 11, 24)
            )
        );
}
