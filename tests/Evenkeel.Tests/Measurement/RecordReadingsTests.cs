using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

public sealed class RecordReadingsTests(World world)
{
    [Fact]
    public async Task A_nurse_records_a_reading_and_the_chart_says_something_in_the_same_save()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Recorded"));
        var next = await world.Nurse.RecordAsync(measure, "2026-10-05", "3");
        Assert.Contains("One reading is saved.", next.Text);
        var (reading, words) = await world.App.ReadAsync(async db =>
            (
                await db.Readings.SingleAsync(r => r.SeriesNumber == Arrange.Number(measure)),
                await db
                    .SeriesStatuses.Where(s => s.SeriesNumber == Arrange.Number(measure))
                    .Select(s => s.LastValue)
                    .SingleAsync()
            )
        );
        Assert.Equal(
            (new DateOnly(2026, 10, 1).DayNumber, 3d, 0),
            (reading.Period, reading.Numerator, reading.Revision)
        );
        Assert.Equal(3, words);
    }

    [Fact]
    public async Task A_reader_cannot_record()
    {
        var page = await world.Reader.OpenAsync("/units/ward-7/record");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("You may not record readings here", page.Text);
    }

    [Fact]
    public async Task Somebody_of_another_unit_finds_no_grid() =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync("/units/ward-7/record")).Status);

    [Theory]
    [InlineData("Count", "2.5", "", "2.5 is not a whole number.")]
    [InlineData("Count", "-1", "", "a count cannot be below 0.")]
    [InlineData("Count", "twelve", "", "this could not be read as a number. Type it as 12 or 12.5.")]
    [InlineData("Proportion", "5", "4", "5 is more than 4. The first number is a part of the second.")]
    [InlineData("Proportion", "5", " ", "enter both numbers, or neither.")]
    [InlineData("Proportion", "95%", "4", "enter the counts and not the percentage; we work it out.")]
    [InlineData("Rate", "1", "0", "it cannot be out of 0.")]
    public async Task What_cannot_be_a_reading_is_said_and_what_was_typed_stays(
        string kind,
        string first,
        string second,
        string sentence
    )
    {
        var name = Arrange.Name("Refused");
        var measure = await world.Lead.MeasureAsync(name, kind);
        var again = await world.Nurse.RecordAsync(measure, "2026-10-05", first, second);
        Assert.Contains($"{name}: {sentence}", again.Errors);
        Assert.Equal(first, again.ValueOf("Form.Rows[0].First"));
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_refused()
    {
        var name = Arrange.Name("Future");
        var measure = await world.Lead.MeasureAsync(name);
        var again = await world.Nurse.RecordAsync(measure, "2026-12-01", "3");
        Assert.Contains($"{name}: Dec 2026 is in the future.", again.Errors);
    }

    [Fact]
    public async Task Two_people_who_record_one_reading_both_see_it_and_neither_is_lost()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Two people"));
        var mine = await world.Nurse.OpenRecordAsync(measure, "2026-10-05");
        await world.Lead.RecordAsync(measure, "2026-10-05", "7");
        var again = await mine.SubmitAsync(("Form.Rows[0].First", "9"));
        Assert.Contains("somebody else has recorded 7 since you opened this page", Assert.Single(again.Errors));
        Assert.Equal("9", again.ValueOf("Form.Rows[0].First"));
        var saved = await again.SubmitAsync(("Form.Rows[0].First", "9"));
        Assert.Contains("One reading is saved.", saved.Text);
        var kept = await world.App.ReadAsync(db =>
            db.ReadingRevisions.Where(r => r.SeriesNumber == Arrange.Number(measure) && !r.WasAbsent).SingleAsync()
        );
        Assert.Equal(7, kept.Numerator);
        Assert.NotEqual(Guid.Empty, kept.ReplacedBy);
    }

    [Fact]
    public async Task Two_people_who_save_in_the_same_moment_lose_nothing_silently()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Same moment"));
        var (mine, theirs) = (
            await world.Nurse.OpenRecordAsync(measure, "2026-10-05"),
            await world.Lead.OpenRecordAsync(measure, "2026-10-05")
        );
        var pages = await Task.WhenAll(
            mine.SubmitAsync(("Form.Rows[0].First", "1")),
            theirs.SubmitAsync(("Form.Rows[0].First", "2"))
        );
        Assert.Single(pages, page => page.Text.Contains("One reading is saved.", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Errors.Any(e => e.Contains("somebody else", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_saved_after_the_check_and_before_the_save_is_not_replaced()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Between"));
        await world.Nurse.RecordAsync(measure, "2026-10-05", "1");
        var number = Arrange.Number(measure);
        var isSaved = await world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var series = await db.Series.SingleAsync(s => s.Number == number);
            var period = await db.Readings.Where(r => r.SeriesNumber == number).Select(r => r.Period).SingleAsync();
            var change = new ReadingChange(period) { Numerator = 2, Seen = -1 };
            await services.GetRequiredService<ReadingWriter>().StageAsync(series, [change], default);
            return await db.TrySaveAsync(new Act("Readings recorded"));
        });
        Assert.False(isSaved);
        Assert.Equal(
            1,
            await world.App.ReadAsync(db =>
                db.Readings.Where(r => r.SeriesNumber == number).Select(r => r.Numerator).SingleAsync()
            )
        );
    }
}
