using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>A project: begun in two fields, its charter written as the team learns, seen by who is in it.</summary>
public sealed class ProjectTests(World world)
{
    [Fact]
    public async Task Two_fields_begin_it_and_who_begins_it_leads_it()
    {
        var ward = await OwnWard.MakeAsync(world, "begins");
        var form = await ward.Nurse.OpenAsync($"{ward.Improvement()}/start");
        var empty = await form.SubmitAsync(("Form.Title", " "), ("Form.Problem", "Kept in the form"));
        Assert.Equal(["Say in a few words what is to be better."], empty.Errors);
        Assert.Equal("Kept in the form", empty.Document.QuerySelector("[name='Form.Problem']")!.TextContent.Trim());
        var project = await ward.StartAsync(ward.Nurse, "Zebra crossings in the corridor");
        var page = await ward.Nurse.OpenAsync(project);
        Assert.Contains("The aim is not written yet.", page.Text);
        Assert.Contains($"nurse-of-{ward.Code}", page.Document.QuerySelector(".ek-facts")!.TextContent);
        Assert.Contains("Zebra crossings", (await ward.Lead.OpenAsync(ward.Improvement())).Text);
    }

    [Fact]
    public async Task Who_only_reads_may_not_begin_one_and_another_unit_does_not_see_it()
    {
        var ward = await OwnWard.MakeAsync(world, "unseen");
        var project = await ward.StartAsync(ward.Lead, "Quagga");
        var reader = (await world.PersonAsync($"reader-of-{ward.Code}", Role.Reader, ward.Code)).Browser;
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"{ward.Improvement()}/start")).Status);
        var seen = await reader.OpenAsync(project);
        Assert.Equal("Quagga", seen.Heading);
        Assert.Null(seen.Document.QuerySelector("a[href$='/charter'], a[href$='/charter#Form-Aim']"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{project}/charter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(project)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(ward.Improvement())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.OpenAsync("/projects/999999")).Status);
    }

    [Fact]
    public async Task Others_who_work_on_the_same_are_shown_before_it_begins()
    {
        var ward = await OwnWard.MakeAsync(world, "similar");
        var first = await ward.StartAsync(ward.Lead, "Xylophones at breakfast");
        var form = await ward.Nurse.OpenAsync($"{ward.Improvement()}/start");
        var shown = await form.SubmitAsync(("Form.Title", "More xylophones"), ("Form.Problem", "Silence"));
        Assert.Contains("One other works on this, it seems", shown.Text);
        Assert.NotNull(shown.Document.QuerySelector($"main a[href='{first}']"));
        var begun = await shown.SubmitAsync(("Form.Title", "More xylophones"));
        Assert.Equal("More xylophones", begun.Heading);
    }

    [Fact]
    public async Task The_charter_is_written_and_two_who_write_at_once_both_know()
    {
        var ward = await OwnWard.MakeAsync(world, "charter");
        var project = await ward.StartAsync(ward.Lead, "Okapi");
        var mine = await ward.Lead.OpenAsync($"{project}/charter");
        var theirs = await ward.Lead.OpenAsync($"{project}/charter");
        var saved = await mine.SubmitAsync(
            ("Form.Aim", "Half as many falls"),
            ("Form.ForWhom", "everybody here"),
            ("Form.By.Day", "31"),
            ("Form.By.Month", "3"),
            ("Form.By.Year", "2027")
        );
        Assert.Contains("Half as many falls, for everybody here, by 31 Mar 2027.", saved.Text);
        var stale = await theirs.SubmitAsync(("Form.Aim", "A third fewer"));
        Assert.Contains("Somebody else has changed it meanwhile", stale.Text);
        Assert.Equal("A third fewer", stale.ValueOf("Form.Aim"));
        Assert.Contains("A third fewer", (await stale.SubmitAsync(("Form.Aim", "A third fewer"))).Text);
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Charter changed", history.Text);
    }

    [Fact]
    public async Task Its_stages_go_on_side_by_side()
    {
        var ward = await OwnWard.MakeAsync(world, "journey");
        var project = await ward.StartAsync(ward.Lead, "Pangolin");
        var form = await ward.Lead.OpenAsync($"{project}/journey");
        var saved = await form.SubmitAsync(
            ("Form.Rows[0].State", "Done"),
            ("Form.Rows[1].State", "GoingOn"),
            ("Form.Rows[3].State", "GoingOn")
        );
        var stages = saved.Document.QuerySelectorAll(".ek-journey__stage").Select(s => s.TextContent.Trim()).ToList();
        Assert.Equal("Create the conditions Done", stages[0]);
        Assert.Equal("Test changes Under way", stages[3]);
        Assert.Contains("Understand the system, Test changes", (await ward.Lead.OpenAsync(ward.Improvement())).Text);
    }

    [Fact]
    public async Task A_guest_sees_this_project_and_no_more_and_a_site_sees_it_too()
    {
        var ward = await OwnWard.MakeAsync(world, "host");
        var site = await OwnWard.MakeAsync(world, "site");
        var project = await ward.StartAsync(ward.Lead, "Aardvark");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Nurse.OpenAsync(project)).Status);
        var people = await ward.Lead.OpenAsync($"{project}/people");
        var unseen = await people.SubmitAsync(("Site.Unit", site.Code));
        Assert.Contains("No unit that you see has this code or name.", unseen.Text);
        Task<Page> JoinAsync() => people.SubmitAsync(("Join.Person", "outsider@example.org"), ("Join.Role", "Coach"));
        var both = await Task.WhenAll(JoinAsync(), JoinAsync());
        Assert.Single(both, page => page.Errors is ["Outsider Person is in it as this already."]);
        var joined = Assert.Single(both, page => page.Errors.Count == 0);
        Assert.Contains("Outsider Person is in it now.", joined.Text);
        Assert.Equal("Aardvark", (await world.Outsider.OpenAsync(project)).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(ward.Improvement())).Status);
        var chief = (await world.PersonAsync($"chief-of-{ward.Code}", Role.Manager, "medicine")).Browser;
        var added = await (await chief.OpenAsync($"{project}/people")).SubmitAsync(("Site.Unit", site.Code));
        Assert.Contains("takes part now", added.Text);
        Assert.Equal("Aardvark", (await site.Nurse.OpenAsync(project)).Heading);
        Assert.Contains("Aardvark", (await site.Nurse.OpenAsync(site.Improvement())).Text);
    }

    [Fact]
    public async Task Who_leaves_reads_no_more_of_it()
    {
        var ward = await OwnWard.MakeAsync(world, "leaves");
        var project = await ward.StartAsync(ward.Lead, "Binturong");
        var people = await ward.Lead.OpenAsync($"{project}/people");
        var joined = await people.SubmitAsync(("Join.Person", "outsider@example.org"), ("Join.Role", "Team"));
        Assert.Equal("Binturong", (await world.Outsider.OpenAsync(project)).Heading);
        var row = joined
            .Document.QuerySelectorAll("tr")
            .Single(r => r.TextContent.Contains("Outsider", StringComparison.Ordinal));
        var member = row.QuerySelector("[name='Leave.Member']")!.GetAttribute("value")!;
        var handler = row.QuerySelector("[name='_handler']")!.GetAttribute("value")!;
        var left = await joined.SubmitAsync(("Leave.Member", member), ("_handler", handler));
        Assert.Contains("Outsider Person has left the project", left.Text);
        Assert.DoesNotContain("Nobody leads it now", left.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(project)).Status);
        var back = await left.SubmitAsync(("Back.Member", member));
        Assert.Contains("Outsider Person is in the project as before.", back.Text);
        Assert.DoesNotContain("Left since yesterday", back.Text);
        Assert.Equal("Binturong", (await world.Outsider.OpenAsync(project)).Heading);
        var late = await left.SubmitAsync(("Back.Member", member));
        Assert.DoesNotContain("as before", late.Text);
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Person taken back into the project", history.Text);
        Assert.Contains("Outsider Person: until", history.Text);
        Assert.NotNull(history.Document.QuerySelector($".ek-history a[href='{project}']"));
        var lead = back
            .Document.QuerySelectorAll("tr")
            .Single(r => r.TextContent.Contains("lead-of", StringComparison.Ordinal));
        var unled = await back.SubmitAsync(
            ("Leave.Member", lead.QuerySelector("[name='Leave.Member']")!.GetAttribute("value")!),
            ("_handler", lead.QuerySelector("[name='_handler']")!.GetAttribute("value")!)
        );
        Assert.Contains("Nobody leads it now: add a lead below.", unled.Text);
    }

    [Fact]
    public async Task A_patients_number_is_refused_and_not_repeated()
    {
        var ward = await OwnWard.MakeAsync(world, "patient");
        var form = await ward.Lead.OpenAsync($"{ward.Improvement()}/start");
        var refused = await form.SubmitAsync(("Form.Title", "Falls"), ("Form.Problem", "9434765919 fell"));
        Assert.NotEmpty(refused.Errors);
        Assert.All(refused.Errors, error => Assert.DoesNotContain("9434", error));
    }
}
