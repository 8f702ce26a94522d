using System.Net;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>The open projects of a unit and below: found, ordered, counted, taken along.</summary>
public sealed class PortfolioTests(World world)
{
    [Fact]
    public async Task It_finds_and_orders_open_projects_and_says_what_is_stuck()
    {
        var ward = await OwnWard.MakeAsync(world, "portfolio");
        var portfolio = $"{ward.Improvement()}/portfolio";
        Assert.Contains("No project is under way", (await ward.Lead.OpenAsync(portfolio)).Text);
        await ward.StartAsync(ward.Lead, "Aardvark");
        var late = await ward.StartAsync(ward.Nurse, "Bison");
        await (await ward.Lead.OpenAsync($"{late}/charter")).SubmitAsync(
            ("Form.Aim", "Half as many"),
            ("Form.By.Day", "1"),
            ("Form.By.Month", "3"),
            ("Form.By.Year", "2026"),
            ("Form.Aims", "Value"),
            ("Form.Dimensions", "Safe")
        );
        var all = await ward.Lead.OpenAsync($"{portfolio}?sort=title");
        Assert.Equal(["Aardvark", "Bison"], Titles(all));
        Assert.Contains("2 projects are under way; one is stuck.", all.Text);
        Assert.Contains("The day of its aim is past: 1 Mar 2026", all.Text);
        var back = await ward.Lead.OpenAsync($"{portfolio}?sort=-title");
        Assert.Equal(["Bison", "Aardvark"], Titles(back));
        // On a phone the heads are not there: the filters order by the same keys, and keep the order.
        var chosen = back.Document.QuerySelector("form.ek-filter select[name='sort'] option[selected]")!;
        Assert.Equal("-title", chosen.GetAttribute("value"));
        foreach (var head in all.Document.QuerySelectorAll("a.ek-sort").Select(a => a.GetAttribute("href")!))
        {
            var key = head.Split("sort=")[1].Split('&')[0];
            Assert.NotNull(all.Document.QuerySelector($"select[name='sort'] option[value='{key}']"));
        }

        foreach (var query in new[] { "stuck=yes", "aim=Value", "dimension=Safe", "q=bison", "stage=1&q=bison" })
        {
            Assert.Equal(["Bison"], Titles(await ward.Lead.OpenAsync($"{portfolio}?{query}")));
        }

        foreach (var query in new[] { "stage=6", "progress=9", $"coach={Guid.Empty}", "dimension=Equitable" })
        {
            Assert.Contains("No project fits", (await ward.Lead.OpenAsync($"{portfolio}?{query}")).Text);
        }

        foreach (var sort in new[] { "progress", "-progress", "tested", "-tested", "aim", "-aim" })
        {
            Assert.Equal(2, Titles(await ward.Lead.OpenAsync($"{portfolio}?sort={sort}")).Length);
        }

        var file = await ward.Lead.Client.GetStringAsync($"{portfolio}.csv?stuck=yes");
        Assert.Contains("Bison,", file);
        Assert.DoesNotContain("Aardvark", file);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(portfolio)).Status);
    }

    private static string[] Titles(Page page) =>
        [.. page.Document.QuerySelectorAll("td[data-label='Project'] a").Select(link => link.TextContent)];
}
