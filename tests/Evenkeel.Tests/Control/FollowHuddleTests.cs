using Evenkeel.Control;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>One huddle on several devices: where it is, what is written under which part, who is given what.</summary>
public sealed class FollowHuddleTests(World world)
{
    [Fact]
    public async Task Who_goes_on_takes_everybody_along_and_who_looks_aside_stays_there()
    {
        var ward = await OwnWard.MakeAsync(world, "fh-on");
        var huddle = await HuddleTests.StartAsync(ward);
        var aside = await ward.Lead.OpenAsync($"{huddle.Path}?step=3");
        Assert.Contains("3 of", aside.Text);
        Assert.Contains("The huddle is at 1", aside.Text);
        await OwnWard.PressAsync(huddle, "To", "2");
        Assert.NotNull(await world.ActAsync("huddle", Guid.Parse(huddle.Path.Split('/')[^1]), "Huddle moved on"));
        Assert.Contains("2 of", (await ward.Lead.OpenAsync(huddle.Path)).Text);
        // Twice at once is once: both pressed "Next" of the first part.
        Assert.Contains("2 of", (await OwnWard.PressAsync(huddle, "To", "2")).Text);
        await OwnWard.PressAsync(await ward.Lead.OpenAsync($"{huddle.Path}?step=3"), "To", "3");
        Assert.Contains("3 of", (await ward.Nurse.OpenAsync(huddle.Path)).Text);
    }

    [Fact]
    public async Task Who_only_reads_looks_on_alone_and_a_huddle_that_is_over_goes_nowhere()
    {
        var ward = await OwnWard.MakeAsync(world, "fh-read");
        var huddle = await HuddleTests.StartAsync(ward);
        var (_, reader) = await world.PersonAsync(Arrange.Unique("fh-reads"), Role.Reader, ward.Code);
        var seen = await reader.OpenAsync(huddle.Path);
        Assert.Null(seen.Document.QuerySelector("main form[data-walk]"));
        var next = seen.Document.QuerySelector("a[rel='next']")!.GetAttribute("href")!;
        Assert.Contains("2 of", (await reader.OpenAsync(next)).Text);
        Assert.Contains("1 of", (await ward.Nurse.OpenAsync(huddle.Path)).Text);
        await (await ward.Lead.OpenAsync($"{huddle.Path}/end")).SubmitAsync(("Form.Roles[0].Count", "2"));
        var late = await OwnWard.PressAsync(huddle, "To", "2");
        Assert.Contains("The huddle is over.", late.Text);
    }

    [Fact]
    public async Task A_line_stands_under_the_part_in_which_it_was_begun()
    {
        var ward = await OwnWard.MakeAsync(world, "fh-part");
        var mine = await HuddleTests.StartAsync(ward);
        var part = mine.ValueOf("Form.Part")!;
        await OwnWard.PressAsync(await ward.Lead.OpenAsync(mine.Path), "To", "2");
        await mine.SubmitAsync(("Form.Text", "Two beds are closed"));
        Assert.Equal(
            part,
            await world.App.ReadAsync(db =>
                db.HuddleLines.Where(l => l.UnitId == ward.Id).Select(l => l.Part).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Who_is_given_something_is_told_and_a_day_without_an_owner_is_kept()
    {
        var ward = await OwnWard.MakeAsync(world, "fh-told");
        var huddle = await HuddleTests.StartAsync(ward);
        (string, string)[] friday = [("Form.Due.Day", "27"), ("Form.Due.Month", "11"), ("Form.Due.Year", "2026")];
        await huddle.SubmitAsync([
            ("Form.Text", "The hoist sticks"),
            ("Form.As", "issue"),
            ("Form.Owner", $"lead-of-{ward.Code}@example.org"),
            .. friday,
        ]);
        var told = await ward.Lead.OpenAsync("/waiting");
        Assert.Contains("in hand: The hoist sticks", told.Text);
        Assert.Contains("It was given to you in the huddle", told.Text);
        Assert.DoesNotContain("It was given to you", (await ward.Nurse.OpenAsync("/waiting")).Text);
        await huddle.SubmitAsync([("Form.Text", "The lift is slow"), ("Form.As", "issue"), .. friday]);
        var board = await ward.Nurse.OpenAsync(ward.Board);
        Assert.Contains("nobody has it yet · due Fri 27 Nov", board.Text);
        var lines = (await ward.Nurse.OpenAsync(huddle.Path)).Document.QuerySelector("#huddle-lines")!.TextContent;
        Assert.Contains("nobody has it yet · due Fri 27 Nov", lines);
        Assert.Contains($"lead-of-{ward.Code} · due Fri 27 Nov", lines);
        var kept = await world.App.ReadAsync(db =>
            db.Issues.SingleAsync(i => i.UnitId == ward.Id && i.OwnerId == null)
        );
        Assert.Equal((IssueState.Raised, new DateOnly(2026, 11, 27)), (kept.State, kept.DueOn));
    }

    [Theory]
    [InlineData("Form.Owner", "somebody@example.org")]
    [InlineData("Form.Due.Day", "27")]
    public async Task A_note_with_an_owner_or_a_day_is_not_kept_without_them(string field, string typed)
    {
        var ward = await OwnWard.MakeAsync(world, "fh-note");
        var huddle = await HuddleTests.StartAsync(ward);
        var again = await huddle.SubmitAsync(
            ("Form.Text", "Look at it"),
            ("Form.Due.Month", field == "Form.Owner" ? "" : "11"),
            ("Form.Due.Year", field == "Form.Owner" ? "" : "2026"),
            (field, typed)
        );
        Assert.Equal(
            ["A note has nobody who does it and no day. Press “Make it an issue”, or leave this empty."],
            again.Errors
        );
        Assert.Contains("Look at it", again.Text);
        Assert.Equal(0, await world.App.ReadAsync(db => db.HuddleLines.CountAsync(l => l.UnitId == ward.Id)));
    }
}
