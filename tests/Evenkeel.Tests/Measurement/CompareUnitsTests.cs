using Evenkeel.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

/// <summary>One measure in many units, on one page.</summary>
public sealed class CompareUnitsTests(World world)
{
    [Fact]
    public async Task A_units_small_multiple_says_what_the_units_own_page_says()
    {
        var service = await OwnService.MakeAsync(world, "Same words");
        var sums = await OwnSums.MakeAsync(world, "Fewer", MeasureKind.Count, service.Wards, service.Code);
        var first = new DateOnly(2025, 1, 1);
        for (var month = 0; month < 22; month++)
        {
            // The improvement is hidden by the suppression: a chart of what is left would be an ordinary one.
            await sums.RecordAsync(
                world,
                first.AddMonths(month),
                (service.Wards[0], month < 11 ? 9 + (month % 3) : 2 + (month % 2)),
                (service.Wards[1], 20 + (month % 4))
            );
        }

        var own = await world.Analyst.OpenAsync(sums.Addresses[service.Wards[0]]);
        Assert.Contains("Better than usual since December 2025", own.Text);
        var page = await world.Analyst.OpenAsync($"{sums.Addresses[service.Code]}/compare");
        var figure = page.Document.QuerySelectorAll(".ek-multiples figure")[0];
        Assert.Contains("Better than usual since Dec 2025.", figure.TextContent);
        Assert.Contains("11 of 22 months are not shown (small counts).", figure.TextContent);
        Assert.Contains("Average6", figure.TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(sums.Addresses[service.Wards[0]], figure.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("All charts have the same scale.", page.Text);
        var axes = page
            .Document.QuerySelectorAll(".ek-multiples figure")
            .Select(f => string.Join(' ', f.QuerySelectorAll("text.ax.e").Select(t => t.TextContent)))
            .ToList();
        Assert.Single(axes.Distinct());
    }

    [Fact]
    public async Task The_funnel_opens_with_the_newest_month_of_most_units()
    {
        var service = await OwnService.MakeAsync(world, "Newest", wards: 3);
        var sums = await OwnSums.MakeAsync(
            world,
            "Newest of most",
            MeasureKind.Proportion,
            service.Wards,
            service.Code
        );
        await sums.RecordAsync(world, 9, (service.Wards[0], 90), (service.Wards[1], 92), (service.Wards[2], 30));
        await sums.RecordAsync(world, 10, (service.Wards[0], 91));
        var page = await world.Analyst.OpenAsync($"{sums.Addresses[service.Code]}/compare");
        Assert.Contains("Sep 2026", page.Document.QuerySelector("svg.ek-chart title")!.TextContent);
        var words = page
            .Document.QuerySelector("svg.ek-chart")!
            .QuerySelectorAll("text")
            .Select(t => t.TextContent)
            .ToList();
        Assert.Contains("100\u00a0%", words);
        Assert.Contains(words, word => word.StartsWith("All 70.7", StringComparison.Ordinal));
        var asked = await world.Analyst.OpenAsync(
            $"{sums.Addresses[service.Code]}/compare?period={new DateOnly(2026, 10, 1).DayNumber}"
        );
        Assert.Contains("Oct 2026", asked.Document.QuerySelector("svg.ek-chart title")!.TextContent);
    }

    [Fact]
    public async Task A_funnel_says_in_words_what_it_makes_of_units_that_differ_more_than_by_chance()
    {
        var service = await OwnService.MakeAsync(world, "Differ", wards: 6);
        var sums = await OwnSums.MakeAsync(world, "Differing", MeasureKind.Proportion, service.Wards, service.Code);
        int[] spread = [40, 55, 62, 70, 78, 92];
        await sums.RecordAsync(world, 9, [.. service.Wards.Zip(spread)]);
        await sums.RecordAsync(world, 10, [.. service.Wards.Select((ward, i) => (ward, 70 + (i % 2)))]);
        var compare = $"{sums.Addresses[service.Code]}/compare";

        var wide = await world.Analyst.OpenAsync($"{compare}?period={new DateOnly(2026, 9, 1).DayNumber}");
        Assert.Matches(@"differ more than chance alone explains: [1-9][0-9]*\.[0-9] times the variance", wide.Text);
        Assert.Contains("No unit lies outside the 99.8 % limits", wide.Text);

        var alone = await world.Analyst.OpenAsync(
            $"{compare}?period={new DateOnly(2026, 9, 1).DayNumber}&limits=chance"
        );
        Assert.Contains("These are the limits of chance alone", alone.Text);
        Assert.Contains("2 units lie outside the 99.8 % limits", alone.Text);

        var same = await world.Analyst.OpenAsync($"{compare}?period={new DateOnly(2026, 10, 1).DayNumber}");
        Assert.Contains("The units differ no more than chance would make them", same.Text);
    }
}
