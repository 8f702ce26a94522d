using System.Net;
using Evenkeel.Control;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Links;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

public sealed class HuddleTests(World world)
{
    [Fact]
    public async Task The_board_says_when_the_huddle_is_and_starts_it()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-board");
        Assert.Contains("No huddle is planned yet", (await ward.Nurse.OpenAsync(ward.Board)).Text);
        await PlanAsync(ward);
        var board = await ward.Nurse.OpenAsync(ward.Board);
        Assert.Contains("Huddle today 08:15", board.Text);
        Assert.Equal("huddle", board.Document.QuerySelector(".ek-teamboard__section")!.Id);
        var huddle = await OwnWard.PressAsync(board, "Form.Begin", "now");
        Assert.Equal("Huddle of Tue 24 Nov", huddle.Heading);
        Assert.Contains("Began 08:15, planned for 08:15", huddle.Text);
        Assert.Contains(
            "The huddle is on, since 08:15, held 1 of the last 1",
            (await ward.Nurse.OpenAsync(ward.Board)).Text
        );
    }

    [Fact]
    public async Task Who_may_not_plan_is_told_so_and_strangers_find_nothing()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-who");
        foreach (var page in new[] { "huddle/set-up", "huddle/agenda" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await ward.Nurse.OpenAsync($"{ward.Board}/{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{ward.Board}/{page}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{ward.Board}/huddle")).Status);
        var huddle = await StartAsync(ward);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(huddle.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{huddle.Path}/end")).Status);
        foreach (var page in new[] { "", "/end" })
        {
            var unknown = await ward.Lead.OpenAsync($"{ward.Board}/huddles/{Guid.CreateVersion7()}{page}");
            Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
            var elsewhere = await world.Lead.OpenAsync($"/units/ward-7/control/huddles/{Id(huddle)}{page}");
            Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
        }
    }

    [Fact]
    public async Task Who_only_reads_sees_a_huddle_and_writes_nothing()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-reader");
        var (_, reader) = await world.PersonAsync(
            Arrange.Unique("hu-reads"),
            Evenkeel.Platform.Access.Role.Reader,
            ward.Code
        );
        Assert.Null((await reader.OpenAsync(ward.Board)).Document.QuerySelector("button[name='Form.Begin']"));
        var huddle = await StartAsync(ward);
        var seen = await reader.OpenAsync(huddle.Path);
        Assert.Equal(huddle.Heading, seen.Heading);
        Assert.Null(seen.Document.QuerySelector("textarea"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"{huddle.Path}/end")).Status);
    }

    [Fact]
    public async Task What_is_long_past_takes_no_notes_and_says_so()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-past");
        var past = new Huddle
        {
            UnitId = ward.Id,
            Day = new(2026, 11, 22),
            PlannedAt = null,
            PlannedMinutes = 10,
            StartedAt = world.App.Clock.GetUtcNow().AddDays(-2),
        };
        await world.App.ReadAsync(db =>
        {
            db.Add(past);
            return db.SaveAsync(new Evenkeel.Platform.Acts.Act("Huddle of a test held"));
        });
        var page = await ward.Nurse.OpenAsync($"{ward.Board}/huddles/{past.Id}");
        Assert.Contains("takes notes only that day and the next", page.Text);
        Assert.Null(page.Document.QuerySelector("textarea"));
        var refused = await ward.Nurse.SendAsync(
            page.Path,
            new Dictionary<string, string>
            {
                ["_handler"] = "line",
                ["__RequestVerificationToken"] = page.ValueOf("__RequestVerificationToken")!,
                ["Form.Text"] = "As if it had been said",
                ["Form.Due.Day"] = "",
                ["Form.Due.Month"] = "",
                ["Form.Due.Year"] = "",
            }
        );
        Assert.Contains("takes notes only that day and the next", Assert.Single(refused.Errors));
        Assert.Contains("As if it had been said", refused.Text);
    }

    [Fact]
    public async Task A_plan_with_nothing_in_it_is_refused_and_a_stale_one_is_said()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-plan");
        var page = await ward.Lead.OpenAsync($"{ward.Board}/huddle/set-up");
        var again = await page.SubmitAsync(("Form.Days", ""), ("Form.At", "when it suits"), ("Form.Minutes", "15"));
        Assert.Contains("Choose at least one day of the week.", again.Errors);
        Assert.Contains("Enter a time of day, such as 08:15.", again.Errors);
        Assert.Equal("when it suits", again.ValueOf("Form.At"));
        var none = await page.SubmitAsync(("Form.At", "08:15"), ("Form.Minutes", "0"));
        Assert.Contains("Minutes are a number from 1 to 120.", none.Errors);
        await PlanAsync(ward);
        var stale = await page.SubmitAsync(("Form.At", "09:00"), ("Form.Minutes", "10"));
        Assert.Contains("Somebody else has changed it meanwhile", stale.Text);
        Assert.Contains("Monday to Friday at 08:15", (await ward.Nurse.OpenAsync($"{ward.Board}/huddle")).Text);
    }

    [Fact]
    public async Task It_walks_through_the_sections_of_the_board_or_the_team_s_own_agenda()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-walk");
        var huddle = await StartAsync(ward);
        Assert.Contains("1 of", huddle.Text);
        var second = await OwnWard.PressAsync(huddle, "To", "2");
        Assert.Contains("2 of", second.Text);
        Assert.NotNull(second.Document.QuerySelector("button[data-key='previous']"));
        var agenda = await ward.Lead.OpenAsync($"{ward.Board}/huddle/agenda");
        var rows = agenda.Document.QuerySelectorAll("input[name$='.Place']").Length;
        var saved = await agenda.SubmitAsync([
            .. Enumerable.Range(0, rows).Select(row => ($"Form.Rows[{row}].Place", row == 1 ? "2" : "")).SkipLast(1),
            ($"Form.Rows[{rows - 1}].Place", "1"),
            ($"Form.Rows[{rows - 1}].Title", "Who needs help today?"),
        ]);
        Assert.Contains("The agenda is saved.", saved.Text);
        var own = await ward.Nurse.OpenAsync(huddle.Path);
        Assert.Contains("2 of 2: ", own.Text);
        Assert.Contains("1 of 2: Who needs help today?", (await OwnWard.PressAsync(own, "To", "1")).Text);
        Assert.Equal(2, own.Document.QuerySelectorAll(".ek-huddle__steps li").Length);
    }

    [Theory]
    [InlineData("100", "A place is a number from 1 to 99. Leave it empty to leave the item out.")]
    [InlineData("", "Keep at least one item: a huddle goes through something.")]
    public async Task An_agenda_that_cannot_be_is_refused(string place, string sentence)
    {
        var ward = await OwnWard.MakeAsync(world, "hu-agenda");
        var agenda = await ward.Lead.OpenAsync($"{ward.Board}/huddle/agenda");
        var rows = agenda.Document.QuerySelectorAll("input[name$='.Place']").Length;
        var again = await agenda.SubmitAsync([
            .. Enumerable.Range(0, rows).Select(row => ($"Form.Rows[{row}].Place", place)),
        ]);
        Assert.Contains(sentence, again.Errors);
    }

    [Fact]
    public async Task What_two_devices_write_at_once_is_all_there()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-lines");
        var (mine, theirs) = (await StartAsync(ward), await StartAsync(ward));
        Assert.Equal(mine.Path, theirs.Path);
        var wall = await ward.Lead.OpenAsync(mine.Path);
        await mine.SubmitAsync(("Form.Text", "Two beds are closed"));
        var after = await wall.SubmitAsync(("Form.Text", "The lift is back"));
        Assert.Contains("Two beds are closed", after.Text);
        Assert.Contains("The lift is back", after.Text);
        Assert.Equal(1, await world.App.ReadAsync(db => db.Huddles.CountAsync(h => h.Id == Id(mine))));
        Assert.Equal(2, await world.App.ReadAsync(db => db.HuddleLines.CountAsync(l => l.HuddleId == Id(mine))));
    }

    [Fact]
    public async Task What_is_decided_becomes_an_issue_with_an_owner_and_a_day()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-decide");
        var huddle = await StartAsync(ward);
        var after = await huddle.SubmitAsync(
            ("Form.Text", "The call bell of bed 4 does not ring"),
            ("Form.As", "issue"),
            ("Form.Owner", $"nurse-of-{ward.Code}@example.org"),
            ("Form.Due.Day", "27"),
            ("Form.Due.Month", "11"),
            ("Form.Due.Year", "2026")
        );
        var link = after.Document.QuerySelector("main .ek-items a[href^='/issues/']")!.GetAttribute("href")!;
        var issue = await ward.Nurse.OpenAsync(link);
        Assert.Contains("The call bell of bed 4", issue.Text);
        Assert.Contains("27 Nov", issue.Text);
        Assert.Contains($"nurse-of-{ward.Code}", issue.Text);
        Assert.Contains("Huddle", issue.Text);
        var stored = await world.App.ReadAsync(db => db.Issues.SingleAsync(i => i.UnitId == ward.Id));
        Assert.Equal(IssueState.InHand, stored.State);
        Assert.True(
            await world.App.ReadAsync(db => db.Links.AnyAsync(l => l.FromId == Id(huddle) && l.ToId == stored.Id))
        );
    }

    [Theory]
    [InlineData("Form.Text", "", "Write down in a few words what was said or decided.")]
    [InlineData(
        "Form.Owner",
        "nobody@example.org",
        "Nobody with this e-mail address works here. Check it, or invite them first."
    )]
    [InlineData("Form.Due.Day", "32", "The day on which it is due must include a month.")]
    public async Task What_cannot_be_written_down_is_said(string field, string typed, string sentence)
    {
        var ward = await OwnWard.MakeAsync(world, "hu-wrong");
        var huddle = await StartAsync(ward);
        (string Field, string Value)[] usual = [("Form.Text", "Look at it"), ("Form.As", "issue")];
        var again = await huddle.SubmitAsync([.. usual.Where(u => u.Field != field), (field, typed)]);
        Assert.Contains(sentence, again.Errors);
        Assert.Equal(0, await world.App.ReadAsync(db => db.HuddleLines.CountAsync(l => l.HuddleId == Id(huddle))));
    }

    [Fact]
    public async Task It_ends_with_how_many_were_there_and_can_be_read_afterwards()
    {
        var ward = await OwnWard.MakeAsync(world, "hu-end");
        await PlanAsync(ward);
        var huddle = await StartAsync(ward);
        await huddle.SubmitAsync(("Form.Text", "All is well"));
        var end = await ward.Nurse.OpenAsync($"{huddle.Path}/end");
        var wrong = await end.SubmitAsync(("Form.Roles[0].Count", "999"));
        Assert.Contains("How many were there is a number from 0 to 200.", wrong.Errors);
        var over = await end.SubmitAsync(("Form.Roles[0].Count", "6"), ("Form.Roles[2].Count", "1"));
        Assert.Contains("There were nurses and midwives 6, doctors 1.", over.Text);
        Assert.Contains("All is well", over.Text);
        Assert.Null(over.Document.QuerySelector("textarea"));
        Assert.Contains("It ended at", (await ward.Lead.OpenAsync($"{huddle.Path}/end")).Text);
        Assert.Contains(
            "7",
            (await ward.Lead.OpenAsync($"{ward.Board}/huddle"))
                .Document.QuerySelector("td[data-label='There']")!
                .TextContent
        );
        Assert.NotNull(await world.ActAsync(Huddle.Item, Id(huddle), "Huddle ended"));
    }

    internal static async Task PlanAsync(OwnWard ward)
    {
        var page = await ward.Lead.OpenAsync($"{ward.Board}/huddle/set-up");
        var next = await page.SubmitAsync(("Form.At", "8:15"), ("Form.Minutes", "15"));
        Assert.Contains("Monday to Friday at 08:15, 15 minutes", next.Text);
    }

    internal static async Task<Page> StartAsync(OwnWard ward)
    {
        var page = await ward.Nurse.OpenAsync($"{ward.Board}/huddle");
        return page.Document.QuerySelector("button[name='Form.Begin']") is null
            ? await ward.Nurse.OpenAsync(page.Document.QuerySelector("main p a.nhsuk-button")!.GetAttribute("href")!)
            : await OwnWard.PressAsync(page, "Form.Begin", "now");
    }

    private static Guid Id(Page huddle) => Guid.Parse(huddle.Path.Split('/')[^1].Split('?')[0]);
}
