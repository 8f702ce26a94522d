using Evenkeel.Platform.Access;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Organisation.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>Whether the other sites of a programme see a site's charts is the site's own to say.</summary>
public sealed class SiteConsentTests(World world)
{
    private sealed record Own(OwnService Service, Browser Runner, string Programme)
    {
        public string Ward => Service.Ward;
        public string Sites => $"{Programme}/sites";
    }

    [Fact]
    public async Task Who_works_for_the_nation_alone_shows_no_sites_charts()
    {
        var own = await MakeAsync("nation", "scotland");
        var sites = await BringAsync(own);
        Assert.Equal("No", SaysOf(sites));
        Assert.DoesNotContain("Show them", sites.Text);
        var lead = (await world.PersonAsync($"lead-of-{own.Ward}", Role.Lead, own.Ward)).Browser;
        var shown = await PressAsync(await lead.OpenAsync(own.Sites));
        Assert.StartsWith("Since", SaysOf(shown), StringComparison.Ordinal);
        // To stop it is never too much to ask.
        Assert.Equal("No", SaysOf(await PressAsync(await own.Runner.OpenAsync(own.Sites))));
    }

    [Fact]
    public async Task A_site_that_said_stop_is_not_overruled_from_its_Board_and_shows_them_again_itself()
    {
        var own = await MakeAsync("board", "strathmore");
        Assert.StartsWith("Since", SaysOf(await BringAsync(own)), StringComparison.Ordinal);
        var lead = (await world.PersonAsync($"lead-of-{own.Ward}", Role.Lead, own.Ward)).Browser;
        Assert.Contains("no longer", (await PressAsync(await lead.OpenAsync(own.Sites))).Text);
        Assert.DoesNotContain("Show them", (await own.Runner.OpenAsync(own.Sites)).Text);
        // Nor by taking it out and bringing it in again.
        var people = await own.Runner.OpenAsync($"{own.Programme}/people");
        await people.SubmitAsync(("Gone.Unit", people.ValueOf("Gone.Unit")!));
        Assert.Equal("No", SaysOf(await BringAsync(own)));
        var service = (await world.PersonAsync($"mid-of-{own.Ward}", Role.Manager, own.Service.Code)).Browser;
        Assert.Contains("Show them", (await service.OpenAsync(own.Sites)).Text);
        var again = await PressAsync(await lead.OpenAsync(own.Sites));
        Assert.StartsWith("Since", SaysOf(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_project_leaves_the_programme_is_shown_no_longer()
    {
        var own = await MakeAsync("leaves", "strathmore");
        var sites = await BringAsync(own);
        Assert.StartsWith("Since", SaysOf(sites), StringComparison.Ordinal);
        var project = sites.Document.QuerySelector("td[data-label='Its project'] a")!.GetAttribute("href")!;
        var left = await (await own.Runner.OpenAsync($"{project}/programme")).SubmitAsync();
        Assert.DoesNotContain("Part of the programme", left.Text);
        Assert.Equal("No", SaysOf(await own.Runner.OpenAsync(own.Sites)));
    }

    [Fact]
    public async Task The_lead_of_a_site_that_is_brought_in_is_told_whether_the_others_see_its_charts()
    {
        foreach (
            var (stem, at, says) in new[]
            {
                ("shown", "strathmore", "Other sites see its charts of the shared measures."),
                ("hidden", "scotland", "Other sites do not see its charts until somebody of"),
            }
        )
        {
            var own = await MakeAsync(stem, at);
            var lead = (await world.PersonAsync($"lead-of-{own.Ward}", Role.Lead, own.Ward)).Browser;
            await BringAsync(own);
            Assert.Contains(says, (await lead.OpenAsync("/waiting")).Text);
        }
    }

    [Fact]
    public async Task Who_leads_at_a_site_is_told_when_others_stop_its_charts_and_when_the_programme_goes_on_again()
    {
        var own = await MakeAsync("told", "strathmore");
        var lead = (await world.PersonAsync($"lead-of-{own.Ward}", Role.Lead, own.Ward)).Browser;
        await BringAsync(own);
        await PressAsync(await own.Runner.OpenAsync(own.Sites));
        Assert.Contains("no longer see the charts of", (await lead.OpenAsync("/waiting")).Text);
        await (await own.Runner.OpenAsync($"{own.Programme}/close")).SubmitAsync(
            ("Form.Result", "Stopped"),
            ("Form.Learning", "No money"),
            ("Form.LearningFor", "Us"),
            ("Form.Stays", "No")
        );
        var ended = await own.Runner.OpenAsync($"{own.Programme}/take-up");
        Assert.Contains("show them again", ended.Text);
        await ended.SubmitAsync(("Form.Why", "Money came"));
        Assert.Contains("goes on again", (await lead.OpenAsync("/waiting")).Text);
    }

    /// <summary>A programme of its own unit, run from there, and a service with a ward below the same Board or nation.</summary>
    private async Task<Own> MakeAsync(string stem, string at)
    {
        var service = await OwnService.MakeAsync(world, $"consent-{stem}", wards: 1);
        var runner = (await world.PersonAsync($"runner-of-{service.Code}", Role.Manager, at)).Browser;
        var form = await runner.OpenAsync($"/units/{at}/improvement/start?as=programme");
        var page = await form.SubmitAsync(
            ("Form.Title", Arrange.Unique($"Consent{stem}")),
            ("Form.Problem", "Older people fall")
        );
        return new Own(service, runner, page.Path);
    }

    private static async Task<Page> BringAsync(Own own)
    {
        var words = Uri.EscapeDataString(own.Service.Name);
        var form = await own.Runner.OpenAsync($"{own.Programme}/sites/bring?q={words}");
        var code = form.Document.QuerySelectorAll("input[name='Form.Units']").Single().GetAttribute("value")!;
        return await form.SubmitAsync(("Form.Units", code));
    }

    /// <summary>"Since 24 Nov 2026", or "No": what stands before the button.</summary>
    private static string SaysOf(Page sites) =>
        sites.Document.QuerySelector("td[data-label='Others see its charts']")!.FirstChild!.TextContent.Trim();

    private static Task<Page> PressAsync(Page sites)
    {
        var form = sites
            .Document.QuerySelectorAll("form")
            .Single(f => f.QuerySelector("[name='Share.Unit']") is not null);
        return sites.SubmitAsync(("_handler", form.QuerySelector("[name='_handler']")!.GetAttribute("value")!));
    }
}
