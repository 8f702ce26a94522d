using System.Net;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Arrange = Evenkeel.Tests.Measurement.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>A project ends with what was learned; where its change stays, each of its units keeps watch on it.</summary>
public sealed class CloseProjectTests(World world)
{
    private static readonly (string, string) Aim = ("Form.Aim", "Fewer falls");

    [Fact]
    public async Task A_project_that_is_stopped_says_so_first_and_its_learning_stands_on_the_board()
    {
        var ward = await OwnWard.MakeAsync(world, "stopped");
        var project = await ward.StartAsync(ward.Nurse, "Dik-dik");
        var form = await ward.Nurse.OpenAsync($"{project}/close");
        var empty = await form.SubmitAsync(("Form.Learning", " "));
        Assert.Equal(
            [
                "Choose how it ends.",
                "Say what you learned: that is worth keeping, however it ends.",
                "Say who should hear of it.",
                "Choose whether the change stays.",
            ],
            empty.Errors
        );
        foreach (var met in new[] { "Met", "PartlyMet" })
        {
            Assert.Equal(
                ["No aim is written: write it in the charter first, or choose another end."],
                (await form.SubmitAsync(Said(met, "No"))).Errors
            );
        }

        var closed = await EndAsync(ward.Nurse, project, "Stopped", "No");
        Assert.Equal(project, closed.Path);
        Assert.Contains("Its aim was never written.", closed.Text);
        Assert.Contains("It tested no change.", closed.Text);
        Assert.DoesNotContain("A first test can be as small", closed.Text);
        Assert.Equal("Stopped, and this is what we learned", closed.Document.QuerySelector("h2")!.TextContent);
        Assert.Contains("Bells wake everybody", closed.Text);
        Assert.Contains("For: other wards. Closed on 24 Nov 2026 by nurse-of-", closed.Text);
        Assert.Null(closed.Document.QuerySelector("main a[href$='/pdsa/plan']"));
        Assert.Contains("Bells wake everybody", (await ward.Lead.OpenAsync(ward.Board)).Text);
        Assert.Contains("Stopped", (await ward.Lead.OpenAsync($"{ward.Improvement()}?state=ended")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Nurse.OpenAsync($"{project}/close")).Status);
        Assert.Contains("Project closed", (await ward.Lead.OpenAsync($"{ward.Address}/history")).Text);
    }

    [Fact]
    public async Task Where_the_change_stays_it_does_not_close_without_a_control_plan()
    {
        var ward = await OwnWard.MakeAsync(world, "stays");
        var measure = await ward.DailyAsync("Falls");
        var number = $"{Arrange.Number(measure)}";
        var project = await ward.StartAsync(ward.Nurse, "Gerenuk", ("Form.Measure", number), Aim);
        var next = await EndAsync(ward.Nurse, project, "Met", "Yes");
        Assert.Equal($"{project}/close/plans", next.Path);
        Assert.Contains("No control plan yet.", next.Text);
        var refused = await next.SubmitAsync();
        Assert.Single(refused.Errors, e => e.Contains("has no control plan yet", StringComparison.Ordinal));
        Assert.DoesNotContain("The aim was met", (await ward.Nurse.OpenAsync(project)).Text);
        Assert.Contains("You may not set up how", next.Text);
        const string toMake = "main a[href*='/close/plan?unit=']";
        Assert.Null(next.Document.QuerySelector(toMake));
        var plans = await ward.Lead.OpenAsync($"{project}/close/plans");
        var make = plans.Document.QuerySelector(toMake)!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Nurse.OpenAsync(make)).Status);
        var form = await ward.Lead.OpenAsync(make);
        Assert.Equal(["Say what is done when it warns."], (await form.SubmitAsync(("Form.Reaction", ""))).Errors);
        var outsider = await form.SubmitAsync(("Form.Reaction", "Look"), ("Form.Owner", "outsider@example.org"));
        Assert.Single(outsider.Errors, e => e.StartsWith("They have no role at", StringComparison.Ordinal));
        var made = await form.SubmitAsync(("Form.Reaction", "Look at the walk"), ("Form.StandardWork", "The walk"));
        Assert.Contains("Held since today", made.Text, StringComparison.OrdinalIgnoreCase);
        await (await ward.Nurse.OpenAsync($"{project}/charter")).SubmitAsync(("Form.Aim", "Half as many"));
        var stale = await made.SubmitAsync();
        Assert.Contains("Somebody else has changed it meanwhile", stale.Text);
        var closed = await stale.SubmitAsync();
        Assert.Contains("The aim was met, and this is what we learned", closed.Text);
        Assert.Contains("Held since today", closed.Text);
        Assert.Contains("Watch on Falls", closed.Document.QuerySelector(".ek-thread")!.TextContent);
        Assert.Contains(
            "Held since today",
            (await ward.Nurse.OpenAsync(ward.Board)).Document.QuerySelector("#watch")!.TextContent
        );
        await ward.Nurse.RecordAsync(measure, OwnPlans.Today, "60");
        Assert.Contains("Warned on 24 Nov 2026", (await ward.Nurse.OpenAsync(project)).Text);
    }

    [Fact]
    public async Task Each_unit_that_takes_part_needs_one_and_who_may_not_set_it_up_there_asks()
    {
        var (ward, site) = (await OwnWard.MakeAsync(world, "host-c"), await OwnWard.MakeAsync(world, "site-c"));
        var (own, theirs) = (await ward.DailyAsync("Falls"), await site.DailyAsync("Falls"));
        var chief = (await world.PersonAsync($"chief-of-{ward.Code}", Role.Manager, "medicine")).Browser;
        var project = await ward.StartAsync(ward.Lead, "Bongo", ("Form.Measure", $"{Arrange.Number(own)}"), Aim);
        await (await chief.OpenAsync($"{project}/people")).SubmitAsync(("Site.Unit", site.Code));
        await ward.WatchAsync(own);
        var next = await EndAsync(ward.Lead, project, "Met", "Yes");
        Assert.Contains($"who also sees how {site.Code}", next.Text);
        Assert.Null(next.Document.QuerySelector("[name='Form.Version']"));
        Assert.Contains($"Choose one for {site.Code}", (await chief.OpenAsync($"{project}/close/plans")).Text);
        var choose = await chief.OpenAsync($"{project}/measures");
        await choose.SubmitAsync(("Form.Series", $"{Arrange.Number(theirs)}"), ("Form.Role", "Process"));
        Assert.Contains(
            "Its measures and plans are not yours to see,",
            (await ward.Lead.OpenAsync($"{project}/close/plans")).Text
        );
        await site.WatchAsync(theirs);
        var ready = await chief.OpenAsync($"{project}/close/plans");
        var closed = await ready.SubmitAsync();
        Assert.Equal(project, closed.Path);
        Assert.Equal(
            2,
            closed.Document.QuerySelectorAll("[aria-labelledby='ended'] li a[href^='/control-plans/']").Length
        );
        Assert.Null(closed.Document.QuerySelector(".ek-thread a[href^='/control-plans/']"));
    }

    [Fact]
    public async Task Who_does_not_see_all_units_asks_by_name_who_does()
    {
        var service = await OwnService.MakeAsync(world, "close-asks");
        var manager = (await world.PersonAsync($"manager-of-{service.Code}", Role.Manager, service.Code)).Browser;
        var lead = (await world.PersonAsync($"lead-of-{service.Wards[0]}", Role.Lead, service.Wards[0])).Browser;
        var start = await lead.OpenAsync($"/units/{service.Wards[0]}/improvement/start");
        var project = (await start.SubmitAsync(("Form.Title", "Takin"), ("Form.Problem", "People fall"), Aim)).Path;
        await (await manager.OpenAsync($"{project}/people")).SubmitAsync(("Site.Unit", service.Wards[1]));
        var plans = await EndAsync(lead, project, "Met", "Yes");
        Assert.Contains($"Ask manager-of-{service.Code}", plans.Text);
        Assert.DoesNotContain("Takin", (await manager.OpenAsync("/waiting")).Text);
        var asked = await plans.SubmitAsync();
        Assert.Contains("is asked to close it.", asked.Text);
        Assert.Contains("was asked to close it already.", (await asked.SubmitAsync()).Text);
        var told = await manager.OpenAsync("/waiting");
        Assert.Contains("“Takin” of", told.Text);
        Assert.NotNull(told.Document.QuerySelector($"main a[href='{project}/close/plans']"));
        var theirs = await manager.OpenAsync($"{project}/close/plans");
        Assert.DoesNotContain("Who closes it", theirs.Text);
        Assert.Equal(2, theirs.Document.QuerySelectorAll("main section[aria-labelledby^='at-']").Length);
    }

    [Fact]
    public async Task What_was_left_open_when_it_ended_is_not_being_tested()
    {
        var ward = await OwnWard.MakeAsync(world, "close-open");
        var project = await ward.StartAsync(ward.Nurse, "Gaur");
        await ward.Nurse.PlanAsync(project, "A bell");
        var begun = await (await ward.Nurse.PlanAsync(project, "A light")).SubmitAsync(("Form.Happened", "It shone"));
        Assert.Contains("being tested since 24 Nov 2026", (await ward.Nurse.OpenAsync(project)).Text);
        await EndAsync(ward.Lead, project, "Stopped", "No");
        foreach (var path in new[] { project, $"{project}/report" })
        {
            var text = (await ward.Nurse.OpenAsync(path)).Text;
            Assert.Contains("never tested", text);
            Assert.Contains("begun on 24 Nov 2026, never studied", text);
        }

        Assert.Contains("Gaur, which has ended.", (await ward.Nurse.OpenAsync(begun.Path)).Text);
    }

    [Fact]
    public async Task Who_only_reads_does_not_close_it_and_two_at_once_both_know()
    {
        var ward = await OwnWard.MakeAsync(world, "close-who");
        var project = await ward.StartAsync(ward.Lead, "Kudu");
        var reader = (await world.PersonAsync($"reader-of-{ward.Code}", Role.Reader, ward.Code)).Browser;
        foreach (var page in new[] { "close", "close/plans", "close/plan", "take-up" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{project}/{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{project}/{page}")).Status);
        }

        var mine = await ward.Lead.OpenAsync($"{project}/close");
        var charter = await ward.Lead.OpenAsync($"{project}/charter");
        await charter.SubmitAsync(("Form.Aim", "Half as many"));
        var stale = await mine.SubmitAsync(Said("Stopped", "No"));
        Assert.Contains("Somebody else has changed it meanwhile", stale.Text);
        Assert.Contains("Bells wake everybody", stale.Source);
        Assert.Equal(project, (await stale.SubmitAsync(Said("Stopped", "No"))).Path);
    }

    [Fact]
    public async Task It_is_taken_up_again_with_why_and_what_was_learned_waits_in_the_form()
    {
        var ward = await OwnWard.MakeAsync(world, "again");
        var project = await ward.StartAsync(ward.Lead, "Oryx");
        await EndAsync(ward.Lead, project, "NotMet", "No");
        var form = await ward.Lead.OpenAsync($"{project}/take-up");
        Assert.Equal(["Say why it is taken up again."], (await form.SubmitAsync(("Form.Why", ""))).Errors);
        var going = await form.SubmitAsync(("Form.Why", "The new ward asks for it"));
        Assert.DoesNotContain("this is what we learned", going.Text);
        Assert.NotNull(going.Document.QuerySelector("main a[href$='/pdsa/plan']"));
        Assert.Contains("Bells wake everybody", (await ward.Lead.OpenAsync($"{project}/close")).Source);
        var history = (await ward.Lead.OpenAsync($"{ward.Address}/history")).Text;
        Assert.Contains("Project taken up again", history);
        Assert.Contains("The new ward asks for it", history);
        await (await world.Admin.OpenAsync($"{ward.Address}/close")).SubmitAsync();
        var left = await ward.Lead.OpenAsync(project);
        Assert.Null(
            left.Document.QuerySelector(
                "main a[href$='/pdsa/plan'], main a[href$='/charter'], main a[href$='/charter#Form-Aim']"
            )
        );
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.OpenAsync($"{project}/charter")).Status);
        Assert.Equal(project, (await EndAsync(ward.Lead, project, "Stopped", "No")).Path);
    }

    [Fact]
    public async Task What_still_goes_on_is_named_before_it_closes()
    {
        var ward = await OwnWard.MakeAsync(world, "still-open");
        var project = await ward.StartAsync(ward.Nurse, "Nilgai");
        Assert.DoesNotContain("Still open", (await ward.Nurse.OpenAsync($"{project}/close")).Text);
        var planned = await ward.Nurse.PlanAsync(project, "A bell at nine");
        var close = await ward.Nurse.OpenAsync($"{project}/close");
        Assert.Equal("Still open", close.Document.QuerySelector("#still-open")!.TextContent);
        Assert.NotNull(close.Document.QuerySelector($"main a[href='{planned.Path}']"));
    }

    [Fact]
    public async Task Of_a_test_that_is_studied_it_is_asked_what_comes_of_it()
    {
        var ward = await OwnWard.MakeAsync(world, "still-studied");
        var project = await ward.StartAsync(ward.Nurse, "Saiga");
        await StudyAsync(ward.Nurse, project, "A bell", "Too loud");
        var close = (await ward.Nurse.OpenAsync($"{project}/close")).Text;
        Assert.Contains("Decide what comes of it first, if you can", close);
        Assert.DoesNotContain("Write down what you learned from", close);
        await ward.Nurse.PlanAsync(project, "A light");
        var both = (await ward.Nurse.OpenAsync($"{project}/close")).Text;
        Assert.Contains("Decide what comes of PDSA 1 first", both);
        Assert.Contains("Write down what you learned from PDSA 2 first", both);
    }

    [Fact]
    public async Task On_the_board_a_whole_project_comes_before_a_test_and_a_wall_says_how_many_more_there_are()
    {
        var ward = await OwnWard.MakeAsync(world, "wall-learned");
        var project = await ward.StartAsync(ward.Nurse, "Addax");
        await StudyAsync(ward.Nurse, project, "A bell", "Too loud");
        foreach (var title in new[] { "Bontebok", "Blesbok", "Topi" })
        {
            await EndAsync(ward.Lead, await ward.StartAsync(ward.Lead, title), "Stopped", "No");
        }

        var learned = (await ward.Lead.OpenAsync(ward.Board)).Document.QuerySelectorAll("#learned li").ToList();
        Assert.Equal(4, learned.Count);
        Assert.Contains("Too loud", learned[^1].TextContent);
        var wall = (await ward.Lead.OpenAsync($"{ward.Board}/wall")).Document.QuerySelector("#learned")!;
        Assert.Contains($"and {4 - wall.QuerySelectorAll("li").Length} more", wall.TextContent);
    }

    [Fact]
    public async Task What_was_started_by_mistake_is_taken_back_in_one_press_while_nothing_stands_in_it()
    {
        var ward = await OwnWard.MakeAsync(world, "mistake");
        var project = await ward.StartAsync(ward.Nurse, "Hartebeest");
        Assert.DoesNotContain("Started by mistake?", (await ward.Lead.OpenAsync($"{project}/close")).Text);
        var form = await ward.Nurse.OpenAsync($"{project}/close");
        var back = await form.SubmitAsync(("_handler", "take-back"));
        Assert.Equal(project, back.Path);
        Assert.Equal("Taken back: it was started by mistake", back.Document.QuerySelector("#ended")!.TextContent);
        foreach (var list in new[] { ward.Improvement(), $"{ward.Improvement()}?state=all", ward.Board })
        {
            Assert.DoesNotContain("Hartebeest", (await ward.Lead.OpenAsync(list)).Text);
        }

        var history = (await ward.Lead.OpenAsync($"{ward.Address}/history")).Text;
        Assert.Contains("Project taken back", history);
        Assert.Contains("Started by mistake", history);
        await (await ward.Nurse.OpenAsync($"{project}/take-up")).SubmitAsync(("Form.Why", "It was none"));
        Assert.Contains("Hartebeest", (await ward.Lead.OpenAsync(ward.Improvement())).Text);
        await ward.Nurse.PlanAsync(project, "A walk at nine");
        Assert.DoesNotContain("Started by mistake?", (await ward.Nurse.OpenAsync($"{project}/close")).Text);
    }

    [Fact]
    public async Task Ten_questions_say_whether_it_will_last_and_what_is_weakest()
    {
        var ward = await OwnWard.MakeAsync(world, "lasts");
        var project = await ward.StartAsync(ward.Lead, "Sitatunga", Aim);
        var answers = Enumerable.Range(0, 10).Select(i => ($"Form.Rows[{i}].Answer", i is 6 or 7 ? "Partly" : "Yes"));
        var form = await ward.Lead.OpenAsync($"{project}/close");
        var closed = await form.SubmitAsync([.. Said("PartlyMet", "No"), .. answers]);
        Assert.Contains("It is likely to last (85 of 100). Weakest: senior leaders who stand behind it.", closed.Text);
    }

    [Fact]
    public void The_weights_are_those_of_the_model_and_the_score_is_of_what_was_answered()
    {
        Assert.Equal(100, Sustain.Factors.Sum(factor => factor.Weight), 6);
        Assert.Equal(10, Sustain.Factors.Count);
        Assert.Null(Sustain.Says(null));
        Assert.Null(Sustain.Write(Enumerable.Repeat(SustainAnswer.NotSaid, 10)));
        Assert.Equal("It is likely to last (100 of 100).", Sustain.Says("3333333333"));
        Assert.StartsWith("It may last, with care (50 of 100)", Sustain.Says("2222222222"), StringComparison.Ordinal);
        Assert.StartsWith(
            "It is at risk of not lasting (0 of 100, 1 of 10 answered).",
            Sustain.Says("0000000100"),
            StringComparison.Ordinal
        );
    }

    private static (string, string)[] Said(string result, string stays) =>
        [
            ("Form.Result", result),
            ("Form.Learning", "Bells wake everybody"),
            ("Form.LearningFor", "other wards"),
            ("Form.Stays", stays),
        ];

    private static async Task StudyAsync(Browser who, string project, string change, string learned)
    {
        var begun = await (await who.PlanAsync(project, change)).SubmitAsync(("Form.Happened", "It was done"));
        await begun.SubmitAsync(("Form.Result", "InPart"), ("_handler", "study"), ("Form.Learned", learned));
    }

    private static async Task<Page> EndAsync(Browser who, string project, string result, string stays) =>
        await (await who.OpenAsync($"{project}/close")).SubmitAsync(Said(result, stays));
}
