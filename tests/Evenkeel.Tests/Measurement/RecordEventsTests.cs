using AngleSharp.Html.Dom;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class RecordEventsTests(World world)
{
    private static readonly string[] Days = ["2026-09-01", "2026-09-11", "2026-09-16", "2026-10-06", "2026-10-07"];

    [Fact]
    public async Task An_event_needs_only_its_day_and_two_on_one_day_both_count()
    {
        var measure = await EventsAsync("Arrests");
        var form = await world.Nurse.OpenRecordAsync(measure, "2026-09-01");
        Assert.Null(form.Document.QuerySelector("[name='Form.Rows[0].First']"));
        foreach (var day in Days)
        {
            Assert.Contains("One reading is saved.", (await HappenedAsync(measure, day)).Text);
        }

        Assert.Equal(1, await LastValueAsync(measure));
        var again = await world.Nurse.OpenRecordAsync(measure, "2026-10-07");
        Assert.Contains("1 recorded on this day.", again.Text);
        await again.SubmitAsync(("Form.Rows[0].Happened", "true"));
        // On average a third of a day apart: a time between events is never none.
        Assert.InRange(await LastValueAsync(measure) ?? 9, 0.3, 0.4);
        Assert.Equal([0, 0, 0, 0, 0, 1], (await ReadingsAsync(measure)).Select(r => r.Sequence));
        var page = await world.Nurse.OpenAsync(measure);
        Assert.NotNull(page.Document.QuerySelector("svg.ek-chart"));
    }

    [Fact]
    public async Task Without_the_tick_nothing_is_recorded()
    {
        var measure = await EventsAsync("Quiet");
        var form = await world.Nurse.OpenRecordAsync(measure, "2026-09-01");
        Assert.False(((IHtmlInputElement)form.Document.QuerySelector("[name='Form.Rows[0].Happened']")!).IsChecked);
        Assert.Contains("Nothing was typed yet.", (await form.SubmitAsync()).Text);
        Assert.Empty(await ReadingsAsync(measure));
    }

    [Fact]
    public async Task Another_day_and_taking_it_back_change_the_days_between_and_keep_what_was()
    {
        var measure = await EventsAsync("Moved");
        foreach (var day in Days[..3])
        {
            await HappenedAsync(measure, day);
        }

        Assert.Equal(5, await LastValueAsync(measure));
        var form = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-16");
        var moved = await form.SubmitAsync(
            ("Form.Day.Day", "20"),
            ("Form.Day.Month", "9"),
            ("Form.Day.Year", "2026"),
            ("Form.Reason", "Wrong day")
        );
        Assert.Contains("The correction is saved", moved.Text);
        Assert.Equal(9, await LastValueAsync(measure));
        var back = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-20");
        Assert.Contains("Say why it is taken back.", (await back.SubmitAsync(("TakeBack.Reason", ""))).Errors);
        await back.SubmitAsync(("TakeBack.Reason", "Not ours"));
        Assert.Equal(10, await LastValueAsync(measure));
        var gone = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-20");
        Assert.Contains("taken back: it did not happen", gone.Text);
        Assert.Contains("Not ours", gone.Text);
        await HappenedAsync(measure, "2026-09-20");
        Assert.Equal(9, await LastValueAsync(measure));
    }

    [Fact]
    public async Task Two_people_who_may_mean_one_event_are_told()
    {
        var measure = await EventsAsync("Twice");
        var mine = await world.Nurse.OpenRecordAsync(measure, "2026-09-01");
        await HappenedAsync(measure, "2026-09-01");
        var told = await mine.SubmitAsync(("Form.Rows[0].Happened", "true"));
        Assert.Contains("Send again if it happened once more.", told.Text);
        Assert.Single(await ReadingsAsync(measure));
        await told.SubmitAsync(("Form.Rows[0].Happened", "true"));
        Assert.Equal(2, (await ReadingsAsync(measure)).Count);
    }

    [Fact]
    public async Task Two_people_who_correct_one_event_meet()
    {
        var measure = await EventsAsync("Met");
        await HappenedAsync(measure, "2026-09-01");
        var mine = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-01");
        var theirs = await world.Lead.OpenAsync($"{measure}/readings/2026-09-01");
        await theirs.SubmitAsync(("Form.Note", "Theirs"));
        var met = await mine.SubmitAsync(("Form.Note", "Mine"));
        Assert.Contains("Someone else changed this", met.Text);
        Assert.Contains("Lead Person", met.Text);
        await met.SubmitAsync(("Form.Note", "Mine"));
        Assert.Equal("Mine", Assert.Single(await ReadingsAsync(measure)).Note);
    }

    [Fact]
    public async Task Cases_between_events_ask_how_many_and_a_future_day_is_refused()
    {
        var measure = await EventsAsync("Cases", "CasesBetween");
        var form = await world.Nurse.OpenRecordAsync(measure, "2026-09-01");
        var empty = await form.SubmitAsync(("Form.Rows[0].First", "many"));
        Assert.Contains("this could not be read as a number", empty.Text);
        await empty.SubmitAsync(("Form.Rows[0].First", "40"));
        await (await world.Nurse.OpenRecordAsync(measure, "2026-09-01")).SubmitAsync(("Form.Rows[0].First", "3"));
        Assert.Equal([40d, 3d], (await ReadingsAsync(measure)).Select(r => r.Value!.Value));
        var correct = await world.Nurse.OpenAsync($"{measure}/readings/2026-09-01.1");
        var future = await correct.SubmitAsync(("Form.Day.Year", "2027"));
        Assert.Contains("This day is in the future. Enter the day on which it happened.", future.Errors);
        await future.SubmitAsync(("Form.Day.Year", "2026"), ("Form.Cases", "30"));
        Assert.Equal(30, await LastValueAsync(measure));
    }

    [Fact]
    public async Task A_patients_number_in_a_note_of_the_grid_is_refused_beside_it_and_not_repeated()
    {
        var measure = await EventsAsync("Guarded");
        var form = await world.Nurse.OpenRecordAsync(measure, "2026-09-01");
        var page = await form.SubmitAsync(("Form.Rows[0].Happened", "true"), ("Form.Rows[0].Note", "For 0101900007"));
        Assert.NotEmpty(page.Errors);
        Assert.DoesNotContain(page.Errors, e => e.Contains("0101900007", StringComparison.Ordinal));
        Assert.Empty(await ReadingsAsync(measure));
    }

    private Task<string> EventsAsync(string stem, string kind = "DaysBetween") =>
        world.Lead.MeasureAsync(Arrange.Name(stem), kind, frequency: "Event");

    private async Task<Page> HappenedAsync(string measure, string day) =>
        await (await world.Nurse.OpenRecordAsync(measure, day)).SubmitAsync(("Form.Rows[0].Happened", "true"));

    private Task<double?> LastValueAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.SeriesStatuses.Where(s => s.SeriesNumber == Arrange.Number(measure))
                .Select(s => s.LastValue)
                .SingleAsync()
        );

    private Task<List<Reading>> ReadingsAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.Readings.Where(r => r.SeriesNumber == Arrange.Number(measure))
                .OrderBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync()
        );
}
