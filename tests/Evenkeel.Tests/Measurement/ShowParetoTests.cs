using System.Net;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

public sealed class ShowParetoTests(World world)
{
    [Fact]
    public async Task The_few_that_make_up_most_come_first_with_their_running_share()
    {
        var (most, some, few) = (Arrange.Name("Most"), Arrange.Name("Some"), Arrange.Name("Few"));
        var series = new[]
        {
            await CountAsync(few, 1, 1),
            await CountAsync(most, 50, 40),
            await CountAsync(some, 5, 3),
        };
        var asked = string.Join('&', series.Select(number => $"series={number}"));
        var page = await world.Reader.OpenAsync($"/units/ward-7/measures/pareto?months=0&{asked}");
        var rows = page
            .Document.QuerySelectorAll("details table tbody tr")
            .Select(tr => string.Join('|', tr.Children.Select(cell => cell.TextContent.Trim())))
            .ToList();
        Assert.Equal(
            [$"{most}|90|90\u00a0%|90\u00a0%", $"{some}|8|8\u00a0%|98\u00a0%", $"{few}|2|2\u00a0%|100\u00a0%"],
            rows
        );
        Assert.Contains($"{most} alone makes up 90 % of the 100 that were counted since counting began.", page.Text);
    }

    [Fact]
    public async Task Where_no_few_stand_out_it_says_so()
    {
        var series = new[]
        {
            await CountAsync(Arrange.Name("One half"), 5, 5),
            await CountAsync(Arrange.Name("Other half"), 5, 5),
        };
        var page = await world.Reader.OpenAsync(
            $"/units/ward-7/measures/pareto?months=0&series={series[0]}&series={series[1]}"
        );
        Assert.Contains("No few stand out: 2 kinds share the 20", page.Text);
    }

    [Fact]
    public async Task Another_units_counts_are_not_found_nor_added_in()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync("/units/ward-7/measures/pareto")).Status);
        var mine = await CountAsync(Arrange.Name("Not yours"), 500, 500);
        var page = await world.Outsider.OpenAsync($"/units/ward-x/measures/pareto?series={mine}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Not yours", page.Text);
    }

    private async Task<int> CountAsync(string name, params double[] months)
    {
        var measure = await world.Lead.MeasureAsync(name);
        await world.Lead.PasteMonthsAsync(measure, months);
        return Arrange.Number(measure);
    }
}
