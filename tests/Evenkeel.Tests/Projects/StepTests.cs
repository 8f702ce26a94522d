using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Platform.Files;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>What a project has to do: milestones, actions and what its meetings agreed; and one that begins like another.</summary>
public sealed class StepTests(World world)
{
    [Fact]
    public async Task An_action_waits_for_who_is_to_do_it_until_it_is_ticked_off()
    {
        var ward = await OwnWard.MakeAsync(world, "steps");
        var project = await ward.StartAsync(ward.Lead, "Bettongs");
        var page = await ward.Lead.OpenAsync($"{project}/steps");
        Assert.Equal(["Say what is to be done."], (await page.SubmitAsync(("Form.What", " "))).Errors);
        var noDay = await page.SubmitAsync(("Form.What", "First charts"), ("Form.Kind", "Milestone"));
        Assert.Equal(["Say by when: a milestone is a day."], noDay.Errors);
        var me = page
            .Document.QuerySelectorAll("select[name='Form.Who'] option")
            .Single(o => o.TextContent.StartsWith("lead-of-", StringComparison.Ordinal));
        (string, string)[] late = [("Form.By.Day", "1"), ("Form.By.Month", "11"), ("Form.By.Year", "2026")];
        var added = await page.SubmitAsync([
            ("Form.What", "Order the lights"),
            ("Form.Who", me.GetAttribute("value")!),
            .. late,
        ]);
        Assert.Contains("Late", added.Text);
        Assert.Contains("Order the lights", (await ward.Lead.OpenAsync(project)).Text);
        var waiting = await ward.Lead.OpenAsync("/waiting");
        Assert.Contains("Your actions in projects", waiting.Text);
        Assert.Contains("late since 1 Nov 2026", waiting.Text);
        Assert.DoesNotContain("Order the lights", (await ward.Nurse.OpenAsync("/waiting")).Text);
        var step = added.Document.QuerySelector("td[data-label='What'] a")!.GetAttribute("href")!;
        var mine = await ward.Lead.OpenAsync(step);
        var theirs = await ward.Lead.OpenAsync(step);
        await mine.SubmitAsync(("Form.What", "Order four lights"));
        Assert.Contains(
            "Somebody else has changed it meanwhile",
            (await theirs.SubmitAsync(("Form.What", "Order six"))).Text
        );
        var list = await ward.Lead.OpenAsync($"{project}/steps");
        var done = await list.SubmitAsync(("_handler", HandlerOf(list, "Tick.Step")));
        Assert.Contains("Everything is done.", done.Text);
        Assert.DoesNotContain("Order four lights", (await ward.Lead.OpenAsync("/waiting")).Text);
        var id = done.Document.QuerySelector("[name='Act.Step']")!.GetAttribute("value")!;
        var again = await done.SubmitAsync(
            ("_handler", HandlerOf(done, "Act.Step")),
            ("Act.Step", id),
            ("Act.Do", "open")
        );
        Assert.Contains("It is to do again.", again.Text);
        var gone = await (await ward.Lead.OpenAsync(step)).SubmitAsync(("_handler", "take-away"));
        Assert.Contains("Taken away.", gone.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.OpenAsync(step)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{project}/steps")).Status);
        var reader = (await world.PersonAsync($"reader-of-{ward.Code}", Role.Reader, ward.Code)).Browser;
        Assert.Null((await reader.OpenAsync($"{project}/steps")).Document.QuerySelector("main [name='Form.What']"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{project}/meetings/new")).Status);
    }

    [Fact]
    public async Task A_meeting_keeps_what_was_said_and_makes_an_action_of_each_line()
    {
        var ward = await OwnWard.MakeAsync(world, "meets");
        var project = await ward.StartAsync(ward.Lead, "Potoroos");
        var form = await ward.Lead.OpenAsync($"{project}/meetings/new");
        var long400 = new string('x', 401);
        var refused = await form.SubmitAsync(("Form.Said", "We tried it"), ("Form.Actions", long400));
        Assert.Equal(["Each line can be up to 400 characters."], refused.Errors);
        var saved = await form.SubmitAsync(
            ("Form.Said", "We tried it"),
            ("Form.Actions", "Ask nights\n\n Ring estates \n")
        );
        Assert.Contains("Written down, with 2 actions.", saved.Text);
        Assert.Contains("0 of 2 of its actions are done.", saved.Text);
        Assert.Equal(2, saved.Document.QuerySelectorAll("td[data-label='What']").Length);
        var change = await ward.Lead.OpenAsync(
            saved.Document.QuerySelector("main a[href*='/meetings/']:not([href$='/new'])")!.GetAttribute("href")!
        );
        Assert.Contains("We tried it twice", (await change.SubmitAsync(("Form.Said", "We tried it twice"))).Text);
        Assert.Contains("Project met", (await ward.Lead.OpenAsync($"{ward.Address}/history")).Text);
    }

    [Fact]
    public async Task One_begins_like_another_with_its_theory()
    {
        var ward = await OwnWard.MakeAsync(world, "copied");
        var other = await OwnWard.MakeAsync(world, "copy");
        var project = await ward.StartAsync(ward.Lead, "Wombats", ("Form.Aim", "Half as many"));
        var theory = await ward.Lead.OpenAsync($"{project}/theory");
        var asked = await theory.SubmitAsync(("Form.Text", "The room helps"));
        await asked.SubmitAsync(("Form.Text", "A light"), ("Form.IsIdea", "true"), ("Form.Ends", "true"));
        var form = await ward.Lead.OpenAsync($"{project}/copy");
        var unseen = await form.SubmitAsync(("Form.Unit", other.Code));
        Assert.Contains("No unit that you see has this code or name.", unseen.Errors[0], StringComparison.Ordinal);
        var copy = await form.SubmitAsync(
            ("Form.Unit", ward.Code),
            ("Form.Title", "More wombats"),
            ("Form.WithTheory", "true")
        );
        Assert.Equal("More wombats", copy.Heading);
        Assert.Contains("Half as many", copy.Text);
        Assert.Contains("The room helps", copy.Text);
        Assert.NotEqual(project, copy.Path);
        var removed = await ward.Lead.OpenAsync($"{copy.Path}/theory");
        Assert.Contains("A light", removed.Text);
        Assert.Contains("Wombats", copy.Document.QuerySelector(".ek-thread")!.TextContent);
    }

    [Fact]
    public async Task Papers_of_a_project_are_seen_by_who_sees_it()
    {
        var ward = await OwnWard.MakeAsync(world, "papers");
        var project = await ward.StartAsync(ward.Lead, "Dunnarts");
        var form = await ward.Lead.OpenAsync($"{project}/files");
        var refused = await form.UploadAsync(
            "Form.Files",
            [("photo.jpg", "no picture"u8.ToArray())],
            ("Form.Says", "")
        );
        Assert.Single(refused.Errors);
        var saved = await form.UploadAsync(
            "Form.Files",
            [("Leaflet.pdf", Samples.Pdf())],
            ("Form.Says", "What we hand out")
        );
        Assert.Contains("Attached: Leaflet.pdf.", saved.Text);
        Assert.Contains("What we hand out", (await ward.Nurse.OpenAsync($"{project}/files")).Text);
        Assert.Contains("Photos and papers (1)", (await ward.Nurse.OpenAsync(project)).Text);
        using var file = await ward.Nurse.Client.GetAsync($"{project}/files/1");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        using var theirs = await world.Outsider.Client.GetAsync($"{project}/files/1");
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        var gone = await saved.SubmitAsync(("_handler", "away-1"));
        Assert.Contains("Taken away: Leaflet.pdf.", gone.Text);
        using var again = await ward.Lead.Client.GetAsync($"{project}/files/1");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    private static string HandlerOf(Page page, string field) =>
        page
            .Document.QuerySelectorAll("main form")
            .First(form => form.QuerySelector($"[name='{field}']") is not null)
            .QuerySelector("[name='_handler']")!
            .GetAttribute("value")!;
}
