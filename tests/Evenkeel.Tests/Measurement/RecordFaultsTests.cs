using Evenkeel.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

/// <summary>What cannot be saved from the grid is said beside its field and above, with a link; nothing is stored.</summary>
public sealed class RecordFaultsTests(World world)
{
    private const string Identifier = "943 476 5919";

    [Fact]
    public async Task A_patients_number_in_a_note_is_said_beside_it_with_the_other_faults()
    {
        var service = await OwnService.MakeAsync(world, "Identifier");
        var (first, second) = (Arrange.Name("A count"), Arrange.Name("B count"));
        var measure = await world.Analyst.MeasureAsync(first, unit: service.Ward);
        await world.Analyst.MeasureAsync(second, unit: service.Ward);
        var page = await world.Analyst.OpenAsync($"/units/{service.Ward}/record?on=2026-10-05");
        var again = await page.SubmitAsync(
            ("Form.Rows[0].First", "3"),
            ("Form.Rows[0].Note", $"Patient {Identifier}"),
            ("Form.Rows[1].First", "2.5")
        );
        var note = again.Document.QuerySelector("[name='Form.Rows[0].Note']")!;
        Assert.Equal("true", note.GetAttribute("aria-invalid"));
        var beside = again.Document.GetElementById(note.GetAttribute("aria-describedby")!.Split(' ')[0])!;
        Assert.Contains("CHI or NHS number", beside.TextContent);
        Assert.Contains($"{second}: 2.5 is not a whole number.", again.Errors);
        Assert.Equal(2, again.Errors.Count);
        Assert.All(
            again.Document.QuerySelectorAll(".nhsuk-error-summary__list li"),
            fault => Assert.NotNull(again.Document.GetElementById(fault.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1]))
        );
        Assert.DoesNotContain(again.Errors, error => error.Contains("5919", StringComparison.Ordinal));
        Assert.Null(again.Document.QuerySelector("[name='Form.Rows[0].First']")!.GetAttribute("aria-invalid"));
        Assert.Empty(await MonthsAsync(measure));
    }

    [Fact]
    public async Task A_patients_number_where_a_count_belongs_is_not_repeated()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Number in a number"), "Proportion");
        var again = await world.Nurse.RecordAsync(measure, "2026-10-05", "9434765919", "50");
        Assert.Contains("CHI or NHS number", Assert.Single(again.Errors));
        Assert.DoesNotContain("9434765919", string.Concat(again.Errors));
    }

    [Fact]
    public async Task Sending_an_empty_grid_says_that_nothing_was_typed()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Empty"));
        var again = await (await world.Nurse.OpenRecordAsync(measure, "2026-10-05")).SubmitAsync();
        Assert.Equal(["Nothing was typed yet. Enter at least one number, then save."], again.Errors);
        await world.Nurse.RecordAsync(measure, "2026-10-05", "3");
        var same = await (await world.Nurse.OpenRecordAsync(measure, "2026-10-05")).SubmitAsync();
        Assert.Contains("Nothing was different from what is recorded", same.Text);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_beside_it()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Long note"));
        var page = await world.Nurse.OpenRecordAsync(measure, "2026-10-05");
        var again = await page.SubmitAsync(("Form.Rows[0].First", "3"), ("Form.Rows[0].Note", new string('n', 1001)));
        Assert.Equal(["A note can be up to 1,000 characters."], again.Errors);
        Assert.Equal("true", again.Document.QuerySelector("[name='Form.Rows[0].Note']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_last_month_that_is_over_is_offered_first_and_the_running_one_is_kept_as_provisional()
    {
        var name = Arrange.Name("Running");
        var measure = await world.Lead.MeasureAsync(name);
        var first = await world.Nurse.OpenAsync($"/units/ward-7/record?measure={Arrange.Number(measure)}");
        Assert.Contains("Oct 2026", first.Document.QuerySelector(".ek-record tbody th")!.TextContent);
        var running = first.Document.QuerySelector(".ek-record tbody th a")!.GetAttribute("href")!;
        var now = await world.Nurse.OpenAsync(running);
        Assert.Contains("Nov 2026", now.Document.QuerySelector(".ek-record tbody th")!.TextContent);
        Assert.Contains("Not over yet: kept as provisional", now.Text);
        await now.SubmitAsync(("Form.Rows[0].First", "3"));
        await first.SubmitAsync(("Form.Rows[0].First", "5"));
        Assert.Equal([(10, false), (11, true)], await MonthsAsync(measure));
        Assert.Contains("provisional", (await world.Nurse.OpenAsync($"{measure}/readings")).Text);
    }

    [Fact]
    public async Task What_was_provisional_becomes_final_when_somebody_says_so_or_types_another_number()
    {
        var own = new World();
        await using var _ = own;
        await own.InitializeAsync();
        var (kept, changed) = (await own.Lead.MeasureAsync("Kept"), await own.Lead.MeasureAsync("Changed"));
        await own.Nurse.RecordAsync(kept, "2026-11-24", "3");
        await own.Nurse.RecordAsync(changed, "2026-11-24", "3");
        own.App.Clock.Advance(TimeSpan.FromDays(10));
        await own.SignInAgainAsync("nurse");
        var page = await own.Nurse.OpenRecordAsync(kept, "2026-11-24");
        await page.SubmitAsync();
        Assert.Equal([(11, true)], await MonthsAsync(kept, own));
        await page.SubmitAsync(("Form.Rows[0].Final", "true"));
        await own.Nurse.RecordAsync(changed, "2026-11-24", "4");
        Assert.Equal([(11, false)], await MonthsAsync(kept, own));
        Assert.Equal([(11, false)], await MonthsAsync(changed, own));
    }

    private async Task<List<(int Month, bool IsProvisional)>> MonthsAsync(string measure, World? own = null)
    {
        var rows = await (own ?? world).App.ReadAsync(db =>
            db.Readings.Where(r => r.SeriesNumber == Arrange.Number(measure))
                .OrderBy(r => r.Period)
                .Select(r => new { r.Period, r.IsProvisional })
                .ToListAsync()
        );
        return rows.ConvertAll(r => (DateOnly.FromDayNumber(r.Period).Month, r.IsProvisional));
    }
}
