using System.Net;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Projects;

/// <summary>An idea takes one field; it is answered, and what comes of it goes back to who had it.</summary>
public sealed class IdeaTests(World world)
{
    [Fact]
    public async Task One_field_shares_it_and_the_answer_and_the_thanks_go_back()
    {
        var ward = await OwnWard.MakeAsync(world, "idea");
        var board = await ward.Nurse.OpenAsync(ward.Board);
        var form = await ward.Nurse.OpenAsync(
            board.Document.QuerySelector("a[href$='/ideas/new']")!.GetAttribute("href")!
        );
        Assert.Equal(["Say what you would do differently."], (await form.SubmitAsync(("Form.Text", " "))).Errors);
        var refused = await form.SubmitAsync(("Form.Text", "Ask 0101900015 what he likes"));
        Assert.Single(refused.Errors);
        Assert.DoesNotContain("0101900015", string.Concat(refused.Errors));
        var idea = await ShareAsync(ward, "Bladder scanner by the door");
        Assert.Contains("Bladder scanner by the door", (await ward.Lead.OpenAsync(ward.Board)).Text);
        Assert.Null((await ward.Nurse.OpenAsync(idea)).Document.QuerySelector("[name='Form.State']"));
        var page = await ward.Lead.OpenAsync(idea);
        var thanked = await page.SubmitAsync(("_handler", "thank"));
        Assert.Contains("Thanked by lead-of-", thanked.Text);
        var why = await thanked.SubmitAsync(("Form.State", "NotNow"), ("Form.Answer", " "));
        Assert.Equal(["Say why not now: who had it is told."], why.Errors);
        var stale = await ward.Lead.OpenAsync(idea);
        var answered = await why.SubmitAsync(("Form.State", "NotNow"), ("Form.Answer", "After the move in March"));
        Assert.Contains("Answered: who had it is told.", answered.Text);
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SubmitAsync(("Form.State", "Done"))).Status);
        var notices = await ward.Nurse.OpenAsync("/waiting");
        Assert.Contains("After the move in March", notices.Text);
        Assert.Contains("Somebody thanks you for your idea", notices.Text);
        Assert.Contains("Not now", (await ward.Nurse.OpenAsync($"{ward.Address}/ideas?state=not-now")).Text);
        Assert.Contains("No idea fits", (await ward.Nurse.OpenAsync($"{ward.Address}/ideas?state=new")).Text);
        var again = await answered.SubmitAsync(("_handler", "again"));
        Assert.Contains("Waits for an answer", again.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(idea)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{ward.Address}/ideas")).Status);
    }

    [Fact]
    public async Task Who_answers_it_is_told_that_it_came_until_it_is_answered()
    {
        var ward = await OwnWard.MakeAsync(world, "came");
        var idea = await ShareAsync(ward, "Slippers by the bed");
        var told = await ward.Lead.OpenAsync("/waiting");
        Assert.Contains("Somebody shared an idea at ", told.Text);
        Assert.Contains("Slippers by the bed", told.Text);
        Assert.NotNull(told.Document.QuerySelector($"main a[href='{idea}']"));
        Assert.DoesNotContain("Somebody shared an idea", (await ward.Nurse.OpenAsync("/waiting")).Text);
        var brief = await world.App.ReadAsync(db =>
            db.Notices.Where(n => n.Address == idea).Select(n => n.Brief).SingleAsync()
        );
        Assert.EndsWith(": it waits for an answer", brief, StringComparison.Ordinal);
        Assert.Contains("Ideas (1 waits)", (await ward.Nurse.OpenAsync(ward.Improvement())).Text);
        await (await ward.Lead.OpenAsync(idea)).SubmitAsync(("Form.State", "Done"));
        Assert.DoesNotContain("Somebody shared an idea", (await ward.Lead.OpenAsync("/waiting")).Text);
        Assert.DoesNotContain("Ideas (", (await ward.Nurse.OpenAsync(ward.Improvement())).Text);
        var own = await ward.Lead.OpenAsync($"{ward.Address}/ideas/new");
        await own.SubmitAsync(("Form.Text", "A hook for each gown"));
        Assert.DoesNotContain("Somebody shared an idea", (await ward.Lead.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task It_becomes_a_change_idea_and_who_had_it_hears_of_the_test()
    {
        var ward = await OwnWard.MakeAsync(world, "tested");
        var project = await ward.StartAsync(ward.Lead, "Numbats");
        var idea = await ShareAsync(ward, "A light by the door");
        var page = await ward.Lead.OpenAsync(idea);
        var refused = await page.SubmitAsync(("Form.State", "InProject"));
        Assert.Equal(["Choose the project."], refused.Errors);
        await refused.SubmitAsync(("Form.State", "InProject"), ("Form.Project", project.Split('/')[^1]));
        var theory = await ward.Lead.OpenAsync($"{project}/theory");
        Assert.Contains("A light by the door", theory.Text);
        var line = theory.Document.QuerySelector("[data-line]")!.GetAttribute("href")!;
        theory = await ward.Lead.OpenAsync(line);
        var plan = theory.Document.QuerySelector("a[href*='/pdsa/plan?idea=']")!.GetAttribute("href")!;
        var cycle = await (await ward.Lead.OpenAsync(plan)).SubmitAsync(
            ("Form.Change", "One light"),
            ("Form.Prediction", "Fewer calls")
        );
        var began = await cycle.SubmitAsync(("_handler", "do"), ("Form.Happened", "Hung"));
        Assert.Contains("PDSA 1: being tested", (await ward.Nurse.OpenAsync(idea)).Text);
        var studied = await began.SubmitAsync(
            ("_handler", "study"),
            ("Form.Result", "AsPredicted"),
            ("Form.Learned", "They find it")
        );
        await studied.SubmitAsync(("_handler", "decide"), ("Form.Decision", "Adopt"));
        Assert.Contains("PDSA 1: adopted", (await ward.Nurse.OpenAsync(idea)).Text);
        var notices = await ward.Nurse.OpenAsync("/waiting");
        Assert.Contains("Your idea was tested, and adopted. What was learned: They find it", notices.Text);
    }

    [Fact]
    public async Task A_project_is_started_from_it()
    {
        var ward = await OwnWard.MakeAsync(world, "begun");
        var idea = await ShareAsync(ward, "Quolls at night");
        var page = await ward.Lead.OpenAsync(idea);
        var start = await ward.Lead.OpenAsync(
            page.Document.QuerySelector("a[href*='/improvement/start?idea=']")!.GetAttribute("href")!
        );
        Assert.Equal("Quolls at night", start.ValueOf("Form.Title"));
        var project = await start.SubmitAsync(("Form.Title", "Quolls"), ("Form.Problem", "Nobody sees them"));
        Assert.Contains("Quolls at night", project.Document.QuerySelector(".ek-thread")!.TextContent);
        Assert.Contains("Became a project", (await ward.Nurse.OpenAsync(idea)).Text);
        Assert.Contains("your idea became a project", (await ward.Nurse.OpenAsync("/waiting")).Text);
        var done = await ward.Lead.OpenAsync(idea);
        var again = await done.SubmitAsync(("_handler", "again"), ("Again.Version", done.ValueOf("Again.Version")!));
        Assert.Contains("Waits for an answer", again.Text);
    }

    /// <summary>Answers the idea's address.</summary>
    private static async Task<string> ShareAsync(OwnWard ward, string text)
    {
        var form = await ward.Nurse.OpenAsync($"{ward.Address}/ideas/new");
        var list = await form.SubmitAsync(("Form.Text", text));
        Assert.Contains("Thank you. It is idea", list.Text);
        return list
            .Document.QuerySelectorAll("td[data-label='Idea'] a")
            .Single(a => a.TextContent == text)
            .GetAttribute("href")!;
    }
}
