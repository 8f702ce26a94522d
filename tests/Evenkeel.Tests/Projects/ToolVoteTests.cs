using Evenkeel.Control.Issues;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Projects;

/// <summary>Which few first: by what people vote, or by what issues are about.</summary>
public sealed class ToolVoteTests(World world)
{
    [Fact]
    public async Task The_causes_of_a_fishbone_are_voted_on_without_typing_them_again()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-causes");
        var project = await ward.StartAsync(ward.Nurse, "Causes");
        var fishbone = await ward.Nurse.AddToolAsync(project, "Fishbone", "Drugs come late");
        Assert.DoesNotContain("Vote on it", fishbone.Text);
        var bones = fishbone.Document.QuerySelectorAll("[id^='n-']").Select(row => row.Id![2..]).ToList();
        foreach (
            var (at, cause) in new[] { (0, "Nobody orders at night"), (2, "The lift stands"), (2, "The LIFT stands") }
        )
        {
            await ward.Nurse.WriteLineAsync($"{fishbone.Path}?under={bones[at]}", ("Form.Text", cause));
        }

        var after = await ward.Nurse.OpenAsync(fishbone.Path);
        var link = after.Document.QuerySelector("main a[href*='ParetoByVotes']")!.GetAttribute("href")!;
        var form = await ward.Nurse.OpenAsync(link);
        Assert.Equal("Drugs come late", form.ValueOf("Form.Subject"));
        Assert.Equal("Vote on the causes", form.Heading);
        var causes = form.Document.QuerySelectorAll("main form li").Select(cause => cause.TextContent);
        Assert.Equal(["Nobody orders at night", "The lift stands"], causes);
        var vote = await form.SubmitAsync();
        Assert.Contains("You have 3 of 3 votes left.", vote.Text);
        var csv = await ward.Lead.Client.GetStringAsync($"{vote.Path}.csv");
        Assert.Contains("1,Nobody orders at night,0\r\n2,The lift stands,0\r\n", csv);
        Assert.DoesNotContain("People", csv);
    }

    [Fact]
    public async Task Each_person_gives_their_votes_takes_them_back_and_the_most_wanted_comes_first()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-votes");
        var project = await ward.StartAsync(ward.Nurse, "Votes");
        var tool = (
            await ward.Lead.AddToolAsync(project, "ParetoByVotes", "Which first?", ("Form.VotesEach", "2"))
        ).Path;
        foreach (var option in new[] { "Bells", "Lights", "Doors" })
        {
            await ward.Lead.WriteLineAsync(tool, ("Form.Text", option));
        }

        var fresh = await ward.Nurse.OpenAsync(tool);
        Assert.Contains("You have 2 of 2 votes left.", fresh.Text);
        // One press is a vote; two at once are no more than one.
        var both = await Task.WhenAll(VoteAsync(fresh, "Doors"), VoteAsync(fresh, "Doors"));
        Assert.All(both, page => Assert.Equal(System.Net.HttpStatusCode.OK, page.Status));
        Assert.Contains("that was your last vote", (await VoteAsync(await ward.Nurse.OpenAsync(tool), "Lights")).Text);
        // A page that was open before still offers it; it is refused, and offered no longer.
        var full = await VoteAsync(fresh, "Bells");
        Assert.Contains("You have given all your 2 votes. Take one back first.", full.Text);
        Assert.Equal(["Lights", "Doors"], Offered(full));
        // A guest of the project votes as its people do.
        await (await ward.Lead.OpenAsync($"{project}/people")).SubmitAsync(
            ("Join.Person", "outsider@example.org"),
            ("Join.Role", "Team")
        );
        await VoteAsync(await world.Outsider.OpenAsync(tool), "Doors");
        var csv = await ward.Lead.Client.GetStringAsync($"{tool}.csv");
        Assert.Contains("1,Bells,0\r\n2,Lights,1\r\n3,Doors,2", csv);
        Assert.Contains("2 people have voted", (await ward.Lead.OpenAsync(tool)).Text);
        var first = (await ward.Lead.OpenAsync(tool)).Document.QuerySelector("tbody th")!;
        Assert.Equal("Doors", first.TextContent.Trim());
        var back = await VoteAsync(await ward.Nurse.OpenAsync(tool), "Lights");
        Assert.Contains("You have 1 of 2 votes left.", back.Text);
        // A vote for what is gone is theirs to give again.
        await TakeAwayAsync(ward.Nurse, tool, "Doors");
        Assert.Contains("You have 2 of 2 votes left.", (await ward.Nurse.OpenAsync(tool)).Text);
        await VoteAsync(await ward.Nurse.OpenAsync(tool), "Bells");
        var closed = await OwnWard.PressAsync(
            await VoteAsync(await ward.Nurse.OpenAsync(tool), "Lights"),
            "Vote.Do",
            "close"
        );
        Assert.Contains("The vote was closed on 24 Nov 2026.", closed.Text);
        var late = await fresh.SubmitAsync(("_handler", "tool-vote"), ("Vote.Do", ButtonOf(fresh, "Bells")));
        Assert.Contains("The vote is closed.", late.Text);
    }

    [Fact]
    public async Task Who_has_no_vote_left_is_offered_none_and_reads_above_the_options_how_to_change_it()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-no-votes");
        var project = await ward.StartAsync(ward.Nurse, "No votes left");
        var tool = (
            await ward.Lead.AddToolAsync(project, "ParetoByVotes", "Which first?", ("Form.VotesEach", "2"))
        ).Path;
        foreach (var option in new[] { "Bells", "Lights", "Doors" })
        {
            await ward.Lead.WriteLineAsync(tool, ("Form.Text", option));
        }

        const string given = "You have given all your votes. To vote for another, take one back.";
        var one = await VoteAsync(await ward.Nurse.OpenAsync(tool), "Bells");
        Assert.Equal(["Bells", "Lights", "Doors"], Offered(one));
        Assert.DoesNotContain(given, one.Text);
        var all = await VoteAsync(one, "Doors");
        Assert.Equal(["Bells", "Doors"], Offered(all));
        Assert.DoesNotContain("Vote for it", all.Text);
        Assert.Contains(given, all.Document.QuerySelector("#tool-vote")!.TextContent);
        // Another's votes are their own.
        Assert.Equal(["Bells", "Lights", "Doors"], Offered(await ward.Lead.OpenAsync(tool)));
        Assert.Equal(["Bells", "Lights", "Doors"], Offered(await VoteAsync(all, "Bells")));
    }

    [Fact]
    public async Task Numbers_are_taken_from_the_themes_of_issues_and_brought_up_to_date()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-themes");
        var project = await ward.StartAsync(ward.Nurse, "Themes");
        var tool = (await ward.Lead.AddToolAsync(project, "ParetoByNumbers", "What gets in the way")).Path;
        var none = await TakeAsync(ward.Lead, tool);
        Assert.Single(none.Errors, e => e.StartsWith("No issue of these days has a theme.", StringComparison.Ordinal));
        await ArrangeAsync(ward);
        var typed = await ward.Lead.WriteLineAsync(tool, ("Form.Text", "beds"), ("Form.Amount", "9"));
        Assert.Contains("beds alone makes up 100", typed.Text);
        var taken = await TakeAsync(ward.Lead, tool);
        Assert.Contains("2 themes taken from the issues.", taken.Text);
        Assert.Contains("one more has no theme.", taken.Text);
        Assert.Contains("1,beds,1\r\n2,Medicines,2", await ward.Lead.Client.GetStringAsync($"{tool}.csv"));
        Assert.Equal(
            ["Say how often it was counted."],
            (await (await ward.Lead.OpenAsync(tool)).SubmitAsync(("Form.Text", "Noise"))).Errors
        );
    }

    [Fact]
    public async Task Lines_that_came_with_one_press_go_with_one_undo_but_for_what_somebody_has_changed_since()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-themes-undo");
        var project = await ward.StartAsync(ward.Nurse, "Themes undone");
        var tool = (await ward.Lead.AddToolAsync(project, "ParetoByNumbers", "What gets in the way")).Path;
        await ArrangeAsync(ward);
        var taken = await TakeAsync(ward.Lead, tool);
        Assert.Equal(["Medicines", "Beds"], Options(taken));
        Assert.Contains("Undo: Added “Medicines” and 1 more", taken.Text);
        var undone = await DoAsync(ward.Lead, tool, "undo");
        Assert.Contains("Undone: Added “Medicines” and 1 more.", undone.Text);
        Assert.Empty(Options(undone));
        Assert.Equal(["Medicines", "Beds"], Options(await DoAsync(ward.Lead, tool, "redo")));
        var beds = taken.Document.QuerySelectorAll("[data-line]")[1].GetAttribute("data-line");
        await (await ward.Nurse.OpenAsync($"{tool}?at={beds}")).SubmitAsync(("Form.Text", "No beds"));
        Assert.Equal(["No beds"], Options(await DoAsync(ward.Lead, tool, "undo")));
    }

    [Fact]
    public async Task How_often_something_was_counted_is_a_whole_number()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-whole");
        var project = await ward.StartAsync(ward.Nurse, "Whole numbers");
        var tool = (await ward.Lead.AddToolAsync(project, "ParetoByNumbers", "Missed doses")).Path;
        var form = await ward.Lead.OpenAsync(tool);
        var half = await form.SubmitAsync(("Form.Text", "Away"), ("Form.Amount", "2.5"));
        Assert.Equal(["Enter a whole number."], half.Errors);
        Assert.Contains("Enter a whole number.", half.Document.QuerySelector("#Form-Amount-error")!.TextContent);
        Assert.Equal("2.5", half.ValueOf("Form.Amount"));
        var words = await form.SubmitAsync(("Form.Text", "Away"), ("Form.Amount", "often"));
        Assert.Equal(["Enter how often it was counted: a whole number."], words.Errors);
        await ward.Lead.WriteLineAsync(tool, ("Form.Text", "Away"), ("Form.Amount", "3"));
        Assert.Contains("1,Away,3", await ward.Lead.Client.GetStringAsync($"{tool}.csv"));
    }

    private static async Task<Page> TakeAsync(Browser who, string tool) =>
        await (await who.OpenAsync(tool)).SubmitAsync(("Form.From.Day", "1"));

    /// <summary>Two issues of medicines, one of beds, one of nothing.</summary>
    private Task ArrangeAsync(OwnWard ward) =>
        world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var (beds, medicines) = (Theme(ward, "Beds"), Theme(ward, "Medicines"));
            db.AddRange(beds, medicines);
            foreach (var theme in new[] { beds, medicines, medicines, null })
            {
                db.Add(await IssueAsync(db, ward, theme));
            }

            return await db.SaveAsync(new Act("Issues arranged"));
        });

    private static Theme Theme(OwnWard ward, string name) => new() { KeptBy = ward.Id, Name = name };

    private async Task<Issue> IssueAsync(AppDb db, OwnWard ward, Theme? theme) =>
        new()
        {
            Number = await Evenkeel.Platform.Data.Counters.TakeAsync(db, "issues", 1, default),
            UnitId = ward.Id,
            Problem = "Something was in the way",
            ThemeId = theme?.Id,
            RaisedAt = world.App.Clock.GetUtcNow(),
        };

    private static Task<Page> VoteAsync(Page page, string option) =>
        page.SubmitAsync(("_handler", "tool-vote"), ("Vote.Do", ButtonOf(page, option)));

    /// <summary>For which options there is a button, to vote or to take a vote back.</summary>
    private static string[] Offered(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("button[name='Vote.Do'] .ek-hidden")
                .Select(words => words.TextContent[2..]),
        ];

    private static string[] Options(Page page) =>
        [.. page.Document.QuerySelectorAll("[data-line]").Select(link => link.ChildNodes[^1].TextContent.Trim())];

    private static async Task<Page> DoAsync(Browser who, string tool, string what) =>
        await (await who.OpenAsync(tool)).SubmitAsync(("_handler", "outline-do"), ("Act.Do", what));

    private static string ButtonOf(Page page, string option) =>
        page
            .Document.QuerySelectorAll("button[name='Vote.Do']")
            .Single(button => button.TextContent.EndsWith($": {option}", StringComparison.Ordinal))
            .GetAttribute("value")!;

    private static async Task TakeAwayAsync(Browser who, string tool, string option)
    {
        var page = await who.OpenAsync(tool);
        var line = page
            .Document.QuerySelectorAll("[data-line]")
            .Single(l => l.TextContent.EndsWith(option, StringComparison.Ordinal));
        await page.SubmitAsync(
            ("_handler", "outline-do"),
            ("Act.Do", $"remove {line.GetAttribute("data-line")}:{line.GetAttribute("data-version")}")
        );
    }
}
