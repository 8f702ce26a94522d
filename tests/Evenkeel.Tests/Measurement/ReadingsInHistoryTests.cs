using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

public sealed class ReadingsInHistoryTests(World world)
{
    [Fact]
    public async Task A_correction_is_one_line_with_the_measure_the_period_and_both_numbers()
    {
        var service = await OwnService.MakeAsync(world, "Lines");
        var name = Arrange.Name("Falls with harm");
        var measure = await world.Analyst.MeasureAsync(name, unit: service.Ward);
        await world.Analyst.RecordAsync(measure, "2026-10-05", "3");
        await world.Analyst.RecordAsync(measure, "2026-10-05", "4");
        Assert.Equal(
            [$"{name}, Oct 2026: 3", $"{name}, Oct 2026: was 3 → is now 4"],
            await LinesAsync(service)
        );
    }

    [Fact]
    public async Task A_percentage_of_which_one_number_changed_is_said_whole_and_its_note_beside_it()
    {
        var service = await OwnService.MakeAsync(world, "Whole");
        var name = Arrange.Name("Seen in time");
        var measure = await world.Analyst.MeasureAsync(name, "Proportion", service.Ward);
        await world.Analyst.RecordAsync(measure, "2026-10-05", "47", "50");
        var page = await world.Analyst.OpenRecordAsync(measure, "2026-10-05");
        await page.SubmitAsync(("Form.Rows[0].First", "48"), ("Form.Rows[0].Note", "One came late"));
        Assert.Equal(
            [
                $"{name}, Oct 2026, note: One came late",
                $"{name}, Oct 2026: 47 of 50",
                $"{name}, Oct 2026: was 47 of 50 → is now 48 of 50",
            ],
            await LinesAsync(service)
        );
    }

    [Fact]
    public async Task The_sums_of_the_units_above_are_neither_written_nor_shown()
    {
        var service = await OwnService.MakeAsync(world, "Above");
        var name = Arrange.Name("Summed");
        var measure = await world.Analyst.MeasureAsync(name, unit: service.Ward);
        await world.Analyst.RecordAsync(measure, "2026-09-05", "41");
        var sum = await AddSumAsync(service, name);
        await world.Analyst.RecordAsync(measure, "2026-10-05", "43");
        Assert.Equal(43, await SumOfOctoberAsync(sum));
        var written = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>().Where(c => c.Entity == nameof(Reading)).Select(c => c.EntityId).ToListAsync()
        );
        Assert.Contains(written, key => key.StartsWith($"{Arrange.Number(measure)} ", StringComparison.Ordinal));
        Assert.DoesNotContain(written, key => key.StartsWith($"{sum} ", StringComparison.Ordinal));
    }

    /// <summary>Earlier versions wrote sums down; those rows stay, and are not shown.</summary>
    [Fact]
    public async Task Sums_that_older_acts_wrote_down_stay_out_of_the_wards_history()
    {
        var service = await OwnService.MakeAsync(world, "Older");
        var name = Arrange.Name("Old sums");
        var measure = await world.Analyst.MeasureAsync(name, unit: service.Ward);
        await world.Analyst.RecordAsync(measure, "2026-09-05", "41");
        var sum = await AddSumAsync(service, name);
        await world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var ward = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(service.Ward);
            var stored = await db.Readings.SingleAsync(r => r.SeriesNumber == sum);
            stored.Numerator = 143;
            return await db.SaveAsync(new Act("Readings of old recorded") { Unit = ward!.Id });
        });
        var page = await world.Analyst.OpenAsync($"/units/{service.Ward}/history");
        Assert.Contains("Readings of old recorded", page.Text);
        Assert.DoesNotContain("143", page.Text);
    }

    /// <summary>Sorted: the clock of the tests stands still, so that acts have no order.</summary>
    private async Task<IEnumerable<string>> LinesAsync(OwnService service) =>
        (await ReadableHistoryTests.LinesAsync(world.Analyst, service.Ward, "Readings recorded")).Order(
            StringComparer.Ordinal
        );

    private async Task<int> AddSumAsync(OwnService service, string name)
    {
        var page = await world.Analyst.OpenAsync($"/units/{service.Code}/measures/roll-up");
        var option = page.Document.QuerySelectorAll("option").Single(o => o.TextContent.StartsWith(name, StringComparison.Ordinal));
        var summed = await page.SubmitAsync(("Form.Measure", option.GetAttribute("value")!));
        return Arrange.Number(new Uri(new Uri("http://localhost"), summed.Address).AbsolutePath);
    }

    private Task<double?> SumOfOctoberAsync(int series) =>
        world.App.ReadAsync(db =>
            db.Readings.Where(r => r.SeriesNumber == series && r.Period == new DateOnly(2026, 10, 1).DayNumber)
                .Select(r => r.Numerator)
                .SingleAsync()
        );
}
