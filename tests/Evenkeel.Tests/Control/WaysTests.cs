using System.Net;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>How a team sets up its board and whom it asks.</summary>
public sealed class WaysTests(World world)
{
    [Fact]
    public async Task The_team_chooses_which_sections_stand_on_its_board_and_in_which_order()
    {
        var at = await Hospital.OpenAsync(world);
        var form = await at.Lead.OpenAsync($"{at.Ward}/control/sections");
        var first = form.ValueOf("Form.Rows[0].Key")!;
        var last = form.Document.QuerySelectorAll("[name$='.Key']").Length - 1;
        var board = await form.SubmitAsync(("Form.Rows[0].Place", "99"), ($"Form.Rows[{last}].IsShown", "false"));
        Assert.Contains("The board is as you want it.", board.Text);
        var sections = board.Document.QuerySelectorAll("main section[id]").Select(s => s.Id).ToList();
        Assert.Equal(first, sections[^1]);
        // What a team is asked is not on its board before the team has put it there.
        Assert.Equal(last - 1, sections.Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await at.Nurse.OpenAsync($"{at.Ward}/control/sections")).Status);
    }

    [Fact]
    public async Task Decision_rights_stand_beside_the_choice_when_something_is_raised()
    {
        var at = await Hospital.OpenAsync(world);
        var form = await at.Lead.OpenAsync($"{at.Ward}/control/rights");
        await form.SubmitAsync(
            ("Form.WeFix", "Where things are kept\nThe order of the round"),
            ("Form.WeAsk", "New equipment")
        );
        Assert.Contains("The order of the round", (await at.Nurse.OpenAsync($"{at.Ward}/control/raise")).Text);
        var tooLong = await form.SubmitAsync(("Form.WeFix", new string('a', 401)));
        Assert.Contains("One line is longer than 400 characters", string.Concat(tooLong.Errors));
    }

    [Fact]
    public async Task An_issue_of_a_theme_goes_to_the_department_that_its_route_names()
    {
        var at = await Hospital.OpenAsync(world);
        await (await at.Manager.OpenAsync($"{at.Service}/control/themes/set")).SubmitAsync(
            ("Form.Lines", "Medicines\nStaffing")
        );
        var routes = await at.Manager.OpenAsync($"{at.Service}/control/routes");
        var theme = routes
            .Document.QuerySelectorAll("option")
            .First(o => o.TextContent == "Medicines")
            .GetAttribute("value")!;
        Assert.Contains(
            "Who is asked? Enter a name or an e-mail address.",
            (await routes.SubmitAsync(("Form.Person", ""))).Errors
        );
        await routes.SubmitAsync(("Form.Theme", theme), ("Form.Person", $"pharmacist@{at.Stem}.example.org"));
        // The ward has no manager of its own route: the service's holds for it, for that theme only.
        await at.RaiseAsync(at.Nurse, "No insulin", ("Form.WhoFixes", "WeAsk"), ("Form.Theme", theme));
        await at.AskAsync(at.Nurse, "No chairs");
        var asked = (await at.Pharmacist.OpenAsync("/waiting")).Text;
        Assert.Contains("No insulin", asked);
        Assert.DoesNotContain("No chairs", asked);
        Assert.Contains("No chairs", (await at.Manager.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task While_somebody_is_away_who_stands_in_for_them_is_asked()
    {
        var at = await Hospital.OpenAsync(world);
        var form = await at.Manager.OpenAsync("/waiting/away");
        (string, string)[] days =
        [
            ("Form.From.Day", "23"),
            ("Form.From.Month", "11"),
            ("Form.From.Year", "2026"),
            ("Form.Until.Day", "30"),
            ("Form.Until.Month", "11"),
            ("Form.Until.Year", "2026"),
        ];
        var myself = await form.SubmitAsync([.. days, ("Form.Person", $"manager@{at.Stem}.example.org")]);
        Assert.Equal(["That is you. Choose somebody who is here."], myself.Errors);
        await form.SubmitAsync([.. days, ("Form.Person", $"chief@{at.Stem}.example.org")]);
        var issue = await at.AskAsync(at.Nurse, "Asked meanwhile");
        Assert.Contains($"With Chief {at.Stem}, {at.Stem} Service", (await at.Nurse.OpenAsync(issue)).Text);
    }

    [Fact]
    public async Task Two_issues_become_one_and_everybody_hears_what_comes_of_it()
    {
        var at = await Hospital.OpenAsync(world);
        var one = await at.RaiseAsync(at.Nurse, "Bell of bed 4");
        var other = await at.RaiseAsync(at.Colleague, "Bells do not ring");
        var form = await at.Lead.OpenAsync($"{one}/join");
        Assert.Equal(2, (await form.SubmitAsync(("Form.Other", ""), ("Form.Reasons", ""))).Errors.Count);
        var same = await form.SubmitAsync(("Form.Other", one.Split('/')[^1]), ("Form.Reasons", "x"));
        Assert.Equal(["There is no other open issue of this number that you see."], same.Errors);
        var joined = await form.SubmitAsync(("Form.Other", other.Split('/')[^1]), ("Form.Reasons", "One wire"));
        Assert.Contains("Bells do not ring", joined.Text);
        Assert.Contains("One with another", (await at.Nurse.OpenAsync(one)).Text);
        Assert.Contains("goes on there", (await at.Nurse.OpenAsync("/waiting")).Text);
    }
}
