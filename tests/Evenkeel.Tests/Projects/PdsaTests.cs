using AngleSharp.Dom;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Projects;

/// <summary>Plan, do, study, act; on the charts from the day on which it began.</summary>
public sealed class PdsaTests(World world)
{
    [Fact]
    public async Task A_cycle_goes_from_plan_to_act_and_the_next_carries_on()
    {
        var ward = await OwnWard.MakeAsync(world, "cycle");
        var project = await ward.StartAsync(ward.Nurse, "Capybara");
        var empty = await (await ward.Nurse.OpenAsync($"{project}/pdsa/plan")).SubmitAsync(("Form.Change", ""));
        Assert.Equal(
            ["Say what you will try.", "Say what you expect: without a prediction a test teaches little."],
            empty.Errors
        );
        var planned = await ward.Nurse.PlanAsync(project, "Ask at seven");
        Assert.Equal("PDSA 1: Ask at seven", planned.Heading);
        var begun = await planned.SubmitAsync(("Form.Happened", "Asked four evenings of five"));
        Assert.Contains("Being tested.", begun.Text);
        var unsaid = await begun.SubmitAsync(("Form.Result", ""), ("_handler", "study"), ("Form.Learned", ""));
        Assert.Equal(2, unsaid.Errors.Count);
        var studied = await begun.SubmitAsync(
            ("Form.Result", "InPart"),
            ("_handler", "study"),
            ("Form.Learned", "Forgotten when the round is late")
        );
        Assert.Contains("Studied, to be decided.", studied.Text);
        Assert.Contains("Forgotten when the round is late", (await ward.Lead.OpenAsync(ward.Board)).Text);
        var decided = await studied.SubmitAsync(("Form.Decision", "Adapt"), ("_handler", "decide"));
        Assert.Contains("Adapt", decided.Text);
        var next = await ward.Nurse.PlanAsync(project, "Ask on the round", "?after=1");
        Assert.Equal("PDSA 2: Ask on the round", next.Heading);
        Assert.Equal(2, next.Document.QuerySelectorAll(".ek-ramp li").Length);
        Assert.Contains("carries on from PDSA 1", (await ward.Nurse.OpenAsync(project)).Text);
    }

    [Fact]
    public async Task A_ramp_that_forks_stands_whole_on_each_page_of_it_and_says_the_fork()
    {
        var ward = await OwnWard.MakeAsync(world, "fork");
        var project = await ward.StartAsync(ward.Nurse, "Quokka");
        await ward.Nurse.PlanAsync(project, "Ask at seven");
        await ward.Nurse.PlanAsync(project, "Ask on the round", "?after=1");
        await ward.Nurse.PlanAsync(project, "A bell");
        await ward.Nurse.PlanAsync(project, "Ask the family", "?after=1");
        await ward.Nurse.PlanAsync(project, "Ask on the late round", "?after=2");
        foreach (var cycle in new[] { 1, 2, 4, 5 })
        {
            var page = await ward.Nurse.OpenAsync($"{project}/pdsa/{cycle}");
            var steps = page.Document.QuerySelectorAll(".ek-ramp li").Select(Words).ToList();
            Assert.Equal(4, steps.Count);
            Assert.StartsWith("PDSA 1 planned for ", steps[0], StringComparison.Ordinal);
            Assert.StartsWith("PDSA 2 planned for ", steps[1], StringComparison.Ordinal);
            Assert.StartsWith("PDSA 4 from PDSA 1, planned for ", steps[2], StringComparison.Ordinal);
            Assert.StartsWith("PDSA 5 from PDSA 2, planned for ", steps[3], StringComparison.Ordinal);
        }

        Assert.Empty((await ward.Nurse.OpenAsync($"{project}/pdsa/3")).Document.QuerySelectorAll(".ek-ramp li"));
    }

    [Fact]
    public async Task It_stands_on_every_chart_of_the_project_and_on_the_board_while_it_is_tested()
    {
        var ward = await OwnWard.MakeAsync(world, "marks");
        var measure = await ward.Lead.MeasureAsync(Arrange.Name("Falls"), unit: ward.Code);
        await ward.Lead.PasteMonthsAsync(measure, 5, 4, 6, 5, 3, 4, 5, 6, 4, 3, 5, 4);
        var number = $"{Arrange.Number(measure)}";
        var project = await ward.StartAsync(ward.Nurse, "Wombat", ("Form.Measure", number));
        var planned = await ward.Nurse.PlanAsync(project, "A night light");
        Assert.Contains("A night light", (await ward.Nurse.OpenAsync(ward.Board)).Text);
        Assert.DoesNotContain("A night light", (await ward.Nurse.OpenAsync(measure)).Text);
        await planned.SubmitAsync(("Form.On.Day", "3"), ("Form.On.Month", "3"), ("Form.On.Year", "2026"));
        var chart = await ward.Nurse.OpenAsync(measure);
        Assert.Contains("A night light", chart.Text);
        Assert.NotNull(chart.Document.QuerySelector($"main a[href='{project}/pdsa/1']"));
        var shown = await ward.Nurse.OpenAsync(project);
        Assert.True(shown.Document.QuerySelectorAll($"main a[href='{project}/pdsa/1']").Length > 1);
        var page = await ward.Nurse.OpenAsync($"{project}/measures");
        await page.SubmitAsync(("_handler", $"leave-{number}"));
        Assert.DoesNotContain("A night light", (await ward.Nurse.OpenAsync(measure)).Text);
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_refused_and_two_at_once_both_know()
    {
        var ward = await OwnWard.MakeAsync(world, "days");
        var project = await ward.StartAsync(ward.Nurse, "Numbat");
        var planned = await ward.Nurse.PlanAsync(project, "A bell");
        var early = await planned.SubmitAsync(("Form.On.Day", "3"), ("Form.On.Month", "3"), ("Form.On.Year", "2027"));
        Assert.Contains("This day has not come yet.", early.Errors);
        await planned.SubmitAsync(("Form.Happened", "It rang"));
        var late = await planned.SubmitAsync(("Form.Happened", "It did not ring"));
        Assert.Contains("Somebody else has changed it meanwhile", late.Text);
        Assert.Contains("It did not ring", late.Text);
    }

    [Fact]
    public async Task What_happened_stands_in_the_history_and_can_be_taken_out()
    {
        var ward = await OwnWard.MakeAsync(world, "redact");
        var project = await ward.StartAsync(ward.Nurse, "Axolotl");
        var planned = await ward.Nurse.PlanAsync(project, "A bell");
        var begun = await planned.SubmitAsync(("Form.Happened", "Mrs McTested fell"));
        Assert.NotEmpty(
            (await begun.SubmitAsync(("Form.Result", "9"), ("_handler", "study"), ("Form.Learned", "x"))).Errors
        );
        var history = await world.Admin.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Mrs McTested fell", history.Text);
        var act = await world.App.ReadAsync(db =>
            db.Acts.Where(a => a.Name == "PDSA done" && a.UnitId == ward.Id).Select(a => a.Id).SingleAsync()
        );
        var form = await world.Admin.OpenAsync($"{ward.Address}/history/{act}/redact");
        var which = form.Document.QuerySelector("[name='Form.Which']")!.GetAttribute("value")!;
        await form.SubmitAsync(("Form.Which", which), ("Form.Why", "It named somebody"));
        Assert.DoesNotContain("McTested", (await ward.Nurse.OpenAsync(begun.Path)).Text);
    }

    [Fact]
    public async Task What_it_came_from_and_what_came_of_it_is_one_thread()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "People fall on the way to the bathroom");
        var page = await at.Lead.OpenAsync(issue);
        var start = page.Document.QuerySelector("main a[href*='/improvement/start']")!.GetAttribute("href")!;
        var form = await at.Lead.OpenAsync(start);
        var project = await form.SubmitAsync(("Form.Title", "Tenrec"), ("Form.Problem", "They fall"));
        await at.Lead.PlanAsync(project.Path, "A night light");
        var thread = (await at.Lead.OpenAsync(issue)).Text;
        Assert.Contains("Tenrec", thread);
        Assert.Contains("A night light", thread);
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
