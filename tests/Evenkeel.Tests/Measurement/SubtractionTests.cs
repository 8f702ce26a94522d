using System.IO.Compression;
using Evenkeel.Measurement;
using Evenkeel.Measurement.ShowFunnel;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Evenkeel.Tests.Measurement;

/// <summary>Somebody takes what pages and files show of other units, and subtracts.</summary>
public sealed class SubtractionTests(World world)
{
    private const int September = 9;

    [Fact]
    public async Task A_small_ward_is_not_the_service_less_the_other_wards_of_the_funnel()
    {
        var service = await OwnService.MakeAsync(world, "Funnel", wards: 3);
        var sums = await OwnSums.MakeAsync(world, "Funnelled", MeasureKind.Proportion, service.Wards, service.Code);
        await sums.RecordAsync(world, September, (service.Wards[0], 2), (service.Wards[1], 9), (service.Wards[2], 20));
        var funnel = await world.Analyst.OpenAsync($"{sums.Addresses[service.Code]}/compare?period={Period}");
        var total = await OwnSums.InFileAsync(world.Analyst, $"{sums.Addresses[service.Code]}/data.csv", September);
        Assert.Equal(31, total);
        Assert.Contains("ward 3", funnel.Text);
        Assert.DoesNotContain("ward 1", funnel.Text);
        // 31 less the ward that is shown is 11, of two wards: no one's count.
        Assert.DoesNotContain("ward 2", funnel.Text);
        Assert.Contains("2 units are not shown, because counts are small.", funnel.Text);
    }

    [Fact]
    public async Task A_small_service_is_not_the_board_less_the_other_service_in_any_file()
    {
        var (small, large) = (await OwnService.MakeAsync(world, "Small"), await OwnService.MakeAsync(world, "Large"));
        string[] wards = [.. small.Wards, .. large.Wards];
        var sums = await OwnSums.MakeAsync(
            world,
            "Board sum",
            MeasureKind.Count,
            wards,
            small.Code,
            large.Code,
            "strathmore"
        );
        await sums.RecordAsync(world, September, (wards[0], 1), (wards[1], 2), (wards[2], 20), (wards[3], 30));
        foreach (var read in new Func<string, Task<double?>>[] { CsvAsync, WorkbookAsync, ZipAsync })
        {
            Assert.Null(await read(sums.Addresses[small.Code]));
            var (board, other) = (await read(sums.Addresses["strathmore"]), await read(sums.Addresses[large.Code]));
            Assert.False(board is not null && other is not null, $"{board} less {other} is the small service");
        }
    }

    [Fact]
    public async Task A_board_is_shown_again_when_the_small_count_is_corrected()
    {
        var (small, large) = (await OwnService.MakeAsync(world, "Less"), await OwnService.MakeAsync(world, "More"));
        string[] wards = [.. small.Wards, .. large.Wards];
        var sums = await OwnSums.MakeAsync(
            world,
            "Corrected sum",
            MeasureKind.Count,
            wards,
            small.Code,
            large.Code,
            "strathmore"
        );
        await sums.RecordAsync(world, September, (wards[0], 1), (wards[1], 2), (wards[2], 20), (wards[3], 30));
        await sums.RecordAsync(world, September, (wards[0], 11), (wards[1], 12));
        Assert.Equal(23, await CsvAsync(sums.Addresses[small.Code]));
        Assert.Equal(50, await CsvAsync(sums.Addresses[large.Code]));
        Assert.Equal(73, await CsvAsync(sums.Addresses["strathmore"]));
    }

    [Fact]
    public async Task Small_multiples_leave_out_a_small_count_and_one_that_would_tell_it()
    {
        var service = await OwnService.MakeAsync(world, "Multiples", wards: 3);
        var sums = await OwnSums.MakeAsync(world, "Multiplied", MeasureKind.Count, service.Wards, service.Code);
        await sums.RecordAsync(world, 8, (service.Wards[0], 7), (service.Wards[1], 8), (service.Wards[2], 9));
        await sums.RecordAsync(world, September, (service.Wards[0], 3), (service.Wards[1], 9), (service.Wards[2], 20));
        Assert.Equal(32, await CsvAsync(sums.Addresses[service.Code]));
        var view = await world.App.AsSystemAsync(s =>
            s.GetRequiredService<CompareUnitsHandler>()
                .Handle(service.Code, Arrange.Number(sums.Addresses[service.Code]), new Compared(null), default)
        );
        var latest = view!.Charts.ToDictionary(c => c.Picture.Title[^1], c => c.Picture.Shown()[^1]);
        Assert.Equal([double.NaN, double.NaN, 20], [latest['1'], latest['2'], latest['3']]);
        Assert.All(view.Charts, chart => Assert.False(double.IsNaN(chart.Picture.Shown()[0])));
        var page = await world.Analyst.OpenAsync($"{sums.Addresses[service.Code]}/compare");
        Assert.Contains("Small counts are not shown; the lines beside them are rounded.", page.Text);
        Assert.Contains("1 of 2 months is not shown (small counts).", page.Text);
    }

    [Fact]
    public async Task A_service_with_nothing_but_small_counts_is_not_compared()
    {
        var service = await OwnService.MakeAsync(world, "Tiny");
        var sums = await OwnSums.MakeAsync(world, "Tiny counts", MeasureKind.Proportion, service.Wards, service.Code);
        await sums.RecordAsync(world, September, (service.Wards[0], 1), (service.Wards[1], 2));
        var page = await world.Analyst.OpenAsync($"{sums.Addresses[service.Code]}/compare");
        Assert.Contains("Too small to compare", page.Text);
        Assert.DoesNotContain("<svg class=\"ek-chart", page.Source);
    }

    private static int Period => new DateOnly(2026, September, 1).DayNumber;

    private Task<double?> CsvAsync(string series) =>
        OwnSums.InFileAsync(world.Analyst, $"{series}/data.csv", September);

    private async Task<double?> WorkbookAsync(string series)
    {
        var bytes = await world.Analyst.Client.GetByteArrayAsync($"{series}/data.xlsx");
        var rows = new MemoryStream(bytes).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>();
        return rows.Single(r => (string?)r["period_start"] == "2026-09-01")["numerator"] as double?;
    }

    private async Task<double?> ZipAsync(string series)
    {
        var unit = series[..series.IndexOf("/measures", StringComparison.Ordinal)];
        var bytes = await world.Analyst.Client.GetByteArrayAsync($"{unit}/measures.zip");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var entry = zip.Entries.Single(e =>
            e.Name.EndsWith($"-{Arrange.Number(series)}.csv", StringComparison.Ordinal)
        );
        using var reader = new StreamReader(entry.Open());
        var text = await reader.ReadToEndAsync();
        Assert.Equal(text, (await world.Analyst.Client.GetStringAsync($"{series}/data.csv")).TrimStart('\uFEFF'));
        return await CsvAsync(series);
    }
}
