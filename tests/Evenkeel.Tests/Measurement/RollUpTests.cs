using System.Globalization;
using System.IO.Compression;
using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class RollUpTests(World world)
{
    [Fact]
    public async Task A_service_sums_its_wards_counts_and_hides_a_small_sum()
    {
        var (measure, service, ward1, ward2) = await TwoWardsAsync("Summed", "Proportion");
        await world.Analyst.RecordAsync(ward1, "2026-09-01", "40", "50");
        await world.Analyst.RecordAsync(ward2, "2026-09-01", "10", "50");
        var page = await world.Analyst.OpenAsync($"/units/{service.Code}/measures/roll-up");
        var option = Assert.Single(page.Document.QuerySelectorAll("option").Skip(1));
        Assert.Equal($"{measure} (2 units)", option.TextContent);
        var summed = await page.SubmitAsync(("Form.Measure", option.GetAttribute("value")!));
        var number = Arrange.Number(new Uri(new Uri("http://localhost"), summed.Address).AbsolutePath);
        var sum = await SumAsync(number, 9);
        Assert.Equal((50d, 100d), (sum.Numerator, sum.Denominator));
        await world.Analyst.RecordAsync(ward1, "2026-10-01", "3", "50");
        var small = await SumAsync(number, 10);
        Assert.Equal((ReadingStatus.Suppressed, null), (small.Status, small.Numerator));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Lead.OpenAsync($"/units/{service.Code}/measures/roll-up")).Status
        );
    }

    [Fact]
    public async Task The_wards_are_compared_in_a_funnel_without_small_counts_and_not_ranked()
    {
        var (_, service, ward1, ward2) = await TwoWardsAsync("Compared", "Proportion");
        await world.Analyst.RecordAsync(ward1, "2026-09-01", "40", "50");
        await world.Analyst.RecordAsync(ward2, "2026-09-01", "30", "60");
        var board = await BoardSeriesAsync(ward1);
        var page = await world.Analyst.OpenAsync($"{board}/compare");
        Assert.Contains("99.8 % limits", page.Text);
        Assert.Contains($"{service.Name} ward 2", page.Text);
        await world.Analyst.RecordAsync(ward1, "2026-10-01", "2", "50");
        await world.Analyst.RecordAsync(ward2, "2026-10-01", "30", "60");
        var hidden = await world.Analyst.OpenAsync($"{board}/compare");
        Assert.Contains("2 units are not shown, because counts are small.", hidden.Text);
        Assert.DoesNotContain($"{service.Name} ward", hidden.Text);
    }

    [Fact]
    public async Task The_numbers_are_taken_out_and_a_formula_is_only_text()
    {
        var measure = await world.Lead.MeasureAsync("=" + Arrange.Name("SUM"));
        await world.Lead.RecordAsync(measure, "2026-10-01", "7");
        var csv = await world.Reader.Client.GetStringAsync($"{measure}/data.csv");
        Assert.Contains("Ward 7,'=SUM", csv);
        Assert.Contains(",2026-10-01,2026-10,7,,7,", csv);
        Assert.StartsWith("<svg", await world.Reader.Client.GetStringAsync($"{measure}/chart.svg"));
        var book = await world.Reader.Client.GetByteArrayAsync($"{measure}/data.xlsx");
        Assert.Equal("PK"u8.ToArray(), book[..2]);
        using var zip = new ZipArchive(
            new MemoryStream(await world.Reader.Client.GetByteArrayAsync("/units/ward-7/measures.zip"))
        );
        Assert.Contains(zip.Entries, e => e.Name.EndsWith($"-{Arrange.Number(measure)}.csv", StringComparison.Ordinal));
        foreach (
            var address in new[]
            {
                $"{measure}/data.csv",
                $"{measure}/data.xlsx",
                $"{measure}/chart.svg",
                "/units/ward-7/measures.zip",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.Client.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_late_says_since_when_and_whose()
    {
        var name = Arrange.Name("Late");
        var measure = await world.Lead.MeasureAsync(name, more: ("Form.Owner", "Falls group"));
        await world.Lead.RecordAsync(measure, "2026-05-01", "7");
        var page = await world.Analyst.OpenAsync("/units/medicine/measures/late");
        var row = page
            .Document.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.Matches(@"(?s)Ward 7.*14 Jul 2026|(?s)Ward 7.*15 Jul 2026", row.TextContent);
        Assert.Contains("Falls group", row.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync("/units/ward-7/measures/late")).Status);
    }

    /// <summary>A measure that the Board keeps and both wards of a service of their own have.</summary>
    private async Task<(string Name, OwnService Service, string Ward1, string Ward2)> TwoWardsAsync(
        string stem,
        string kind
    )
    {
        var name = Arrange.Name(stem);
        var service = await OwnService.MakeAsync(world, stem);
        var board = await world.Analyst.MeasureAsync(name, kind, "strathmore");
        var page = await world.Analyst.OpenAsync($"{board}/units?q={Uri.EscapeDataString($"{service.Name} ward")}");
        var units = page.Document.QuerySelectorAll("[name='Form.Units']").Select(box => box.GetAttribute("value")!);
        var given = await page.SubmitAsync([.. units.Select(unit => ("Form.Units", unit))]);
        Assert.Contains("2 more units have the measure now.", given.Text);
        return (name, service, await SeriesAsync(name, service.Wards[0]), await SeriesAsync(name, service.Wards[1]));
    }

    private async Task<string> SeriesAsync(string measure, string unit)
    {
        var list = await world.Analyst.OpenAsync($"/units/{unit}/measures?q={Uri.EscapeDataString(measure)}");
        return list.Document.QuerySelectorAll(".ek-card a")[0].GetAttribute("href")!;
    }

    private Task<string> BoardSeriesAsync(string ward) =>
        world.App.ReadAsync(async db =>
        {
            var measure = await db
                .Series.Where(s => s.Number == Arrange.Number(ward))
                .Select(s => s.MeasureId)
                .SingleAsync();
            var first = await db.Series.Where(s => s.MeasureId == measure).MinAsync(s => s.Number);
            return string.Create(CultureInfo.InvariantCulture, $"/units/strathmore/measures/{first}");
        });

    private Task<Reading> SumAsync(int number, int month) =>
        world.App.ReadAsync(db =>
            db.Readings.SingleAsync(r => r.SeriesNumber == number && r.Period == new DateOnly(2026, month, 1).DayNumber)
        );
}
