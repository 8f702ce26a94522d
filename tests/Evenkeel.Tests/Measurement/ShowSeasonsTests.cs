using System.Net;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

public sealed class ShowSeasonsTests(World world)
{
    /// <summary>Three winters: December to February is twelve higher, and nothing else happens.</summary>
    private static readonly double[] Winters =
    [
        .. Enumerable.Range(0, 30).Select(i => 20 + (i % 12 < 3 ? 12 : 0) + new[] { 0, 2, -1, 1, -2 }[i % 5]),
    ];

    [Fact]
    public async Task Winters_are_taken_out_and_the_page_says_what_that_did()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Winters"));
        await world.Lead.PasteMonthsAsync(measure, Winters);
        Assert.Contains("/seasons", (await world.Reader.OpenAsync(measure)).Source);
        var page = await world.Reader.OpenAsync($"{measure}/seasons");
        var explained = Assert.Single(
            Sentences(page),
            says => says.StartsWith("Seasons explain 9", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("keep to the plain chart", explained);
        Assert.Contains(
            Sentences(page),
            says =>
                says.Contains("the limits are", StringComparison.Ordinal)
                && says.Contains("narrower", StringComparison.Ordinal)
        );
        Assert.Equal(
            12,
            page.Document.QuerySelectorAll("details table tbody tr th[scope=row]")
                .Count(th => th.NextElementSibling!.TextContent.Contains('.'))
        );
    }

    /// <summary>Each month is high in one year and low in the next.</summary>
    private static readonly double[] NoWinters =
    [
        .. new[] { 20.0, 23, 19, 25, 18, 22, 24, 21, 17, 26, 20, 22 },
        .. new[] { 25.0, 18, 24, 19, 23, 20, 17, 26, 22, 19, 24, 21 },
        .. new[] { 18.0, 24, 22, 20, 25, 17 },
    ];

    [Fact]
    public async Task Seasons_that_are_none_are_said_to_be_chance()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("No winters"));
        await world.Lead.PasteMonthsAsync(measure, NoWinters);
        var page = await world.Reader.OpenAsync($"{measure}/seasons");
        Assert.Contains(
            Sentences(page),
            says =>
                says.Contains("would explain about 38\u00a0% by chance", StringComparison.Ordinal)
                && says.Contains("keep to the plain chart", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_trend_and_a_factor_are_chosen_in_the_address()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Rising"));
        await world.Lead.PasteMonthsAsync(measure, [.. Winters.Select((value, i) => value + i)]);
        var page = await world.Reader.OpenAsync($"{measure}/seasons?trend=out&scale=factor");
        Assert.Contains(
            Sentences(page),
            says => says.StartsWith("Seasons and a straight trend explain", StringComparison.Ordinal)
        );
        Assert.Contains(
            Sentences(page),
            says => says.Contains("more from each point to the next", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_has_no_seasons_says_why()
    {
        var few = await world.Lead.MeasureAsync(Arrange.Name("Too few for seasons"));
        await world.Lead.PasteMonthsAsync(few, 1, 2, 3, 4);
        Assert.Contains("two full cycles of 12 months", (await world.Reader.OpenAsync($"{few}/seasons")).Text);
        var zero = await world.Lead.MeasureAsync(Arrange.Name("Zero has no factor"));
        await world.Lead.PasteMonthsAsync(zero, [.. Winters.Select((value, i) => i == 4 ? 0 : value)]);
        Assert.Contains("above zero", (await world.Reader.OpenAsync($"{zero}/seasons?scale=factor")).Text);
    }

    [Fact]
    public async Task Another_units_seasons_are_not_found()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Whose winters"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{measure}/seasons")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Lead.OpenAsync("/units/ward-7/measures/999999/seasons")).Status
        );
    }

    private static IEnumerable<string> Sentences(Page page) =>
        page.Document.QuerySelectorAll("main li").Select(li => li.TextContent.Trim());
}
