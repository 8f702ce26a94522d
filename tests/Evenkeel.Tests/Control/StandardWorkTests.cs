using System.Net;
using Evenkeel.Control;
using Evenkeel.Control.StandardWork;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

public sealed class StandardWorkTests(World world)
{
    [Fact]
    public async Task A_lead_adds_standard_work_and_it_stands_on_the_board()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-add");
        var id = await ward.CheckAsync(
            "Crash trolley checked",
            ("Form.At", "9:00"),
            ("Form.Link", "https://example.org/trolley"),
            ("Form.Who", "nurse in charge")
        );
        var board = await ward.Nurse.OpenAsync(ward.Board);
        Assert.Contains("Standard work today", board.Text);
        Assert.Contains("To do by 09:00", board.Text);
        var page = await ward.Nurse.OpenAsync($"{ward.Work}/{id}");
        Assert.Contains("Every day, by 09:00 · nurse in charge", page.Text);
        Assert.Equal("https://example.org/trolley", page.Document.QuerySelector("main a[rel]")!.GetAttribute("href"));
        Assert.NotNull(await world.ActAsync(RecurringCheck.Item, id, "Standard work added"));
    }

    [Fact]
    public async Task A_section_that_fails_says_so_in_its_place_and_the_board_is_shown()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-fails");
        await ward.CheckAsync("Fridge checked");
        await world.App.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE recurring_checks SET kind = 'nonsense' WHERE unit_id = {ward.Id.Value}"""
            )
        );
        foreach (var page in new[] { ward.Board, $"{ward.Board}/wall" })
        {
            var board = await ward.Nurse.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, board.Status);
            var failed = board.Document.QuerySelector("#standard-work")!.TextContent;
            Assert.Contains("This section could not be shown", failed);
            Assert.Contains("The rest of the board is as it should be.", failed);
            Assert.Contains("Huddle", board.Document.QuerySelector("#huddle")!.TextContent);
            Assert.Contains("Nothing", board.Document.QuerySelector("#done")!.TextContent);
        }
    }

    [Fact]
    public async Task Nobody_without_the_right_sets_it_up_and_strangers_find_nothing()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-who");
        var id = await ward.CheckAsync("Fridge checked");
        foreach (var page in new[] { "add", $"{id}/change", $"{id}/end" })
        {
            var refused = await ward.Nurse.OpenAsync($"{ward.Work}/{page}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("You may not set up the board", refused.Text);
            Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{ward.Work}/{page}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(ward.Work)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{ward.Work}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(ward.RecordAddress(id))).Status);
    }

    [Fact]
    public async Task An_unknown_check_and_one_of_another_unit_are_not_found()
    {
        var (ward, other) = (await OwnWard.MakeAsync(world, "sw-unknown"), await OwnWard.MakeAsync(world, "sw-other"));
        var id = await ward.CheckAsync("Theirs");
        foreach (var check in new[] { Guid.CreateVersion7(), id })
        {
            foreach (var page in new[] { "", "/change", "/end", "/record" })
            {
                var found = await other.Lead.OpenAsync($"{other.Work}/{check}{page}");
                Assert.Equal(HttpStatusCode.NotFound, found.Status);
            }
        }
    }

    [Theory]
    [InlineData("Form.What", "", "Say in a few words what is done or looked at.")]
    [InlineData("Form.Rhythm", "", "Choose how often it is done.")]
    [InlineData("Form.Rhythm", "Weekdays", "Choose at least one day of the week.")]
    [InlineData("Form.Rhythm", "Weekly", "Choose the day of the week.")]
    [InlineData("Form.Rhythm", "Monthly", "The day of the month is a number from 1 to 31.")]
    [InlineData("Form.At", "soon", "Enter a time of day, such as 08:15, or leave it empty.")]
    [InlineData("Form.Link", "javascript:alert(1)", "Enter a whole address, such as https://example.org/standard.")]
    [InlineData("Form.Link", "//example.org", "Enter a whole address, such as https://example.org/standard.")]
    [InlineData("Form.Link", "the intranet", "Enter a whole address, such as https://example.org/standard.")]
    [InlineData("Form.SampleSize", "0", "How many are looked at is a number from 1 to 1,000.")]
    [InlineData("Form.Whose", "Leader", "Name the person whose own work it is.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string typed, string sentence)
    {
        var page = await world.Lead.OpenAsync("/units/ward-7/control/standard-work/add");
        (string Field, string Value)[] fields =
        [
            ("Form.What", "Typed"),
            ("Form.Rhythm", "Daily"),
            ("Form.How", "Kept"),
        ];
        var again = await page.SubmitAsync([.. fields.Where(f => f.Field != field), (field, typed)]);
        Assert.Contains(sentence, again.Errors);
        Assert.Contains("Kept", again.Source);
    }

    [Fact]
    public async Task A_last_day_before_the_first_a_name_used_twice_and_a_patient_s_number_are_refused()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-wrong");
        await ward.CheckAsync("Once");
        var page = await ward.Lead.OpenAsync($"{ward.Work}/add");
        (string, string)[] days =
        [
            ("Form.Rhythm", "Daily"),
            ("Form.From.Day", "2"),
            ("Form.From.Month", "12"),
            ("Form.From.Year", "2026"),
            ("Form.Until.Day", "1"),
            ("Form.Until.Month", "12"),
            ("Form.Until.Year", "2026"),
        ];
        var before = await page.SubmitAsync([("Form.What", "Twice"), .. days]);
        Assert.Contains("The last day is before the first day.", before.Errors);
        var twice = await page.SubmitAsync(("Form.What", "Once"), ("Form.Rhythm", "Daily"));
        Assert.Single(
            twice.Errors,
            e => e.Contains("has standard work of this name already", StringComparison.Ordinal)
        );
        var patient = await page.SubmitAsync(("Form.What", "Look at 010190 0015"), ("Form.Rhythm", "Daily"));
        Assert.NotEmpty(patient.Errors);
        Assert.DoesNotContain("0015", string.Concat(patient.Errors));
    }

    [Fact]
    public async Task A_change_is_kept_in_the_history_and_two_people_do_not_lose_each_other_s()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-change");
        var id = await ward.CheckAsync("Before");
        var first = await ward.Lead.OpenAsync($"{ward.Work}/{id}/change");
        var second = await ward.Lead.OpenAsync($"{ward.Work}/{id}/change");
        var saved = await first.SubmitAsync(("Form.What", "After"));
        Assert.Equal("After", saved.Heading);
        Assert.Contains("Before", (await ward.Lead.OpenAsync($"{ward.Work}/{id}")).Text);
        var stale = await second.SubmitAsync(("Form.What", "Mine"));
        Assert.Contains("Somebody else has changed it meanwhile", stale.Text);
        Assert.Equal("Mine", stale.ValueOf("Form.What"));
        Assert.Equal("Mine", (await stale.SubmitAsync(("Form.What", "Mine"))).Heading);
    }

    [Fact]
    public async Task Other_days_count_from_today_on()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-days");
        var id = await ward.CheckAsync(
            "Rounds",
            ("Form.From.Day", "2"),
            ("Form.From.Month", "11"),
            ("Form.From.Year", "2026")
        );
        Assert.Contains("no record 22", (await ward.Lead.OpenAsync($"{ward.Work}/{id}")).Text);
        var page = await ward.Lead.OpenAsync($"{ward.Work}/{id}/change");
        var saved = await page.SubmitAsync(("Form.Rhythm", "Weekly"), ("Form.Day", "Tuesday"));
        Assert.Contains("Every Tuesday", saved.Text);
        Assert.DoesNotContain("No record", saved.Text);
    }

    [Fact]
    public async Task What_ends_is_asked_no_more_and_its_reason_stays()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-end");
        var id = await ward.CheckAsync("No longer");
        var page = await ward.Lead.OpenAsync($"{ward.Work}/{id}/end");
        Assert.Contains(
            "Say why it ends: it is kept in the history.",
            (await page.SubmitAsync(("Form.Reason", ""))).Errors
        );
        var list = await page.SubmitAsync(("Form.Reason", "The trolley is gone"));
        Assert.Contains("Ended: No longer.", list.Text);
        Assert.DoesNotContain("No longer", (await ward.Nurse.OpenAsync(ward.Board)).Text);
        Assert.Equal(
            "The trolley is gone",
            (await world.ActAsync(RecurringCheck.Item, id, "Standard work ended")).Reason
        );
        Assert.Contains("It has ended already", (await ward.Lead.OpenAsync($"{ward.Work}/{id}/end")).Text);
        Assert.Contains("It has ended", (await ward.Lead.OpenAsync($"{ward.Work}/{id}/change")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Nurse.OpenAsync(ward.RecordAddress(id))).Status);
    }

    [Fact]
    public async Task A_sampled_check_makes_a_measure_of_its_own_beside_one_of_the_same_name()
    {
        var ward = await OwnWard.MakeAsync(world, "sw-measure");
        var first = await ward.CheckAsync("Skin bundle", ("Form.Kind", "Sample"), ("Form.SampleSize", "10"));
        var end = await ward.Lead.OpenAsync($"{ward.Work}/{first}/end");
        await end.SubmitAsync(("Form.Reason", "Begun anew"));
        await ward.CheckAsync("Skin bundle", ("Form.Kind", "Sample"));
        var measures = (await ward.Lead.OpenAsync($"{ward.Address}/measures")).Text;
        Assert.Contains("Skin bundle (2)", measures);
        Assert.Equal(
            2,
            await world.App.ReadAsync(db =>
                db.RecurringChecks.CountAsync(c => c.What == "Skin bundle" && c.FeedsSeries != null)
            )
        );
    }
}
