using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

/// <summary>From an upper unit to the charts of those below it, with no sum of its own.</summary>
public sealed class MeasuresBelowTests(World world)
{
    [Fact]
    public async Task A_unit_without_measures_leads_to_those_of_the_units_below_and_compares_them()
    {
        var service = await OwnService.MakeAsync(world, "Leads");
        var sums = await OwnSums.MakeAsync(world, "Below", MeasureKind.Proportion, service.Wards);
        await sums.RecordAsync(world, 9, (service.Wards[0], 40), (service.Wards[1], 60));
        foreach (var address in new[] { $"/units/{service.Code}/measures", $"/units/{service.Code}/measures/below" })
        {
            var page = await world.Analyst.OpenAsync(address);
            var row = page
                .Document.QuerySelectorAll("tbody tr")
                .Single(r => r.TextContent.Contains(sums.Name, StringComparison.Ordinal));
            Assert.Equal("2", row.QuerySelectorAll("td")[0].TextContent);
            Assert.Equal("0", row.QuerySelectorAll("td")[1].TextContent);
            var compare = await world.Analyst.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Contains($"{service.Name} ward 1", compare.Text);
            Assert.Contains("99.8 % limits", compare.Text);
            var definition = await world.Analyst.OpenAsync(row.QuerySelectorAll("a")[1].GetAttribute("href")!);
            Assert.Contains(
                definition.Document.QuerySelectorAll("a"),
                a => a.TextContent == $"Funnel: {service.Name}" || a.TextContent == "Funnel: NHS Strathmore"
            );
        }

        var id = (await world.Analyst.OpenAsync($"/units/{service.Code}/measures"))
            .Document.QuerySelector("tbody a")!
            .GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(id)).Status);
        Assert.DoesNotContain(
            "Measures of the units below",
            (await world.Lead.OpenAsync("/units/ward-7/measures")).Text
        );
    }
}
