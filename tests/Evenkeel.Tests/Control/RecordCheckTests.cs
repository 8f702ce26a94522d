using System.Net;
using Evenkeel.Control;
using Evenkeel.Control.StandardWork;
using Evenkeel.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

public sealed class RecordCheckTests(World world)
{
    [Fact]
    public async Task Done_is_one_tap_on_the_board_without_script()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-tap");
        var id = await ward.CheckAsync("Trolley");
        var after = await OwnWard.PressAsync(await ward.Nurse.OpenAsync(ward.Board), "Form.Said", "Done");
        Assert.Equal(ward.Board, after.Path);
        Assert.Contains("Trolley: Done.", after.Text);
        Assert.Empty(after.Document.QuerySelectorAll("#standard-work form"));
        Assert.NotNull(await world.ActAsync(RecurringCheck.Item, id, "Check recorded"));
    }

    [Fact]
    public async Task Not_done_takes_its_reason_from_the_board()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-reason");
        await ward.CheckAsync("Trolley");
        var board = await ward.Nurse.OpenAsync(ward.Board);
        var after = await OwnWard.PressAsync(board, "Form.Said", "NotDone", ("Form.Reason", "It was in use"));
        Assert.Contains("Not done: It was in use", after.Text);
    }

    [Fact]
    public async Task Not_applicable_needs_a_reason_and_says_so_beside_the_field()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-na");
        await ward.CheckAsync("Trolley");
        var board = await ward.Nurse.OpenAsync(ward.Board);
        var again = await OwnWard.PressAsync(board, "Form.Said", "NotApplicable");
        Assert.Equal(["Say why it is not applicable."], again.Errors);
        var after = await again.SubmitAsync(("Form.Said", "NotApplicable"), ("Form.Reason", "Ward is closed"));
        Assert.Equal(ward.Board, after.Path);
        Assert.Contains("Not applicable: Ward is closed", after.Text);
    }

    [Fact]
    public async Task An_empty_form_and_a_patient_s_number_are_refused()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-empty");
        var id = await ward.CheckAsync("Trolley");
        var page = await ward.Nurse.OpenAsync(ward.RecordAddress(id));
        Assert.Contains("Choose what came of it.", (await page.SubmitAsync(("Form.Said", ""))).Errors);
        var patient = await page.SubmitAsync(("Form.Said", "NotDone"), ("Form.Reason", "0101900015 was there"));
        Assert.NotEmpty(patient.Errors);
        Assert.DoesNotContain("0101900015", string.Concat(patient.Errors));
    }

    [Fact]
    public async Task Who_only_reads_sees_no_button_and_may_not_write()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-reader");
        var id = await ward.CheckAsync("Trolley");
        var reader = await world.PersonAsync(
            Arrange.Unique("rc-reads"),
            Evenkeel.Platform.Access.Role.Reader,
            ward.Code
        );
        Assert.Empty((await reader.Browser.OpenAsync(ward.Board)).Document.QuerySelectorAll("#standard-work form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Browser.OpenAsync(ward.RecordAddress(id))).Status);
    }

    [Theory]
    [InlineData("2026-11-25")]
    [InlineData("2026-11-23")]
    [InlineData("2026-01-01")]
    [InlineData("yesterday")]
    public async Task A_day_that_is_not_its_own_is_not_found(string day)
    {
        var ward = await OwnWard.MakeAsync(world, "rc-day");
        var id = await ward.CheckAsync("Trolley");
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Nurse.OpenAsync(ward.RecordAddress(id, day))).Status);
    }

    [Fact]
    public async Task A_correction_keeps_what_was_said_before()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-correct");
        var id = await ward.CheckAsync("Trolley");
        await ward.SayAsync(ward.Nurse, id, "Done");
        var page = await ward.Lead.OpenAsync(ward.RecordAddress(id));
        Assert.Contains("theirs is kept", page.Text);
        await page.SubmitAsync(("Form.Said", "NotDone"), ("Form.Reason", "A drug was missing"));
        var shown = await ward.Nurse.OpenAsync($"{ward.Work}/{id}");
        Assert.Contains("Not done: A drug was missing", shown.Text);
        Assert.Contains("corrected later", shown.Text);
        Assert.Contains("Days: not done 1", shown.Text);
        Assert.Equal(2, await world.App.ReadAsync(db => db.CheckRecords.CountAsync(r => r.CheckId == id)));
        Assert.NotNull(await world.ActAsync(RecurringCheck.Item, id, "Check corrected"));
    }

    [Theory]
    [InlineData("", "5", "Enter how many were as they should be: a number from 0 to 5.")]
    [InlineData("6", "5", "Enter how many were as they should be: a number from 0 to 5.")]
    [InlineData("3", "", "Enter how many you looked at: a number from 1 to 100,000.")]
    [InlineData("0", "0", "Enter how many you looked at: a number from 1 to 100,000.")]
    public async Task A_sample_is_so_many_of_so_many(string good, string of, string sentence)
    {
        var ward = await OwnWard.MakeAsync(world, "rc-sample");
        var id = await ward.CheckAsync("Bundle", ("Form.Kind", "Sample"));
        var again = await ward.SayAsync(ward.Nurse, id, "Done", more: [("Form.Good", good), ("Form.Of", of)]);
        Assert.Equal([sentence], again.Errors);
    }

    [Fact]
    public async Task A_sample_is_a_reading_of_its_measure_and_a_correction_corrects_it()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-feed");
        var id = await ward.CheckAsync("Bundle", ("Form.Kind", "Sample"), ("Form.SampleSize", "10"));
        var page = await ward.Nurse.OpenAsync(ward.RecordAddress(id));
        Assert.Equal("10", page.ValueOf("Form.Of"));
        await page.SubmitAsync(("Form.Said", "Done"), ("Form.Good", "9"));
        Assert.Equal((9, 10), await ReadingAsync(id));
        await ward.SayAsync(ward.Nurse, id, "Done", more: [("Form.Good", "7"), ("Form.Of", "8")]);
        Assert.Equal((7, 8), await ReadingAsync(id));
        await ward.SayAsync(ward.Nurse, id, "NotDone");
        Assert.Equal((null, null), await ReadingAsync(id));
    }

    [Fact]
    public async Task Samples_of_a_week_add_up()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-week");
        var id = await ward.CheckAsync(
            "Bundle",
            ("Form.Kind", "Sample"),
            ("Form.Rhythm", "Weekdays"),
            ("Form.Days", "Monday"),
            ("Form.From.Day", "1"),
            ("Form.From.Month", "11"),
            ("Form.From.Year", "2026")
        );
        var change = await ward.Lead.OpenAsync($"{ward.Work}/{id}");
        Assert.Contains("Its measure over time", change.Text);
        await ward.SayAsync(ward.Nurse, id, "Done", "2026-11-23", ("Form.Good", "4"), ("Form.Of", "5"));
        Assert.Equal((4, 5), await ReadingAsync(id));
        var daily = await ward.Lead.OpenAsync($"{ward.Work}/{id}/change");
        await daily.SubmitAsync(("Form.Rhythm", "Daily"));
        await ward.SayAsync(ward.Nurse, id, "Done", "2026-11-24", ("Form.Good", "5"), ("Form.Of", "5"));
        Assert.Equal((9, 10), await ReadingAsync(id));
    }

    [Fact]
    public async Task Leader_standard_work_is_its_holder_s_own_and_what_was_learned_is_kept()
    {
        var ward = await OwnWard.MakeAsync(world, "rc-leader");
        var id = await ward.CheckAsync(
            "Go and see",
            ("Form.Whose", "Leader"),
            ("Form.Holder", $"lead-of-{ward.Code}@example.org"),
            ("Form.Questions", "What gets in your way?\nWhat did you fix?")
        );
        var nurse = await ward.Nurse.OpenAsync(ward.RecordAddress(id));
        Assert.Contains("It is somebody’s own standard work", nurse.Text);
        var lead = await ward.Lead.OpenAsync(ward.RecordAddress(id));
        Assert.Contains("What did you fix?", lead.Text);
        await lead.SubmitAsync(("Form.Said", "Done"), ("Form.Learned", "The keys are never where they should be"));
        Assert.Contains("The keys are never", (await ward.Nurse.OpenAsync($"{ward.Work}/{id}")).Text);
        Assert.Contains("leader standard work", (await ward.Nurse.OpenAsync(ward.Work)).Text);
    }

    /// <summary>The last reading of the measure that the check feeds.</summary>
    private Task<(double? Numerator, double? Denominator)> ReadingAsync(Guid check) =>
        world.App.ReadAsync(async db =>
        {
            var series = await db.RecurringChecks.Where(c => c.Id == check).Select(c => c.FeedsSeries).SingleAsync();
            var reading = await db.Set<Evenkeel.Measurement.Readings.Reading>()
                .Where(r => r.SeriesNumber == series)
                .OrderByDescending(r => r.Period)
                .SingleAsync();
            return (reading.Numerator, reading.Denominator);
        });
}
