using System.Net;
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
        const string window = "section[aria-labelledby='window'] svg.ek-chart";
        Assert.Null(planned.Document.QuerySelector(window));
        var begun = await planned.SubmitAsync(("Form.On.Day", "3"), ("Form.On.Month", "3"), ("Form.On.Year", "2026"));
        Assert.NotNull(begun.Document.QuerySelector(window));
        Assert.Contains("Flag 1 is this test.", begun.Text);
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
    public async Task A_chart_without_a_reading_since_the_test_began_says_so_beneath_it()
    {
        var ward = await OwnWard.MakeAsync(world, "since");
        var (fresh, old) = (Arrange.Name("Falls"), Arrange.Name("Harm"));
        var measure = await ward.Lead.MeasureAsync(fresh, unit: ward.Code);
        await ward.Lead.PasteMonthsAsync(measure, 5, 4, 6, 5, 3, 4, 5, 6, 4, 3, 5, 4);
        var other = await ward.Lead.MeasureAsync(old, unit: ward.Code);
        var rows = Enumerable
            .Range(0, 12)
            .Select(i => $"{new DateOnly(2025, 1, 1).AddMonths(i):yyyy-MM-dd}\t{3 + (i % 3)}");
        await ward.Lead.PasteAsync(other, string.Join('\n', rows));
        var project = await ward.StartAsync(ward.Nurse, "Kowari", ("Form.Measure", $"{Arrange.Number(measure)}"));
        var choose = await ward.Nurse.OpenAsync($"{project}/measures");
        await choose.SubmitAsync(("Form.Series", $"{Arrange.Number(other)}"), ("Form.Role", "Process"));
        var planned = await ward.Nurse.PlanAsync(project, "A night light");
        var begun = await planned.SubmitAsync(("Form.On.Day", "3"), ("Form.On.Month", "3"), ("Form.On.Year", "2026"));
        var charts = begun.Document.QuerySelectorAll("section[aria-labelledby='window'] figure");
        Assert.Equal(2, charts.Length);
        var stale = charts.Single(chart =>
            chart.TextContent.Contains("No reading has come since it began", StringComparison.Ordinal)
        );
        Assert.Contains(old, stale.TextContent);
        Assert.DoesNotContain(fresh, stale.TextContent);
    }

    [Fact]
    public async Task A_long_chart_shows_the_stretch_that_matters_for_the_test_and_the_whole_stands_on_the_project()
    {
        const string window = "section[aria-labelledby='window']";
        var ward = await OwnWard.MakeAsync(world, "stretch");
        var measure = await ward.Lead.MeasureAsync(Arrange.Name("Falls"), unit: ward.Code);
        await ward.Lead.PasteMonthsAsync(measure, [.. Enumerable.Range(0, 36).Select(i => 4.0 + (i % 3))]);
        var project = await ward.StartAsync(ward.Nurse, "Potoroo", ("Form.Measure", $"{Arrange.Number(measure)}"));
        var planned = await ward.Nurse.PlanAsync(project, "A night light");
        var begun = await planned.SubmitAsync(("Form.On.Day", "3"), ("Form.On.Month", "3"), ("Form.On.Year", "2026"));
        var shown = begun.Document.QuerySelector(window)!;
        Assert.Contains(
            "Mar 2025 to Oct 2026. Its lines and its sentence come from all readings: the whole chart",
            shown.TextContent
        );
        Assert.Contains("Flag 1 is this test.", shown.TextContent);
        var link = shown.QuerySelector("p a")!.GetAttribute("href")!;
        var whole = await ward.Nurse.OpenAsync(project);
        Assert.NotNull(whole.Document.QuerySelector($"[id='{link.Split('#')[1]}']"));
        Assert.Equal(AverageOf(whole.Document.DocumentElement, "narrow"), AverageOf(shown, "small"));
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
    public async Task What_happened_is_asked_for_until_it_is_written_down()
    {
        const string open = "details[open] [name='Form.Happened']";
        var ward = await OwnWard.MakeAsync(world, "asked");
        var project = await ward.StartAsync(ward.Nurse, "Dunnart");
        var planned = await ward.Nurse.PlanAsync(project, "A bell");
        Assert.Contains("Say that it began", planned.Text);
        var begun = await planned.SubmitAsync(("Form.Happened", ""));
        Assert.Contains("Write down what happened", begun.Text);
        Assert.NotNull(begun.Document.QuerySelector(open));
        var written = await begun.SubmitAsync(("Form.Happened", "It rang"));
        Assert.Contains("Correct what happened", written.Text);
        Assert.Null(written.Document.QuerySelector(open));
    }

    [Fact]
    public async Task A_plan_can_be_changed_and_what_was_expected_stays_once_it_is_studied()
    {
        var ward = await OwnWard.MakeAsync(world, "replan");
        var project = await ward.StartAsync(ward.Nurse, "Quokka");
        var planned = await ward.Nurse.PlanAsync(project, "A bell");
        var mine = await ward.Nurse.OpenAsync($"{planned.Path}/plan");
        var theirs = await ward.Lead.OpenAsync($"{planned.Path}/plan");
        var unsaid = await mine.SubmitAsync(("Form.Prediction", " "));
        Assert.Equal(["Say what you expect: without a prediction a test teaches little."], unsaid.Errors);
        var changed = await mine.SubmitAsync(("Form.Change", "A softer bell"), ("Form.Where", "Bay 2"));
        Assert.Equal("PDSA 1: A softer bell", changed.Heading);
        Assert.Contains("Bay 2", changed.Text);
        var late = await theirs.SubmitAsync(("Form.Change", "A louder bell"));
        Assert.Contains("Somebody else has changed it meanwhile", late.Text);
        Assert.Contains("A louder bell", late.Text);
        var begun = await changed.SubmitAsync(("Form.Happened", "It rang"));
        await begun.SubmitAsync(("Form.Result", "InPart"), ("_handler", "study"), ("Form.Learned", "Too loud"));
        var studied = await ward.Nurse.OpenAsync($"{planned.Path}/plan");
        Assert.Null(studied.Document.QuerySelector("[name='Form.Prediction']"));
        Assert.Contains("It began, so it cannot be taken away", studied.Text);
        var moved = await studied.SubmitAsync(("Form.Where", "Bay 3"), ("Form.Prediction", "Nobody falls"));
        Assert.Contains("Bay 3", moved.Text);
        Assert.Contains("Two falls fewer", moved.Text);
        Assert.DoesNotContain("Nobody falls", moved.Text);
        Assert.Contains("PDSA plan changed", (await ward.Lead.OpenAsync($"{ward.Address}/history")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{planned.Path}/plan")).Status);
    }

    [Fact]
    public async Task A_test_that_has_not_begun_can_be_taken_away_unless_another_carries_on_from_it()
    {
        var ward = await OwnWard.MakeAsync(world, "takeaway");
        var project = await ward.StartAsync(ward.Nurse, "Bilby");
        var first = await ward.Nurse.PlanAsync(project, "A bell");
        var plan = $"{first.Path}/plan";
        var late = await ward.Lead.OpenAsync(plan);
        await (await ward.Nurse.OpenAsync(plan)).SubmitAsync(("Form.Change", "A softer bell"));
        var kept = await TakeAwayAsync(late);
        Assert.Equal(first.Path, kept.Path);
        Assert.Contains("It is not taken away", kept.Text);
        var second = await ward.Nurse.PlanAsync(project, "Two bells", "?after=1");
        var held = await ward.Nurse.OpenAsync(plan);
        Assert.Contains("PDSA 2 carries on from it", held.Text);
        Assert.Null(held.Document.QuerySelector("[name='Away.Version']"));
        var gone = await TakeAwayAsync(await ward.Nurse.OpenAsync($"{second.Path}/plan"));
        Assert.Equal(project, gone.Path);
        Assert.Contains("PDSA 2 is taken away.", gone.Text);
        Assert.DoesNotContain("Two bells", gone.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Nurse.OpenAsync(second.Path)).Status);
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("PDSA taken away", history.Text);
        Assert.Contains("Two bells", history.Text);
        var again = await ward.Lead.OpenAsync(plan);
        await (await ward.Nurse.OpenAsync(first.Path)).SubmitAsync(("Form.Happened", "It rang"));
        Assert.Contains("It is not taken away", (await TakeAwayAsync(again)).Text);
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

    private static IEnumerable<string> AverageOf(IElement at, string size) =>
        at.QuerySelectorAll($"svg.ek-chart--{size} text.b").Select(text => text.TextContent);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<Page> TakeAwayAsync(Page page) =>
        page.SubmitAsync(("Away.Version", page.ValueOf("Away.Version")!));
}
