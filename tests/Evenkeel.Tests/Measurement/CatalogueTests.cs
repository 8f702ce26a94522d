using System.Net;
using AngleSharp.Dom;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

public sealed class CatalogueTests(World world)
{
    [Fact]
    public async Task A_measure_is_found_by_name_where_it_is_used()
    {
        var name = Arrange.Name("Quokka bites");
        var measure = await world.Lead.MeasureAsync(name);
        var found = await world.Nurse.OpenAsync("/search?q=quok+bit");
        var link = found.Document.QuerySelectorAll("main li a").Single(a => a.TextContent == name);
        Assert.Equal(measure, link.GetAttribute("href"));
        Assert.Contains("Ward 7", link.ParentElement!.TextContent);
        Assert.Contains(name, await world.Nurse.Client.GetStringAsync("/search/suggestions?q=quokka"));
        Assert.DoesNotContain(name, await world.Outsider.Client.GetStringAsync("/search/suggestions?q=quokka"));
        var edit = await world.Lead.OpenAsync($"{measure}/edit");
        await edit.SubmitAsync(("Form.Name", Arrange.Name("Wombat bites")));
        Assert.Contains("Nothing found", (await world.Nurse.OpenAsync($"/search?q={Uri.EscapeDataString(name)}")).Text);
        Assert.Contains("Wombat bites", (await world.Nurse.OpenAsync("/search?q=wombat")).Text);
    }

    [Fact]
    public async Task A_shared_measure_leads_to_its_definition_which_names_its_units()
    {
        var service = await OwnService.MakeAsync(world, "Shared");
        var name = Arrange.Name("Sharedmeasure");
        var ward = await world.Analyst.MeasureAsync(name, "Rate", service.Code, more: ("Form.Owner", "Falls group"));
        var give = await world.Analyst.OpenAsync($"{ward}/units");
        await give.SubmitAsync(("Form.AllOf", "Team"));
        var found = await world.Analyst.OpenAsync($"/search?q={Uri.EscapeDataString(name)}");
        var link = found.Document.QuerySelectorAll("main li a").Single(a => a.TextContent == name);
        Assert.Contains("3 units", link.ParentElement!.TextContent);
        var page = await world.Analyst.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal(name, page.Heading);
        foreach (
            var words in new[] { "Falls group", "1,000", "u chart (rate)", "as the organisation chose", service.Name }
        )
        {
            Assert.Contains(words, page.Text);
        }

        Assert.Equal(3, page.Document.QuerySelectorAll("table tbody tr").Length);
        Assert.Contains(page.Document.QuerySelectorAll("table a"), a => a.GetAttribute("href") == ward);
    }

    [Fact]
    public async Task The_catalogue_is_filtered_by_what_stands_in_its_address()
    {
        var (count, rate) = (Arrange.Name("Zymurgy count"), Arrange.Name("Zymurgy rate"));
        await world.Lead.MeasureAsync(count, more: [("Form.Role", "Balancing"), ("Form.Dimensions", "Timely")]);
        await world.Lead.MeasureAsync(rate, "Rate", more: [("Form.Role", "Process"), ("Form.Aims", "Value")]);
        Assert.Equal([count, rate], await NamesAsync("q=zymurgy"));
        Assert.Equal([count], await NamesAsync("q=zymurgy&kind=Count"));
        Assert.Equal([rate], await NamesAsync("q=zymurgy&role=Process"));
        Assert.Equal([count], await NamesAsync("q=zymurgy&dimension=Timely"));
        Assert.Equal([rate], await NamesAsync("q=zymurgy&aim=Value"));
        Assert.Empty(await NamesAsync("q=zymurgy&kind=Count&role=Process"));
        var page = await world.Nurse.OpenAsync("/measures?q=zymurgy&kind=Count");
        Assert.Equal("Count", page.Document.QuerySelector("#filter-kind option[selected]")!.GetAttribute("value"));
        Assert.Equal(
            HttpStatusCode.OK,
            (await world.Nurse.OpenAsync("/measures?kind=nonsense&page=-3&dimension=99")).Status
        );
    }

    [Fact]
    public async Task The_menu_leads_to_the_catalogue_and_a_stranger_signs_in_first()
    {
        var page = await world.Reader.OpenAsync("/units/ward-7");
        Assert.Contains(page.Document.QuerySelectorAll(".ek-menu a"), a => a.GetAttribute("href") == "/measures");
        Assert.StartsWith("/sign-in", (await world.Nobody.OpenAsync("/measures")).Path);
    }

    [Fact]
    public async Task A_definition_is_seen_below_the_unit_that_keeps_it_and_nowhere_else()
    {
        var name = Arrange.Name("Kept by the Board");
        var board = await world.Analyst.MeasureAsync(name, unit: "strathmore");
        var id = (await world.Analyst.OpenAsync(board))
            .Document.QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href"))
            .First(href => href?.StartsWith("/measures/", StringComparison.Ordinal) == true)!;
        var nurse = await world.Nurse.OpenAsync(id);
        Assert.Equal(name, nurse.Heading);
        Assert.Contains("No unit that you see uses it.", nurse.Text);
        Assert.DoesNotContain("Change the definition", nurse.Text);
        Assert.Contains("Change the definition", (await world.Analyst.OpenAsync(id)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(id)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Analyst.OpenAsync($"/measures/{Guid.CreateVersion7()}")).Status
        );
    }

    private async Task<List<string>> NamesAsync(string query) =>
        [
            .. (await world.Lead.OpenAsync($"/measures?{query}"))
                .Document.QuerySelectorAll(".ek-catalogue h2")
                .Select(h => h.TextContent.Trim()),
        ];
}
