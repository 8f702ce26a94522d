using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

/// <summary>What a card says of a measure, and the same on its page and in the table.</summary>
public sealed class CardTests(World world)
{
    [Fact]
    public async Task One_reading_is_too_few_everywhere()
    {
        var name = Arrange.Name("Single");
        var measure = await world.Lead.MeasureAsync(name, "Proportion");
        await world.Lead.RecordAsync(measure, "2026-10-01", "8", "10");
        var page = await world.Reader.OpenAsync(measure);
        Assert.Contains("Too few points yet to say what is usual: 1, and limits want 8.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll(".ek-measure .ek-icon, .ek-measure path.li, .ek-measure path.ce"));
        Assert.DoesNotContain("Usual variation", page.Text);
        var card = await CardAsync(name);
        Assert.Contains("Too few points yet", card.TextContent);
        Assert.Empty(card.QuerySelectorAll(".ek-icon, path.li, path.ce"));
        var table = await world.Reader.OpenAsync($"/units/ward-7/measures?view=table&q={Uri.EscapeDataString(name)}");
        var row = Assert.Single(table.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Too few points yet", row.TextContent);
        Assert.Empty(row.QuerySelectorAll(".ek-icon"));
        var file = await world.Reader.Client.GetStringAsync($"{measure}/chart.svg");
        Assert.DoesNotContain("class=\"li\"", file);
        Assert.Contains("Too few points yet", file);
    }

    [Theory]
    [InlineData("Proportion", "48", "50", "96.0\u00a0%", "48 of 50", "all who came")]
    [InlineData("Rate", "8", "726", "11.0 per 1,000", "8 in 726 bed days", "bed days")]
    public async Task A_number_stands_with_what_it_is_of(
        string kind,
        string first,
        string second,
        string value,
        string of,
        string outOf
    )
    {
        var name = Arrange.Name($"Of {kind}");
        var measure = await world.Lead.MeasureAsync(name, kind, more: ("Form.Denominator", outOf));
        await world.Lead.RecordAsync(measure, "2026-10-01", first, second);
        Assert.Contains($"{value} ({of}) Oct 2026", (await CardAsync(name)).TextContent);
        var table = await world.Reader.OpenAsync($"/units/ward-7/measures?view=table&q={Uri.EscapeDataString(name)}");
        Assert.Contains($"{value}({of})", Assert.Single(table.Document.QuerySelectorAll("tbody tr")).TextContent);
        var latest = (await world.Reader.OpenAsync(measure)).Document.QuerySelector(".ek-measure__latest");
        Assert.Equal($"{value} ({of}) Oct 2026", latest!.TextContent);
    }

    [Fact]
    public async Task Days_are_days_before_an_event()
    {
        var name = Arrange.Name("Arrests");
        var measure = await world.Lead.MeasureAsync(name, "DaysBetween", frequency: "Event");
        foreach (var day in new[] { "2026-10-01", "2026-10-30", "2026-11-01" })
        {
            await (await world.Lead.OpenRecordAsync(measure, day)).SubmitAsync(("Form.Rows[0].Happened", "true"));
        }

        Assert.Contains("2 days before the event of 1 Nov 2026", (await CardAsync(name)).TextContent);
    }

    [Fact]
    public async Task The_headline_of_a_sum_is_its_last_whole_month()
    {
        var service = await OwnService.MakeAsync(world, "Coming", wards: 3);
        var sums = await OwnSums.MakeAsync(
            world,
            "Coming in",
            Evenkeel.Measurement.MeasureKind.Proportion,
            service.Wards,
            service.Code
        );
        for (var month = 8; month <= 9; month++)
        {
            await sums.RecordAsync(
                world,
                month,
                (service.Wards[0], 10),
                (service.Wards[1], 20),
                (service.Wards[2], 30)
            );
        }

        await sums.RecordAsync(world, 10, (service.Wards[0], 90));
        var card = await CardAsync(sums.Name, service.Code);
        Assert.Contains("20.0\u00a0% (60 of 300) Sep 2026", card.TextContent);
        Assert.Contains("2 of 3 units have not reported Oct yet", card.TextContent);
        var page = await world.Analyst.OpenAsync(sums.Addresses[service.Code]);
        Assert.Contains("2 of 3 units have not reported October 2026 yet.", page.Text);
        Assert.NotEmpty(page.Document.QuerySelectorAll("path.po"));
        await sums.RecordAsync(world, 10, (service.Wards[1], 90), (service.Wards[2], 90));
        Assert.Contains("(270 of 300) Oct 2026", (await CardAsync(sums.Name, service.Code)).TextContent);
    }

    [Fact]
    public async Task A_printed_page_says_whose_it_is_and_of_which_day()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Printed"));
        foreach (var address in new[] { measure, "/units/ward-7/measures" })
        {
            var page = await world.Reader.OpenAsync(address);
            Assert.Equal("Ward 7, Tue 24 Nov 2026", page.Document.QuerySelector(".ek-printonly")!.TextContent);
        }
    }

    private async Task<AngleSharp.Dom.IElement> CardAsync(string name, string unit = "ward-7")
    {
        var page = await world.Analyst.OpenAsync($"/units/{unit}/measures?q={Uri.EscapeDataString(name)}");
        return page.Document.QuerySelectorAll(".ek-card").First(card => card.QuerySelector("a")!.TextContent == name);
    }
}
