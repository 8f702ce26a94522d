using System.Net;
using AngleSharp.Dom;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>Tools to understand a problem, written line by line without any script: drawn, undone, taken along.</summary>
public sealed class ToolTests(World world)
{
    [Fact]
    public async Task A_fishbone_begins_with_its_kinds_and_a_cause_leads_on_to_the_theory()
    {
        var (ward, project) = await NewAsync("fishbone");
        Assert.Contains("Nothing is drawn yet.", (await ward.Lead.OpenAsync(project)).Text);
        Assert.Contains("No tools yet", (await ward.Lead.OpenAsync($"{project}/tools")).Text);
        var form = await ward.Lead.OpenAsync($"{project}/tools/add");
        var empty = await form.SubmitAsync(("Form.Subject", " "));
        Assert.Equal(["Choose the question that you have.", "Say what it is about, in one line."], empty.Errors);
        var tool = await ward.Lead.AddToolAsync(project, "Fishbone", "People fall in the evening");
        Assert.Equal(["People", "Place", "Equipment", "Process", "Policy", "Patient factors"], Lines(tool));
        var under = await tool.Browser.OpenAsync(
            tool.Document.QuerySelector("a[href*='?under=']")!.GetAttribute("href")!
        );
        Assert.Contains("People: what could lead to it?", under.Text);
        await under.SubmitAsync(("Form.Text", "=Two for four bays"), ("Form.Ends", "true"));
        var cause = await OpenAsync(ward.Lead, tool.Path, "=Two for four bays");
        var root = await cause.SubmitAsync(("Form.IsRoot", "true"));
        Assert.NotNull(root.Document.QuerySelector($"a[data-line]#{root.Address.Split('#')[1]}"));
        Assert.Contains("Root cause: =Two for four bays.", root.Text);
        Assert.Contains("1.1,'=Two for four bays,yes", await ward.Lead.Client.GetStringAsync($"{tool.Path}.csv"));
        Assert.Contains(
            "  1.1 =Two for four bays (root cause)",
            await ward.Lead.Client.GetStringAsync($"{tool.Path}.txt")
        );
        Assert.StartsWith("<svg xmlns", await ward.Lead.Client.GetStringAsync($"{tool.Path}.svg"));
        Assert.Equal(
            "image/png",
            (await ward.Lead.Client.GetAsync($"{tool.Path}.png")).Content.Headers.ContentType!.MediaType
        );
        Assert.StartsWith("%PDF-", await ward.Lead.Client.GetStringAsync($"{tool.Path}.pdf"));
        Assert.Contains("People fall in the evening", (await ward.Lead.OpenAsync(project)).Text);
        var on = (await OpenAsync(ward.Lead, tool.Path, "=Two for four bays")).Document.QuerySelector(
            "a[href*='theory?line=']"
        )!;
        var theory = await ward.Lead.OpenAsync(on.GetAttribute("href")!);
        Assert.Equal("=Two for four bays", theory.ValueOf("Form.Text"));
        var driven = await theory.SubmitAsync(("Form.Ends", "true"), ("Form.IsIdea", "true"));
        Assert.Contains("=Two for four bays", driven.Document.QuerySelector(".ek-theory__lines")!.TextContent);
        Assert.StartsWith("%PDF-", await ward.Lead.Client.GetStringAsync($"{project}/theory.pdf"));
    }

    [Fact]
    public async Task A_line_is_moved_taken_away_and_all_of_it_undone_by_who_did_it()
    {
        var (ward, project) = await NewAsync("moves");
        var tool = (await ward.Lead.AddToolAsync(project, "Whys", "Doses were late")).Path;
        foreach (var line in new[] { "One", "Two", "Three" })
        {
            await ward.Lead.WriteLineAsync(tool, ("Form.Text", line));
        }

        Assert.Equal(["One", ">Two", "Three"], Lines(await DoAsync(ward.Lead, tool, "in", "Two")));
        Assert.Equal(["One", ">Two", ">Three"], Lines(await DoAsync(ward.Lead, tool, "in", "Three")));
        Assert.Equal(["One", ">Three", ">Two"], Lines(await DoAsync(ward.Lead, tool, "up", "Three")));
        var gone = await DoAsync(ward.Nurse, tool, "remove", "One");
        Assert.Empty(Lines(gone));
        Assert.Contains("Taken away, with the 2 below it.", gone.Text);
        var notTheirs = await UndoAsync(ward.Lead, tool);
        Assert.Contains("Not undone: Moved “Three”. It has been taken away meanwhile.", notTheirs.Text);
        Assert.Equal(["One", ">Three", ">Two"], Lines(await UndoAsync(ward.Nurse, tool)));
        Assert.Equal(["One", ">Two", ">Three"], Lines(await UndoAsync(ward.Lead, tool)));
        Assert.Equal(["One", ">Two", "Three"], Lines(await UndoAsync(ward.Lead, tool)));
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Line of a tool moved", history.Text);
        Assert.Contains("Doses were late, “Two”: under", history.Text);
        Assert.DoesNotContain("root cause: no", history.Text);
        Assert.DoesNotContain("votes each", history.Text);
    }

    [Fact]
    public async Task Two_at_once_both_keep_what_they_wrote()
    {
        var (ward, project) = await NewAsync("both");
        var tool = (await ward.Lead.AddToolAsync(project, "Stakeholders", "Quiet nights")).Path;
        await ward.Lead.WriteLineAsync(tool, ("Form.Text", "Porters"), ("Form.Influence", "4"), ("Form.Interest", "5"));
        var (mine, theirs) = (
            await OpenAsync(ward.Lead, tool, "Porters"),
            await OpenAsync(ward.Nurse, tool, "Porters")
        );
        Assert.Contains("manage closely 1", (await mine.SubmitAsync(("Form.Who", "The lead"))).Text);
        var stale = await theirs.SubmitAsync(("Form.Text", "Night porters"));
        Assert.Contains("It says now: “Porters”", stale.Text);
        Assert.Equal("Night porters", stale.ValueOf("Form.Text"));
        await stale.SubmitAsync(("Form.Text", "Night porters"));
        var late = await OpenAsync(ward.Nurse, tool, "Night porters");
        await DoAsync(ward.Lead, tool, "remove", "Night porters");
        var lost = await late.SubmitAsync(("Form.Text", "Kept all the same"));
        Assert.Contains("Somebody has taken this away meanwhile.", lost.Text);
        Assert.Equal(["Kept all the same"], Lines(await lost.SubmitAsync(("Form.Text", "Kept all the same"))));
    }

    [Fact]
    public async Task A_process_goes_aside_under_a_question_only_and_a_force_has_a_side()
    {
        var (ward, project) = await NewAsync("process");
        var tool = (await ward.Lead.AddToolAsync(project, "ProcessMap", "Discharge medicines")).Path;
        await ward.Lead.WriteLineAsync(
            tool,
            ("Form.Text", "Complete?"),
            ("Form.Step", "Decision"),
            ("Form.Amount", "5")
        );
        await ward.Lead.WriteLineAsync(tool, ("Form.Text", "Calls"), ("Form.Step", "Wait"), ("Form.Amount", "60"));
        await ward.Lead.WriteLineAsync(tool, ("Form.Text", "Goes home"), ("Form.Step", "StartOrEnd"));
        Assert.Equal(["Complete?", ">Calls", "Goes home"], Lines(await DoAsync(ward.Lead, tool, "in", "Calls")));
        var deep = await DoAsync(ward.Lead, tool, "in", "Goes home");
        Assert.Equal(["Complete?", ">Calls", ">Goes home"], Lines(deep));
        await UndoAsync(ward.Lead, tool);
        var asked = await OpenAsync(ward.Lead, tool, "Complete?");
        var refused = await asked.SubmitAsync(("Form.Step", "Step"));
        Assert.Single(refused.Errors, e => e.StartsWith("It has steps under it", StringComparison.Ordinal));
        await ward.Lead.WriteLineAsync(tool, ("Form.Text", "Last"));
        Assert.Contains("Only under a question", (await DoAsync(ward.Lead, tool, "in", "Last")).Text);
        var page = await ward.Lead.OpenAsync(tool);
        Assert.Contains(
            "5 minutes in all, of which 0 minutes waiting (0 %). Where an answer is no: up to 60 minutes more.",
            page.Text
        );
        var forces = (await ward.Lead.AddToolAsync(project, "ForceField", "A walk at nine")).Path;
        await ward.Lead.WriteLineAsync(
            forces,
            ("Form.Text", "It takes ten minutes"),
            ("Form.Side", "For"),
            ("Form.Strength", "4")
        );
        var wrong = await (await ward.Lead.OpenAsync(forces)).SubmitAsync(
            ("Form.Text", "Papers"),
            ("Form.Strength", "9")
        );
        Assert.Equal(["Choose a number from 1 to 5."], wrong.Errors);
        var both = await ward.Lead.WriteLineAsync(
            forces,
            ("Form.Text", "Papers"),
            ("Form.Side", "Against"),
            ("Form.Strength", "2")
        );
        Assert.Contains("The forces for it are stronger by 2.", both.Text);
    }

    [Fact]
    public async Task Who_does_not_see_the_project_finds_no_tool_and_who_only_reads_changes_nothing()
    {
        var (ward, project) = await NewAsync("seen");
        var tool = (await ward.Lead.AddToolAsync(project, "Fishbone", "Falls")).Path;
        foreach (var path in new[] { tool, $"{tool}.csv", $"{tool}.svg", $"{project}/tools", $"{project}/tools/add" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.OpenAsync($"{project}/tools/99")).Status);
        var other = await ward.StartAsync(ward.Lead, "Another");
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.OpenAsync($"{other}/tools/1")).Status);
        var reader = (await world.PersonAsync($"reader-of-{ward.Code}", Role.Reader, ward.Code)).Browser;
        var seen = await reader.OpenAsync(tool);
        Assert.Contains("Patient factors", seen.Text);
        Assert.Null(seen.Document.QuerySelector("main [name='Form.Text'], main a[data-line], main button[name]"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{project}/tools/add")).Status);
        var mine = await OpenAsync(ward.Lead, tool, "People");
        var away = await mine.SubmitAsync(("_handler", "tool-remove"));
        Assert.Contains("“Falls” is taken away.", away.Text);
        Assert.Contains("This was taken away", (await ward.Lead.OpenAsync(tool)).Text);
        var id = away.Document.QuerySelector("[name='Back.Tool']")!.GetAttribute("value")!;
        var back = await away.SubmitAsync(("_handler", "tool-back"), ("Back.Tool", id));
        Assert.Contains("No causes yet.", back.Text);
        var still = await OpenAsync(ward.Lead, tool, "People");
        await (await ward.Lead.OpenAsync($"{project}/close")).SubmitAsync(
            ("Form.Result", "Stopped"),
            ("Form.Learning", "Bells wake everybody"),
            ("Form.LearningFor", "other wards"),
            ("Form.Stays", "No")
        );
        var closed = await ward.Lead.OpenAsync(tool);
        Assert.Contains("Patient factors", closed.Text);
        Assert.Null(closed.Document.QuerySelector("main [name='Form.Text'], main a[data-line]"));
        Assert.NotEqual(HttpStatusCode.OK, (await still.SubmitAsync(("Form.Text", "Too late"))).Status);
        Assert.DoesNotContain("Too late", (await ward.Lead.OpenAsync(tool)).Text);
    }

    [Fact]
    public async Task What_is_too_long_or_a_patients_number_is_refused_and_kept_in_the_form()
    {
        var (ward, project) = await NewAsync("refused");
        var tool = (await ward.Lead.AddToolAsync(project, "Stakeholders", "Quiet nights")).Path;
        var form = await ward.Lead.OpenAsync(tool);
        var (name, needs) = (new string('x', 10_000), new string('y', 10_000));
        var longs = await form.SubmitAsync(("Form.Text", name), ("Form.Note", needs), ("Form.Who", name));
        Assert.Equal(
            [
                "One line: up to 200 characters.",
                "This can be up to 400 characters.",
                "This can be up to 60 characters.",
            ],
            longs.Errors
        );
        Assert.Equal(name, longs.ValueOf("Form.Text"));
        var number = await form.SubmitAsync(("Form.Text", "9434765919"));
        Assert.NotEmpty(number.Errors);
        Assert.All(number.Errors, error => Assert.DoesNotContain("9434", error));
        var add = await ward.Lead.OpenAsync($"{project}/tools/add?kind=Whys");
        Assert.NotEmpty((await add.SubmitAsync(("Form.Subject", "9434765919 fell"))).Errors);
        var title = await (await ward.Lead.OpenAsync(tool)).SubmitAsync(("Tool.Title", "9434765919"));
        Assert.NotEmpty(title.Errors);
        Assert.Contains("Quiet nights", (await ward.Lead.OpenAsync(tool)).Heading);
    }

    private async Task<(OwnWard Ward, string Project)> NewAsync(string name)
    {
        var ward = await OwnWard.MakeAsync(world, $"tool-{name}");
        return (ward, await ward.StartAsync(ward.Nurse, $"Tools {name}"));
    }

    private static async Task<Page> OpenAsync(Browser who, string tool, string line)
    {
        var page = await who.OpenAsync(tool);
        var id = page
            .Document.QuerySelectorAll("[data-line]")
            .Single(link => Said(link) == line)
            .GetAttribute("data-line");
        return await who.OpenAsync($"{tool}?at={id}");
    }

    private static async Task<Page> DoAsync(Browser who, string tool, string what, string line)
    {
        var page = await OpenAsync(who, tool, line);
        var button = page.Document.QuerySelector($"button[value^='{what} ']")!;
        return await page.SubmitAsync(("_handler", "outline-do"), ("Act.Do", button.GetAttribute("value")!));
    }

    private static async Task<Page> UndoAsync(Browser who, string tool) =>
        await (await who.OpenAsync(tool)).SubmitAsync(("_handler", "outline-do"), ("Act.Do", "undo"));

    /// <summary>In their order, ">" a step in.</summary>
    private static string[] Lines(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("[data-line]")
                .Select(link =>
                    new string('>', link.Ancestors<IElement>().Count(a => a.ClassList.Contains("ek-theory__lines")) - 1)
                    + Said(link)
                ),
        ];

    private static string Said(IElement link) => link.ChildNodes[^1].TextContent.Trim();
}
