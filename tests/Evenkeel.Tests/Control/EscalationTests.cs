using System.Net;
using Evenkeel.Organisation.People;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>A nurse's warning reaches somebody who can act, and the answer comes back.</summary>
public sealed class EscalationTests(World world)
{
    [Fact]
    public async Task It_climbs_to_the_service_and_the_board_and_closes_by_the_raisers_word_alone()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "No night pharmacist");
        var mine = await at.Nurse.OpenAsync(issue);
        Assert.Contains($"With Manager {at.Stem}, {at.Stem} Service", mine.Text);
        Assert.Equal(["Withdraw", "Disagree"], Hospital.Moves(mine));
        Assert.Contains("No night pharmacist", (await at.Manager.OpenAsync("/waiting")).Text);

        var empty = await Hospital.MoveAsync(at.Manager, issue, "Answer");
        Assert.Contains("Write what will be done, or why nothing can be: everybody involved reads it.", empty.Errors);
        Assert.Contains(
            "They read now that you have received it.",
            (await Hospital.MoveAsync(at.Manager, issue, "Acknowledge")).Text
        );
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "On call from tonight");
        Assert.Contains("Answered: On call from tonight", Plain(await at.Nurse.OpenAsync($"{at.Ward}/control")));

        await Hospital.MoveAsync(at.Nurse, issue, "Reject", "On call is not on site");
        Assert.Contains("On call is not on site", (await at.Chief.OpenAsync("/waiting")).Text);
        await Hospital.MoveAsync(at.Chief, issue, "Answer", "One starts on Monday");
        Assert.DoesNotContain("Accept", Hospital.Moves(await at.Lead.OpenAsync(issue)));
        await Hospital.MoveAsync(at.Nurse, issue, "Accept");
        var closed = await at.Manager.OpenAsync(issue);
        Assert.Contains("Closed: it was answered", closed.Text);
        Assert.Contains("To check", closed.Text);
        Assert.Equal(["Disagree"], Hospital.Moves(closed));
    }

    [Fact]
    public async Task Everybody_who_raised_held_or_advised_is_told_each_decision_with_its_reasons()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "No hoist");
        await Hospital.MoveAsync(
            at.Manager,
            issue,
            "AskAdvice",
            "Can we lend one?",
            ("Form.Person", $"pharmacist@{at.Stem}.example.org")
        );
        await Hospital.MoveAsync(at.Pharmacist, issue, "Advise", "Stores have two");
        await Hospital.MoveAsync(at.Manager, issue, "SendUp", "I cannot buy one");
        foreach (var person in new[] { at.Nurse, at.Pharmacist, at.Chief })
        {
            Assert.Contains("“I cannot buy one”", (await person.OpenAsync("/waiting")).Text);
        }

        Assert.Contains("“Stores have two”", (await at.Nurse.OpenAsync("/waiting")).Text);
        Assert.DoesNotContain("“I cannot buy one”", (await at.Manager.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task Who_is_asked_for_advice_sees_that_item_and_no_more()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "Medicines come late");
        var other = await at.RaiseAsync(at.Nurse, "The bell does not ring");
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.OpenAsync(issue)).Status);
        await Hospital.MoveAsync(
            at.Manager,
            issue,
            "AskAdvice",
            "Why late?",
            ("Form.Person", $"pharmacist@{at.Stem}.example.org")
        );
        var page = await at.Pharmacist.OpenAsync(issue);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Advise", Hospital.Moves(page));
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.OpenAsync(other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.OpenAsync($"{at.Ward}/control")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(issue)).Status);
        var id = await world.App.ReadAsync(db =>
            db.Set<Person>()
                .Where(p => p.Email == $"pharmacist@{at.Stem}.example.org")
                .Select(p => p.PersonId)
                .SingleAsync()
        );
        var leave = await world.Top.OpenAsync($"/people/{id.Value}/leave");
        Assert.Contains("Is asked for advice on", leave.Text);
        await leave.SubmitAsync(("Form.Successor", $"lead@{at.Stem}.example.org"));
        var asked = await at.Lead.OpenAsync(issue);
        Assert.Contains("Advise", Hospital.Moves(asked));
        Assert.Contains($"Pharmacist {at.Stem} leaves, and has given no advice.", asked.Text);
    }

    [Fact]
    public async Task Somebody_else_who_decides_there_can_take_it_over_and_it_has_one_holder_still()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "The lift is out");
        var page = await at.Chief.OpenAsync(issue);
        Assert.Contains("TakeOver", Hospital.Moves(page));
        Assert.DoesNotContain("Answer", Hospital.Moves(page));
        await Hospital.MoveAsync(at.Chief, issue, "TakeOver");
        Assert.Contains($"With Chief {at.Stem}", (await at.Nurse.OpenAsync(issue)).Text);
        Assert.DoesNotContain("Answer", Hospital.Moves(await at.Manager.OpenAsync(issue)));
    }

    [Fact]
    public async Task Two_who_decide_at_once_do_not_both_decide()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "Two at once");
        var first = await at.Manager.OpenAsync(issue);
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "Yes");
        var late = await first.SubmitAsync(
            ("Form.Version", first.ValueOf("Form.Version")!),
            ("Form.Move", "SendUp"),
            ("Form.Reasons", "Or up")
        );
        Assert.Contains("Somebody else was quicker", late.Text);
        Assert.Contains("Or up", late.Source);
        Assert.Contains("Answered: does it answer it?", (await at.Nurse.OpenAsync(issue)).Text);
    }

    [Fact]
    public async Task Disagreement_is_kept_for_everybody_and_changes_nothing_else()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "Too few staff");
        await Hospital.MoveAsync(at.Lead, issue, "Disagree", "Closing beds is no answer");
        var page = await at.Manager.OpenAsync(issue);
        Assert.Contains("Closing beds is no answer", page.Text);
        Assert.Contains($"With Manager {at.Stem}", page.Text);
    }

    [Fact]
    public async Task A_hidden_name_is_shown_to_who_must_answer_and_not_to_colleagues_nor_in_the_history()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(
            at.Nurse,
            "Shouting at handover",
            ("Form.WhoFixes", "WeAsk"),
            ("Form.HideName", "true")
        );
        await (await at.Colleague.OpenAsync(issue)).SubmitAsync(("Form.What", "follow"));
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "I will speak with them");
        await Hospital.MoveAsync(at.Nurse, issue, "Reject", "It went on");
        await (await at.Nurse.OpenAsync(issue)).SubmitAsync(("Form.Text", "And again today"));
        var name = $"Nurse {at.Stem}";
        foreach (var page in new[] { issue, "/waiting", $"{at.Ward}/control", $"{at.Ward}/history" })
        {
            Assert.DoesNotContain(name, (await at.Colleague.OpenAsync(page)).Text);
        }

        Assert.Contains("The raiser says: this does not answer it.", (await at.Colleague.OpenAsync("/waiting")).Text);
        Assert.Contains("a colleague who asked not to be named", (await at.Colleague.OpenAsync(issue)).Text);
        Assert.Contains(name, (await at.Manager.OpenAsync(issue)).Text);
        Assert.Contains(name, (await at.Lead.OpenAsync(issue)).Text);
    }

    private static string Plain(Page page) =>
        string.Join(' ', page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
