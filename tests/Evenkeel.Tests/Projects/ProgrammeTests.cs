using System.Net;
using System.Text.RegularExpressions;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Organisation.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>Several units work side by side: one theory, the same measures, each in its own way.</summary>
public sealed partial class ProgrammeTests(World world)
{
    private sealed record Own(OwnService Service, Browser Manager, Browser One, Browser Two, string Address)
    {
        public string Ward(int index) => Service.Wards[index];
    }

    [Fact]
    public async Task Units_are_brought_in_and_each_has_a_project_of_its_own_led_by_its_lead()
    {
        var own = await MakeAsync("bring");
        var page = await own.Manager.OpenAsync(own.Address);
        Assert.Contains("No unit takes part yet", page.Text);
        var form = await own.Manager.OpenAsync($"{own.Address}/sites/bring");
        Assert.Equal(["Choose at least one unit."], (await form.SubmitAsync()).Errors);
        var sites = await BringAsync(own);
        Assert.Contains("2 more units take part.", sites.Text);
        Assert.Contains("2 units take part, 2 with a project of their own.", sites.Text, StringComparison.Ordinal);
        Assert.Contains(
            "2 units take part; of their own projects you see 1.",
            (await own.Two.OpenAsync($"{own.Address}/sites")).Text
        );
        var project = sites.Document.QuerySelector("td[data-label='Its project'] a")!.GetAttribute("href")!;
        Assert.Contains("as its lead", (await own.One.OpenAsync("/waiting")).Text);
        var theirs = await own.One.OpenAsync(project);
        Assert.Contains("Part of the programme", theirs.Text);
        Assert.Contains($"lead-of-{own.Ward(0)}", theirs.Document.QuerySelector(".ek-facts")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await own.One.OpenAsync($"{own.Address}/spread")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.One.OpenAsync($"{own.Address}/sites/bring")).Status);
        foreach (var path in new[] { "", "/sites", "/sites/charts", "/spread", "/spread.csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(own.Address + path)).Status);
        }
    }

    [Fact]
    public async Task What_a_site_tests_shows_in_the_spread_and_what_it_says_itself_outweighs_it()
    {
        var own = await MakeAsync("spread");
        await BringAsync(own);
        var theory = await own.Manager.OpenAsync($"{own.Address}/theory");
        await theory.SubmitAsync(("Form.Text", "A walk at nine"), ("Form.IsIdea", "true"), ("Form.Ends", "true"));
        var spread = await own.One.OpenAsync($"{own.Address}/spread");
        Assert.Contains("in use at none of 2 sites yet", spread.Text);
        var cell = await own.One.OpenAsync(CellOf(spread, own.Ward(0)));
        var plan = await own.One.OpenAsync(
            cell.Document.QuerySelector("a[href*='/pdsa/plan?idea=']")!.GetAttribute("href")!
        );
        Assert.Contains("It tests the idea “A walk at nine”.", plan.Text);
        var cycle = await plan.SubmitAsync(("Form.Change", "Walk"), ("Form.Prediction", "Fewer"));
        Assert.Contains("Not yet", (await own.One.OpenAsync(cell.Path)).Text);
        var began = await cycle.SubmitAsync(("_handler", "do"), ("Form.Happened", "Walked"));
        Assert.Contains("Testing it", (await own.Two.OpenAsync(cell.Path)).Text);
        var studied = await began.SubmitAsync(
            ("_handler", "study"),
            ("Form.Result", "AsPredicted"),
            ("Form.Learned", "It works")
        );
        await studied.SubmitAsync(("_handler", "decide"), ("Form.Decision", "Adopt"));
        var adopted = await own.Two.OpenAsync($"{own.Address}/spread");
        Assert.Contains("in use at 1 of 2 sites", adopted.Text);
        Assert.Contains("PDSA 1", adopted.Text);
        // Each site has a PDSA 1: the thread says whose, to who sees it.
        Assert.Contains($"Walk ({own.Service.Name} ward 1)", ThreadOf(await own.Manager.OpenAsync(own.Address)));
        Assert.DoesNotContain("Walk", ThreadOf(await own.Two.OpenAsync(own.Address)));
        // What is planned after it says nothing of what is in use.
        await (await own.One.OpenAsync(plan.Address)).SubmitAsync(
            ("Form.Change", "More"),
            ("Form.Prediction", "Fewer")
        );
        Assert.Contains("in use at 1 of 2 sites", (await own.Two.OpenAsync($"{own.Address}/spread")).Text);
        // What the other site tests is not theirs to read; that it does is.
        Assert.DoesNotContain("Walked", (await own.Two.OpenAsync(cell.Path)).Text);
        var theirs = await own.Two.OpenAsync(CellOf(adopted, own.Ward(1)));
        var same = await own.Two.OpenAsync(CellOf(adopted, own.Ward(1)));
        var refused = await theirs.SubmitAsync(("Form.State", "Adapted"));
        Assert.Equal(["Say what you do differently: the other sites learn most from that."], refused.Errors);
        var said = await refused.SubmitAsync(("Form.State", "Adapted"), ("Form.How", "At eight, by the clock"));
        Assert.Contains("in use at all 2 sites", said.Text);
        Assert.Contains("At eight, by the clock", (await own.One.OpenAsync($"{own.Address}/spread")).Text);
        Assert.Contains("our own way. At eight, by the clock", (await own.One.OpenAsync(cell.Path)).Text);
        Assert.Contains(
            "Somebody else has changed it meanwhile",
            (await same.SubmitAsync(("Form.State", "NotYet"), ("Form.How", ""))).Text
        );
        Assert.Null((await own.Two.OpenAsync(cell.Path)).Document.QuerySelector("[name='Form.State']"));
        var file = await own.One.Client.GetStringAsync($"{own.Address}/spread.csv");
        Assert.Contains("A walk at nine,", file);
        Assert.Contains("\"At eight, by the clock\"", file);
    }

    [Fact]
    public async Task A_shared_measure_stands_site_by_site_for_those_that_show_it()
    {
        var own = await MakeAsync("charts");
        await BringAsync(own);
        var name = Evenkeel.Tests.Measurement.Arrange.Name("Falls shared");
        var measure = await own.Manager.MeasureAsync(name, unit: own.Service.Code, more: []);
        await GiveAsync(own, measure);
        var choose = await own.Manager.OpenAsync($"{own.Address}/measures/shared");
        Assert.Equal(["Choose a measure."], (await choose.SubmitAsync()).Errors);
        var id = IdOf(choose, name);
        var shared = await choose.SubmitAsync(("Form.Measure", id), ("Form.Role", "Outcome"));
        Assert.Contains("All 2 sites have it in their own projects now.", shared.Text);
        var charts = await own.One.OpenAsync($"{own.Address}/sites/charts");
        Assert.Equal("The charts of the sites", charts.Heading);
        Assert.Contains(name, charts.Text);
        Assert.Equal(2, charts.Document.QuerySelectorAll(".ek-multiples figure").Length);
        Assert.Single(charts.Document.QuerySelectorAll(".ek-multiples figcaption a"));
        var sites = await own.Two.OpenAsync($"{own.Address}/sites");
        var stopped = await PressShareAsync(sites);
        Assert.Contains("no longer", stopped.Text);
        var fewer = await own.One.OpenAsync($"{own.Address}/sites/charts");
        Assert.Single(fewer.Document.QuerySelectorAll(".ek-multiples figure"));
        Assert.Contains("does not show its charts", fewer.Text);
        var project = await own.One.OpenAsync(
            (await own.One.OpenAsync($"{own.Address}/sites"))
                .Document.QuerySelector("td[data-label='Its project'] a")!
                .GetAttribute("href")!
        );
        Assert.Contains(name, project.Text);
    }

    [Fact]
    public async Task Small_counts_are_whole_for_whose_ward_it_is_and_not_drawn_for_the_others()
    {
        var own = await MakeAsync("small");
        await BringAsync(own);
        var name = Evenkeel.Tests.Measurement.Arrange.Name("Small shared");
        var measure = await own.Manager.MeasureAsync(name, unit: own.Service.Code, more: []);
        await GiveAsync(own, measure, 2, 1, 3, 2, 1, 2, 3, 2, 1, 2, 2, 3);
        var choose = await own.Manager.OpenAsync($"{own.Address}/measures/shared");
        await choose.SubmitAsync(("Form.Measure", IdOf(choose, name)), ("Form.Role", "Outcome"));
        var path = $"{own.Address}/sites/charts";
        Assert.Single(NotShown(await own.One.OpenAsync(path)));
        Assert.Empty(NotShown(await own.Manager.OpenAsync(path)));
    }

    [Fact]
    public async Task A_project_that_goes_on_joins_and_leaves()
    {
        var own = await MakeAsync("joins");
        await BringAsync(own, 0);
        var form = await own.Two.OpenAsync($"/units/{own.Ward(1)}/improvement/start");
        var project = await form.SubmitAsync(("Form.Title", "Bilbies dig"), ("Form.Problem", "Holes"));
        Assert.Contains("There is no programme", (await own.Two.OpenAsync($"{project.Path}/programme")).Text);
        var within = $"/units/{own.Ward(1)}/improvement/start?programme={own.Address.Split('/')[^1]}";
        Assert.DoesNotContain("in the programme", (await own.Two.OpenAsync(within)).Text);
        var join = await own.Manager.OpenAsync($"{project.Path}/programme");
        Assert.Equal(["Choose a programme."], (await join.SubmitAsync()).Errors);
        var joined = await join.SubmitAsync(("Form.Programme", own.Address.Split('/')[^1]));
        Assert.Contains("Part of the programme", joined.Text);
        var sites = await own.Two.OpenAsync($"{own.Address}/sites");
        Assert.Contains("Bilbies dig", sites.Text);
        // Who stopped showing the charts is not overruled by a project that begins later.
        Assert.Contains("Show them", (await PressShareAsync(sites)).Text);
        var later = await own.Manager.OpenAsync(within);
        await later.SubmitAsync(("Form.Title", "Bilbies rest"));
        Assert.Contains("Show them", (await own.Two.OpenAsync($"{own.Address}/sites")).Text);
        var left = await (await own.Manager.OpenAsync($"{project.Path}/programme")).SubmitAsync();
        Assert.DoesNotContain("Part of the programme", left.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Manager.OpenAsync($"{own.Address}/programme")).Status);
    }

    private async Task<Own> MakeAsync(string stem)
    {
        var service = await OwnService.MakeAsync(world, stem);
        var manager = (await world.PersonAsync($"manager-of-{service.Code}", Role.Manager, service.Code)).Browser;
        var one = (await world.PersonAsync($"lead-of-{service.Wards[0]}", Role.Lead, service.Wards[0])).Browser;
        var two = (await world.PersonAsync($"lead-of-{service.Wards[1]}", Role.Lead, service.Wards[1])).Browser;
        var form = await manager.OpenAsync($"/units/{service.Code}/improvement/start?as=programme");
        Assert.Equal("Start a programme", form.Heading);
        var page = await form.SubmitAsync(
            ("Form.Title", Arrange.Unique("Programme")),
            ("Form.Problem", "Older people fall"),
            ("Form.Aim", "Half as many falls")
        );
        return new Own(service, manager, one, two, page.Path);
    }

    private static async Task<Page> BringAsync(Own own, params int[] wards)
    {
        var form = await own.Manager.OpenAsync($"{own.Address}/sites/bring");
        var chosen = wards.Length == 0 ? own.Service.Wards : [.. wards.Select(own.Ward)];
        return await form.SubmitAsync([.. chosen.Select(code => ("Form.Units", CodeOf(form, code)))]);
    }

    private static string CodeOf(Page form, string ward) =>
        form
            .Document.QuerySelectorAll("input[name='Form.Units']")
            .Select(input => input.GetAttribute("value")!)
            .Single(value => string.Equals(value, ward, StringComparison.OrdinalIgnoreCase));

    private static string ThreadOf(Page page) =>
        page.Document.QuerySelector("section[aria-labelledby='thread']")?.TextContent ?? "";

    private static string CellOf(Page spread, string ward) =>
        spread
            .Document.QuerySelectorAll("a.ek-adopt")
            .Select(link => link.GetAttribute("href")!)
            .Single(href => href.EndsWith($"/{ward}", StringComparison.OrdinalIgnoreCase));

    private static string IdOf(Page page, string measure) =>
        page
            .Document.QuerySelectorAll("select[name='Form.Measure'] option")
            .Single(option => option.TextContent.Contains(measure, StringComparison.Ordinal))
            .GetAttribute("value")!;

    private static Task<Page> PressShareAsync(Page sites)
    {
        var form = sites
            .Document.QuerySelectorAll("form")
            .Single(f => f.QuerySelector("[name='Share.Unit']") is not null);
        return sites.SubmitAsync(("_handler", form.QuerySelector("[name='_handler']")!.GetAttribute("value")!));
    }

    /// <summary>The wards record it too, twelve months each.</summary>
    private static Task GiveAsync(Own own, string measure) =>
        GiveAsync(own, measure, 6, 7, 5, 6, 7, 5, 6, 6, 7, 5, 6, 6);

    private static IEnumerable<AngleSharp.Dom.IElement> NotShown(Page charts) =>
        charts
            .Document.QuerySelectorAll(".ek-multiples figure")
            .Where(figure => figure.TextContent.Contains("not shown", StringComparison.Ordinal));

    private static async Task GiveAsync(Own own, string measure, params double[] months)
    {
        var give = await own.Manager.OpenAsync($"{measure}/units");
        await give.SubmitAsync(("Form.AllOf", "Team"));
        foreach (var (ward, who) in own.Service.Wards.Zip([own.One, own.Two]))
        {
            var list = await who.OpenAsync($"/units/{ward}/measures");
            var series = list
                .Document.QuerySelectorAll("main a[href*='/measures/']")
                .Select(link => SeriesAddress().Match(link.GetAttribute("href")!))
                .First(match => match.Success);
            await who.PasteMonthsAsync(series.Value, months);
        }
    }

    [GeneratedRegex("^/units/[^/]+/measures/[0-9]+")]
    private static partial Regex SeriesAddress();
}
