using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Measures;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

/// <summary>A number that no process gives (a slip of the keyboard) is said in words where a chart would stand, and is no error page.</summary>
public sealed class AbsurdNumberTests(World world)
{
    /// <summary>The second is so small that even the middle line, all of them together, is infinite.</summary>
    [Theory]
    [InlineData("1e-300")]
    [InlineData("1e-320")]
    public async Task A_funnel_names_the_unit_whose_numbers_cannot_be_compared(string denominator)
    {
        var service = await OwnService.MakeAsync(world, "Absurd", wards: denominator == "1e-300" ? 3 : 1);
        var sums = await OwnSums.MakeAsync(world, "Absurd rate", MeasureKind.Rate, service.Wards, service.Code);
        await sums.RecordAsync(world, 9, [.. service.Wards.Select(ward => (ward, 40d))]);
        var ward = sums.Addresses[service.Wards[0]];
        await world.Analyst.RecordAsync(ward, "2026-09-01", "50", denominator);
        var page = await world.Analyst.OpenAsync($"{sums.Addresses[service.Code]}/compare");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("This chart cannot be drawn", page.Text);
        Assert.Contains(
            $"The numbers of {service.Name} ward 1 are too large or too small to be compared: 50 of ",
            page.Text
        );
        Assert.Empty(page.Document.QuerySelectorAll("main svg.ek-chart"));
    }

    [Fact]
    public async Task A_pareto_chart_names_the_counts_that_cannot_be_added_up()
    {
        var (few, absurd, too) = (Arrange.Name("Few"), Arrange.Name("Absurd"), Arrange.Name("Absurd too"));
        var series = new List<int>();
        foreach (var name in new[] { few, absurd, too })
        {
            var measure = await world.Lead.MeasureAsync(name);
            await world.Lead.PasteMonthsAsync(measure, 5);
            series.Add(Arrange.Number(measure));
        }

        await StoreAsync(series[1..], 1.7e308);
        var asked = string.Join('&', series.Select(number => $"series={number}"));
        var page = await world.Reader.OpenAsync($"/units/ward-7/measures/pareto?months=0&{asked}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("This chart cannot be drawn", page.Text);
        Assert.Contains($"The numbers of {absurd} and {too} are too large to be added up.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main svg.ek-chart"));
        Assert.Equal(3, page.Document.QuerySelectorAll("main input[type=checkbox][checked]").Length);
    }

    [Fact]
    public async Task Seasons_name_the_months_whose_numbers_cannot_be_worked_with()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Absurd seasons"), "Measurement");
        await world.Lead.PasteMonthsAsync(measure, [.. Enumerable.Range(0, 30).Select(i => 20d + (i % 5))]);
        await StoreAsync([Arrange.Number(measure)], 1.5e300, new DateOnly(2026, 3, 1));
        var page = await world.Reader.OpenAsync($"{measure}/seasons");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The number of Mar 2026 is too large", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main svg.ek-chart"));
    }

    [Fact]
    public async Task Where_the_plain_chart_cannot_be_drawn_the_page_of_its_seasons_says_why()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Absurd plain"), "Rate");
        await world.Lead.RecordAsync(measure, "2026-09-01", "50", "1e-320");
        const string Says = "Row 1: the number is infinite or too large.";
        Assert.Contains(Says, (await world.Reader.OpenAsync(measure)).Text);
        Assert.Contains(Says, (await world.Reader.OpenAsync($"{measure}/seasons")).Text);
    }

    /// <summary>The pages take no such number; a database that something else has written to may have it.</summary>
    private Task<int> StoreAsync(IReadOnlyCollection<int> series, double number, DateOnly? month = null) =>
        world.App.AsSystemAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Readings.Where(r => series.Contains(r.SeriesNumber))
                .Where(r => month == null || r.Period == month.Value.DayNumber)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(r => r.Numerator, r => r.Numerator == null ? null : number)
                        .SetProperty(r => r.Value, r => r.Value == null ? null : number)
                )
        );
}
