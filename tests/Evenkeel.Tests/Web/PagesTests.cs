using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

public sealed class PagesTests(World world)
{
    [Fact]
    public async Task The_first_page_shows_ones_own_units_as_cards()
    {
        var page = await world.Nurse.OpenAsync("/");
        Assert.Equal("My units", page.Heading);
        var card = Assert.Single(page.Document.QuerySelectorAll(".ek-cards > li"));
        Assert.Contains("Ward 7", card.TextContent);
        Assert.Contains("Team member", card.TextContent);
    }

    [Fact]
    public async Task The_first_page_says_what_waits_at_each_unit_and_leads_to_recording_in_one_step()
    {
        var service = await Measurement.OwnService.MakeAsync(world, "Home");
        var (_, lead) = await Organisation.Arrange.PersonAsync(world, service.Ward, Role.Lead, service.Ward);
        Assert.Contains("Nothing waits.", (await lead.OpenAsync("/")).Text);
        var measure = await Measurement.Arrange.MeasureAsync(lead, Measurement.Arrange.Name("At home"), unit: service.Ward);
        await Measurement.Arrange.PasteAsync(lead, measure, string.Join('\n', Shift));
        var card = Assert.Single((await lead.OpenAsync("/")).Document.QuerySelectorAll(".ek-cards > li"));
        Assert.Equal(
            [$"/units/{service.Ward}/measures?says=waiting", $"/units/{service.Ward}/measures/late"],
            card.QuerySelectorAll(".ek-news a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains("1 signal waits for an answer", card.TextContent);
        Assert.Contains("1 number is late", card.TextContent);
        Assert.Equal($"/units/{service.Ward}/record", card.QuerySelector("a.nhsuk-button")!.GetAttribute("href"));
        var (_, manager) = await Organisation.Arrange.PersonAsync(world, service.Code, Role.Manager, service.Code);
        Assert.Contains("1 signal waits for an answer in the units below", (await manager.OpenAsync("/")).Text);
        var (_, reader) = await Organisation.Arrange.PersonAsync(world, $"{service.Ward}-r", Role.Reader, service.Ward);
        Assert.Null((await reader.OpenAsync("/")).Document.QuerySelector(".ek-cards a.nhsuk-button"));
    }

    /// <summary>Two years a month, of which the second is far above the first; the last of them is months ago.</summary>
    private static IEnumerable<string> Shift =>
        Enumerable
            .Range(0, 24)
            .Select(i => $"{new DateOnly(2024, 6, 1).AddMonths(i):yyyy-MM-dd}\t{(i < 12 ? 4 : 18) + (i % 3)}");

    [Fact]
    public async Task The_skip_link_of_a_problem_page_stays_on_the_page()
    {
        var page = await world.Nurse.OpenAsync("/nothing/here?q=1");
        Assert.Equal("/nothing/here?q=1#main", page.Document.QuerySelector(".nhsuk-skip-link")!.GetAttribute("href"));
        var refused = await world.Reader.OpenAsync("/units/ward-7/record");
        Assert.Equal("/units/ward-7/record#main", refused.Document.QuerySelector(".nhsuk-skip-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_breadcrumb_links_what_the_reader_may_open_and_names_the_rest()
    {
        var page = await world.Nurse.OpenAsync("/units/ward-7");
        var crumbs = page.Document.QuerySelectorAll(".ek-crumbs li");
        Assert.Equal(["NHS Strathmore", "Medicine", "Ward 7"], crumbs.Select(crumb => crumb.TextContent.Trim()));
        Assert.Equal([null, null, "/units/ward-7"], crumbs.Select(crumb => crumb.QuerySelector("a")?.GetAttribute("href")));
        Assert.All(
            (await world.Admin.OpenAsync("/units/ward-7")).Document.QuerySelectorAll(".ek-crumbs li"),
            crumb => Assert.NotNull(crumb.QuerySelector("a"))
        );
    }

    [Fact]
    public async Task The_about_page_names_the_sources_of_open_data_to_anybody()
    {
        var page = await world.Nobody.OpenAsync("/about");
        Assert.Contains("Contains Public Health Scotland data licensed under the", page.Text);
        Assert.Contains("Open Government Licence v3.0", page.Text);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_what_to_do()
    {
        var page = await world.Nurse.OpenAsync("/nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/search']"));
    }

    [Fact]
    public void Each_form_that_people_write_in_is_guarded_against_patients_numbers()
    {
        var source = Path.Combine(Source(), "src");
        var pages = Directory
            .EnumerateFiles(source, "*.razor", SearchOption.AllDirectories)
            .Where(IsWrittenIn)
            .ToList();
        var open = pages.Where(file =>
            !File.ReadAllText(file).Contains("<NoPatientIdentifiers", StringComparison.Ordinal)
        );
        Assert.True(pages.Count > 8);
        Assert.Empty(open.Select(Path.GetFileName));
    }

    /// <summary>A form of Organisation or Web with a text in it, but for those whose every text is a secret or belongs to signing in.</summary>
    private static bool IsWrittenIn(string file)
    {
        var text = File.ReadAllText(file);
        return (
                file.Contains("Evenkeel.Organisation", StringComparison.Ordinal)
                || file.Contains("Evenkeel.Web", StringComparison.Ordinal)
            )
            && text.Contains("<EditForm", StringComparison.Ordinal)
            && (
                text.Contains("<TextField", StringComparison.Ordinal)
                || text.Contains("<TextArea", StringComparison.Ordinal)
            )
            && !file.Contains(
                $"{Path.DirectorySeparatorChar}SignIn{Path.DirectorySeparatorChar}",
                StringComparison.Ordinal
            )
            && !file.EndsWith("SecondStepSettingPage.razor", StringComparison.Ordinal);
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Evenkeel.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
