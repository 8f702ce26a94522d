using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class CorrectReadingTests(World world)
{
    [Fact]
    public async Task A_correction_keeps_the_old_value_with_who_and_why()
    {
        var reading = await ReadingAsync("Corrected", "4");
        var page = await world.Nurse.OpenAsync(reading);
        var list = await page.SubmitAsync(
            ("Form.First", "5"),
            ("Form.Reason", "Counted one twice"),
            ("Form.Provisional", "true")
        );
        Assert.Contains("The correction is saved; what it was before is kept.", list.Text);
        Assert.Contains("provisional", list.Text);
        var history = (await world.Reader.OpenAsync(reading)).Document.QuerySelector(".ek-history")!.TextContent;
        Assert.Contains("Nurse Person", history);
        Assert.Contains("Counted one twice", history);
        Assert.Matches(@"(?s)was\s*4.*is now\s*5", history);
        Assert.Contains("Recorded", history);
    }

    [Fact]
    public async Task Whoever_corrects_second_sees_both_and_decides()
    {
        var reading = await ReadingAsync("Corrected twice", "4");
        var mine = await world.Nurse.OpenAsync(reading);
        await (await world.Lead.OpenAsync(reading)).SubmitAsync(("Form.First", "6"));
        var both = await mine.SubmitAsync(("Form.First", "7"));
        var versions = both.Document.QuerySelector(".ek-versions")!.TextContent;
        Assert.Contains("Lead Person", versions);
        Assert.Matches(@"(?s)Reading \(differs\)\s*7\s*6", versions);
        await both.SubmitAsync(("Form.First", "7"));
        Assert.Contains(
            "7",
            (await world.Reader.OpenAsync(reading)).Document.QuerySelector(".ek-history ins")!.TextContent
        );
    }

    [Fact]
    public async Task A_reading_can_be_marked_as_not_available()
    {
        var reading = await ReadingAsync("Not available", "4");
        var list = await (await world.Nurse.OpenAsync(reading)).SubmitAsync(("Form.Status", "NotAvailable"));
        Assert.Contains("not available", list.Text);
    }

    [Fact]
    public async Task An_empty_number_and_a_patients_number_in_the_note_are_refused()
    {
        var reading = await ReadingAsync("Refused correction", "4");
        var page = await world.Nurse.OpenAsync(reading);
        Assert.Contains(
            "Enter the number, or choose why there is none.",
            (await page.SubmitAsync(("Form.First", ""))).Errors
        );
        var refused = await page.SubmitAsync(("Form.Note", "see 0101010109"));
        Assert.Contains("This looks as if it has a patient's CHI or NHS number", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task A_reader_sees_the_history_but_cannot_correct_even_with_a_form_of_their_own()
    {
        var reading = await ReadingAsync("Read only", "4");
        var page = await world.Reader.OpenAsync(reading);
        Assert.Null(page.Document.QuerySelector("[name='Form.First']"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(reading)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Reader.OpenAsync(reading + "x")).Status);
    }

    [Fact]
    public async Task Pasted_rows_are_shown_before_they_are_stored_and_what_cannot_be_used_says_why()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Pasted"), "Proportion");
        const string rows =
            "Month\tSeen in time\tSeen\nMar 2026\t4\t5\nApr 2026\t6\t5\nsometime\t1\t2\nMar 2026\t1\t1\nJan 2030\t1\t2";
        var preview = await (await world.Nurse.OpenAsync($"{measure}/readings/paste")).SubmitAsync(("Form.Rows", rows));
        Assert.Contains("1 reading to save; 4 rows cannot be used", preview.Text);
        Assert.Contains("6 is more than 5. The first number is a part of the second.", preview.Text);
        Assert.Contains("The first cell is no month that we can read.", preview.Text);
        Assert.Contains("Mar 2026 stands above already.", preview.Text);
        Assert.Equal(0, await CountAsync(measure));
        var saved = await world.Nurse.PasteAsync(measure, rows);
        Assert.Contains("1 reading is saved.", saved.Text);
        Assert.Equal(1, await CountAsync(measure));
        var again = await (await world.Nurse.OpenAsync($"{measure}/readings/paste")).SubmitAsync(
            ("Form.Rows", "Mar 2026\t3\t5\nMar 2026\t3\t5")
        );
        Assert.Contains("3 of 5 in place of 4 of 5", again.Text);
    }

    [Fact]
    public async Task A_reader_cannot_paste()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("No paste"));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Reader.OpenAsync($"{measure}/readings/paste")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{measure}/readings/paste")).Status);
        var empty = await (await world.Nurse.OpenAsync($"{measure}/readings/paste")).SubmitAsync(("Form.Rows", ""));
        Assert.Contains("Paste the rows: a period and its number in each.", empty.Errors);
    }

    private Task<int> CountAsync(string measure) =>
        world.App.ReadAsync(db => db.Readings.CountAsync(r => r.SeriesNumber == Arrange.Number(measure)));

    private async Task<string> ReadingAsync(string stem, string first)
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name(stem));
        await world.Nurse.RecordAsync(measure, "2026-10-05", first);
        return $"{measure}/readings/2026-10-01";
    }
}
