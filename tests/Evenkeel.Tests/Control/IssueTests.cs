using System.Net;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control;

/// <summary>What is in the way: raised in one field, in somebody's hand, put right, and checked before it counts as fixed.</summary>
public sealed class IssueTests(World world)
{
    [Fact]
    public async Task One_field_raises_it_and_it_stands_on_the_board()
    {
        var at = await Hospital.OpenAsync(world);
        var empty = await (await at.Nurse.OpenAsync($"{at.Ward}/control/raise")).SubmitAsync(("Form.Problem", " "));
        Assert.Equal(["Say in a few words what is in the way."], empty.Errors);
        var board = await empty.SubmitAsync(("Form.Problem", "Bed 4 call bell"));
        Assert.Contains("Bed 4 call bell", board.Text);
        Assert.Contains("nobody has it yet", board.Text);
    }

    [Fact]
    public async Task It_is_taken_put_right_and_fixed_only_after_a_check()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Bed 4 call bell");
        var work = await at.Colleague.OpenAsync($"{issue}/work");
        var taken = await work.SubmitAsync(("Form.Class", "Quick"), ("Form.Cause", "A loose wire"));
        Assert.Contains($"Colleague {at.Stem}", taken.Text);
        Assert.Contains("Fri 27 Nov 2026", taken.Text);
        Assert.Contains("In hand", taken.Text);

        var unsaid = await (await at.Colleague.OpenAsync($"{issue}/work")).SubmitAsync(
            ("Form.Countermeasure", ""),
            ("Form.InPlace", "true")
        );
        Assert.Contains("Say what is in place now, so that it can be checked.", unsaid.Errors);
        var done = await unsaid.SubmitAsync(("Form.Countermeasure", "New wire"), ("Form.InPlace", "true"));
        Assert.Contains("To check", done.Text);

        var check = await at.Nurse.OpenAsync($"{issue}/check");
        Assert.Equal(2, (await check.SubmitAsync(("Form.Found", ""))).Errors.Count);
        await check.SubmitAsync(("Form.Works", "false"), ("Form.Found", "Still silent at night"));
        Assert.Contains("In hand", (await at.Nurse.OpenAsync(issue)).Text);
        await (await at.Colleague.OpenAsync($"{issue}/work")).SubmitAsync(
            ("Form.Countermeasure", "New bell"),
            ("Form.InPlace", "true")
        );
        var fixedNow = await (await at.Nurse.OpenAsync($"{issue}/check")).SubmitAsync(
            ("Form.Works", "true"),
            ("Form.Found", "Rang three nights")
        );
        Assert.Contains("Fixed, and checked", fixedNow.Text);
        Assert.Contains("Rang three nights", fixedNow.Text);
        Assert.Contains("Bed 4 call bell", (await at.Lead.OpenAsync($"{at.Ward}/control/issues?state=ended")).Text);
        Assert.DoesNotContain("Bed 4 call bell", (await at.Lead.OpenAsync($"{at.Ward}/control/issues")).Text);
    }

    [Fact]
    public async Task Whoever_leads_is_told_of_what_the_team_fixes_and_tells()
    {
        var at = await Hospital.OpenAsync(world);
        await at.RaiseAsync(at.Nurse, "New way of ordering linen", ("Form.WhoFixes", "WeFixAndTell"));
        var told = await at.Manager.OpenAsync("/waiting");
        Assert.Contains("New way of ordering linen", told.Text);
        Assert.Contains($"You lead {at.Stem} Ward from {at.Stem} Service", told.Text);
        var read = await told.SubmitAsync(("UpTo", told.ValueOf("UpTo")!));
        Assert.DoesNotContain("New way of ordering linen", read.Text);
    }

    [Fact]
    public async Task Who_follows_it_or_has_the_same_is_told_what_is_written()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Cold food");
        await (await at.Colleague.OpenAsync(issue)).SubmitAsync(("Form.What", "same"));
        Assert.Contains("1 colleague says: the same for me.", (await at.Lead.OpenAsync(issue)).Text);
        await (await at.Lead.OpenAsync(issue)).SubmitAsync(("Form.Text", "The trolley is repaired on Friday"));
        foreach (var person in new[] { at.Nurse, at.Colleague })
        {
            Assert.Contains("“The trolley is repaired on Friday”", (await person.OpenAsync("/waiting")).Text);
        }

        await (await at.Colleague.OpenAsync(issue)).SubmitAsync(("Form.What", "leave"));
        await (await at.Lead.OpenAsync(issue)).SubmitAsync(("Form.Text", "Or on Monday"));
        Assert.DoesNotContain("Or on Monday", (await at.Colleague.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task Patients_identifiers_are_refused_and_scripts_are_text_and_what_is_too_long_is_said()
    {
        var at = await Hospital.OpenAsync(world);
        var form = await at.Nurse.OpenAsync($"{at.Ward}/control/raise");
        var refused = await form.SubmitAsync(("Form.Problem", "Bed of 9434765919 moved"));
        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain("9434765919", string.Concat(refused.Errors));
        Assert.Equal(
            ["This can be up to 10,000 characters."],
            (await form.SubmitAsync(("Form.Problem", new string('a', 10_001)))).Errors
        );
        var pasted = await form.SubmitAsync(("Form.Problem", "Pasted\u0001 from\u0007 a device\u001b"));
        Assert.Contains("Pasted from a device", pasted.Text);
        var board = await form.SubmitAsync(("Form.Problem", "<script>alert(1)</script>"));
        Assert.Contains("<script>alert(1)</script>", board.Text);
        Assert.DoesNotContain("<script>alert(1)", board.Source);
    }

    [Fact]
    public async Task Other_units_and_readers_have_no_way_in()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Only ours");
        Assert.Equal(HttpStatusCode.NotFound, (await world.Lead.OpenAsync(issue)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Lead.OpenAsync($"{at.Ward}/control")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Nurse.OpenAsync("/issues/999999")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Reader.OpenAsync("/units/ward-7/control/raise")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.OpenAsync($"{issue}/work")).Status);
        Assert.Contains("/sign-in", (await world.Nobody.OpenAsync(issue)).Path);
    }

    [Fact]
    public async Task It_is_found_by_its_words_and_its_number()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Wobbly commode in bathroom two");
        Assert.Contains("Wobbly commode", (await at.Lead.OpenAsync("/search?q=wobbly+commode")).Text);
        Assert.Contains("Wobbly commode", (await at.Lead.OpenAsync($"/search?q=%23{issue.Split('/')[^1]}")).Text);
        Assert.DoesNotContain("Wobbly commode", (await world.Outsider.OpenAsync("/search?q=wobbly+commode")).Text);
    }

    [Fact]
    public async Task Who_may_withdraws_what_is_no_issue_says_why_and_takes_it_up_again()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Bed 9 has no call bell");
        Assert.Equal(HttpStatusCode.NotFound, (await at.Colleague.OpenAsync($"{issue}/withdraw")).Status);
        Assert.DoesNotContain("Withdraw it", (await at.Colleague.OpenAsync(issue)).Text);
        var (form, late) = (
            await at.Lead.OpenAsync($"{issue}/withdraw"),
            await at.Nurse.OpenAsync($"{issue}/withdraw")
        );
        Assert.StartsWith("Nothing more to do about #", form.Heading, StringComparison.Ordinal);
        var empty = await form.SubmitAsync(("Form.Because", " "));
        Assert.Equal(["Say why it needs nothing more: whoever raised it reads it."], empty.Errors);
        var gone = await empty.SubmitAsync(("Form.Because", "There is no bed 9"));
        Assert.Contains("Withdrawn. We fix it.", gone.Text);
        Assert.Contains($"Lead {at.Stem} withdrew it: it is no issue", gone.Text);
        Assert.Contains("What you wrote is not saved", (await late.SubmitAsync(("Form.Because", "Mine"))).Text);
        Assert.DoesNotContain("Bed 9", (await at.Nurse.OpenAsync($"{at.Ward}/control")).Text);
        Assert.Contains("“There is no bed 9”", (await at.Nurse.OpenAsync("/waiting")).Text);
        Assert.Contains("Issue withdrawn", (await at.Lead.OpenAsync($"{at.Ward}/history")).Text);

        var mine = await at.Nurse.OpenAsync(issue);
        Assert.Single((await mine.SubmitAsync(("Form.After", ""))).Errors);
        var lead = await at.Lead.OpenAsync(issue);
        var again = await mine.SubmitAsync(("Form.After", "Since today there is"));
        Assert.Contains("Raised. We fix it.", again.Text);
        Assert.Contains("took it up again", again.Text);
        Assert.Contains("was quicker", (await lead.SubmitAsync(("Form.After", "Me too"))).Text);
        Assert.Contains("“Since today there is”", (await at.Lead.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task What_is_asked_of_somebody_is_withdrawn_there_and_can_be_asked_again_later()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "No porter at night");
        var refused = await at.Nurse.OpenAsync($"{issue}/withdraw");
        Assert.Contains($"It is asked of {at.Stem} Service", refused.Text);
        Assert.Null(refused.Document.QuerySelector("main textarea"));
        var withdrawn = await Hospital.MoveAsync(at.Nurse, issue, "Withdraw", "One came");
        await withdrawn.SubmitAsync(("Form.After", "He has left again"));
        await (await at.Nurse.OpenAsync($"{issue}/ask")).SubmitAsync(("Form.Reasons", "Beyond us"));
        var both = await at.Nurse.OpenAsync(issue);
        Assert.Contains("One came", both.Text);
        Assert.Contains($"With Manager {at.Stem}", both.Text);
    }

    [Fact]
    public async Task A_signal_becomes_an_issue_and_the_thread_goes_from_one_to_the_answer()
    {
        var at = await Hospital.OpenAsync(world);
        var measure = await at.Lead.MeasureAsync(Arrange.Name("Threaded"), unit: $"{at.Stem}-ward");
        await at.Lead.PasteMonthsAsync(
            measure,
            [.. Enumerable.Range(0, 12).Select(i => 4.0 + i % 3), .. Enumerable.Repeat(20.0, 11)]
        );
        var board = await at.Lead.OpenAsync($"{at.Ward}/control");
        var make = board.Document.QuerySelector("#signals a[href*='raise?signal=']")!.GetAttribute("href")!;
        await (await at.Lead.OpenAsync(make)).SubmitAsync(
            ("Form.Problem", "Twice as many"),
            ("Form.WhoFixes", "WeAsk")
        );
        var thread = await ThreadOfAsync(at, "Twice as many");
        Assert.Equal(["Signal", "Issue", "Escalation"], thread);
        // What is made of it answers it.
        Assert.Null((await at.Lead.OpenAsync($"{at.Ward}/control")).Document.QuerySelector($"a[href='{make}']"));
        // Another unit's signal is none of this unit's business, and no link is made of it.
        var signal = make[(make.LastIndexOf('=') + 1)..];
        await (await at.Manager.OpenAsync($"{at.Service}/control/raise?signal={signal}")).SubmitAsync(
            ("Form.Problem", "Not theirs")
        );
        Assert.Empty(await ThreadOfAsync(at, "Not theirs", at.Service));
    }

    private static async Task<IReadOnlyList<string>> ThreadOfAsync(Hospital at, string problem, string? unit = null)
    {
        var list = await at.Manager.OpenAsync($"{unit ?? at.Ward}/control/issues?state=all");
        var issue = list
            .Document.QuerySelectorAll("td a")
            .First(a => a.TextContent.Contains(problem, StringComparison.Ordinal));
        var page = await at.Manager.OpenAsync(issue.GetAttribute("href")!);
        return [.. page.Document.QuerySelectorAll(".ek-thread__kind").Select(kind => kind.TextContent)];
    }
}
