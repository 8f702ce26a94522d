using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Organisation.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>Somebody of another Board who is in one project: they work on it, and decide nothing for a unit that is not theirs.</summary>
public sealed class GuestTests(World world)
{
    private sealed record Hosted(OwnWard Ward, string Project, Browser Guest, string Name);

    [Fact]
    public async Task A_guest_works_on_it_whatever_their_part_is_and_decides_nothing_for_its_unit()
    {
        var own = await HostAsync("decides", "Dugong", "Lead");
        foreach (var path in new[] { "/pdsa/plan", "/theory", "/tools/add", "/charter", "/journey", "/steps", "/copy" })
        {
            Assert.Equal(HttpStatusCode.OK, (await own.Guest.OpenAsync(own.Project + path)).Status);
        }

        foreach (var path in new[] { "/programme", "/measures", "/close", "/close/plans", "/sites/bring" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await own.Guest.OpenAsync(own.Project + path)).Status);
        }

        var page = await own.Guest.OpenAsync(own.Project);
        Assert.Contains("You are a guest of this project: you see it and work on it, and nothing else of", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href$='/pdsa/plan']"));
        Assert.Null(page.Document.QuerySelector("main a[href$='/close']"));
        Assert.Null(page.Document.QuerySelector("main a[href$='/measures']"));
        Assert.Null(page.Document.QuerySelector("main a[href$='/programme']"));
        Assert.Null(page.Document.QuerySelector("main a[href$='/improvement']"));
        Assert.DoesNotContain("Choose one that the unit records", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll($"a[href^='{own.Ward.Address}']"));
        var hosts = await own.Ward.Nurse.OpenAsync(own.Project);
        Assert.DoesNotContain("You are a guest", hosts.Text);
        Assert.True(hosts.Document.QuerySelectorAll($"a[href^='{own.Ward.Address}']").Length > 4);
    }

    [Fact]
    public async Task What_the_page_does_not_offer_a_guest_is_not_taken_from_them_either()
    {
        var own = await HostAsync("sent", "Numbat", "Team");
        var people = await own.Guest.OpenAsync($"{own.Project}/people");
        foreach (var field in new[] { "Join.Person", "Site.Unit", "Gone.Unit", "Seen.SeenBy", "Back.Member" })
        {
            Assert.Null(people.Document.QuerySelector($"[name='{field}']"));
        }

        var joined = await people.SubmitAsync(("_handler", "join"), ("Join.Person", "top@example.org"));
        Assert.NotEqual(HttpStatusCode.OK, joined.Status);
        Assert.DoesNotContain("Top Person", (await own.Ward.Lead.OpenAsync($"{own.Project}/people")).Text);
        var close = await own.Ward.Lead.OpenAsync($"{own.Project}/close");
        var closed = await own.Guest.SendAsync(
            $"{own.Project}/close",
            [
                KeyValuePair.Create("__RequestVerificationToken", people.ValueOf("__RequestVerificationToken")!),
                KeyValuePair.Create("_handler", "close"),
                KeyValuePair.Create("Form.Version", close.ValueOf("Form.Version") ?? "0"),
                KeyValuePair.Create("Form.Result", "Stopped"),
                KeyValuePair.Create("Form.Learning", "Nothing"),
                KeyValuePair.Create("Form.LearningFor", "Us"),
                KeyValuePair.Create("Form.Stays", "No"),
            ]
        );
        Assert.NotEqual(HttpStatusCode.OK, closed.Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Ward.Lead.OpenAsync($"{own.Project}/close")).Status);
    }

    [Fact]
    public async Task A_guest_takes_nobody_out_but_themselves()
    {
        var own = await HostAsync("self", "Quokka", "Coach");
        var hosts = await own.Ward.Lead.OpenAsync($"{own.Project}/people");
        var lead = RowOf(hosts, $"lead-of-{own.Ward.Code}").QuerySelector("[name='Leave.Member']")!;
        var people = await own.Guest.OpenAsync($"{own.Project}/people");
        var mine = Assert.Single(people.Document.QuerySelectorAll("[name='Leave.Member']"));
        Assert.Contains("Leave the project", RowOf(people, own.Name).TextContent);
        await people.SubmitAsync(("Leave.Member", lead.GetAttribute("value")!));
        Assert.Contains($"lead-of-{own.Ward.Code}", (await own.Guest.OpenAsync($"{own.Project}/people")).Text);
        var left = await people.SubmitAsync(("Leave.Member", mine.GetAttribute("value")!));
        Assert.Equal("My units", left.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Guest.OpenAsync(own.Project)).Status);
    }

    [Fact]
    public async Task A_guest_finds_the_project_again_on_the_start_page_while_they_are_in_it()
    {
        var own = await HostAsync("finds", "Wallaroo", "Team");
        var start = await own.Guest.OpenAsync("/");
        Assert.Contains("Projects that you are a guest of", start.Text);
        Assert.Equal("Wallaroo", start.Document.QuerySelector($"main a[href='{own.Project}']")!.TextContent);
        Assert.DoesNotContain("Projects that you are a guest of", (await own.Ward.Lead.OpenAsync("/")).Text);
        var people = await own.Guest.OpenAsync($"{own.Project}/people");
        var left = await people.SubmitAsync(("Leave.Member", people.ValueOf("Leave.Member")!));
        Assert.DoesNotContain("Wallaroo", left.Text);
    }

    [Fact]
    public async Task Who_is_taken_out_is_told_once_and_not_led_to_what_they_see_no_more()
    {
        var own = await HostAsync("told", "Bandicoot", "Team");
        Assert.Contains("You are in the project “Bandicoot”", (await own.Guest.OpenAsync("/waiting")).Text);
        var people = await own.Ward.Lead.OpenAsync($"{own.Project}/people");
        var row = RowOf(people, own.Name);
        var left = await people.SubmitAsync(
            ("Leave.Member", row.QuerySelector("[name='Leave.Member']")!.GetAttribute("value")!),
            ("_handler", row.QuerySelector("[name='_handler']")!.GetAttribute("value")!)
        );
        var told = await own.Guest.OpenAsync("/waiting");
        Assert.Contains("You are no longer in the project “Bandicoot”", told.Text);
        Assert.DoesNotContain("You are in the project “Bandicoot”", told.Text);
        Assert.Null(told.Document.QuerySelector($"a[href='{own.Project}']"));
        await left.SubmitAsync(("Back.Member", left.ValueOf("Back.Member")!));
        Assert.DoesNotContain("Bandicoot", (await own.Guest.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task Who_leads_is_told_whom_others_add_and_take_out()
    {
        var ward = await OwnWard.MakeAsync(world, "guest-leads");
        var project = await ward.StartAsync(ward.Lead, "Bettong");
        var hosts = await ward.Lead.OpenAsync($"{project}/people");
        await hosts.SubmitAsync(("Join.Person", $"nurse-of-{ward.Code}"), ("Join.Role", "Team"));
        Assert.DoesNotContain("Bettong", (await ward.Lead.OpenAsync("/waiting")).Text);
        await GuestAsync(ward.Nurse, project, ward.Code, "Team");
        var told = await ward.Lead.OpenAsync("/waiting");
        Assert.Contains($"guest-of-{ward.Code} is now in the project “Bettong”", told.Text);
        var row = RowOf(await ward.Nurse.OpenAsync($"{project}/people"), $"guest-of-{ward.Code}");
        await (await ward.Nurse.OpenAsync($"{project}/people")).SubmitAsync(
            ("Leave.Member", row.QuerySelector("[name='Leave.Member']")!.GetAttribute("value")!),
            ("_handler", row.QuerySelector("[name='_handler']")!.GetAttribute("value")!)
        );
        var gone = await ward.Lead.OpenAsync("/waiting");
        Assert.Contains($"guest-of-{ward.Code} is no longer in the project “Bettong”", gone.Text);
    }

    [Fact]
    public async Task A_project_that_has_ended_is_not_a_guests_to_take_up_again()
    {
        var own = await HostAsync("ended", "Potoroo", "Lead");
        await (await own.Ward.Lead.OpenAsync($"{own.Project}/close")).SubmitAsync(
            ("Form.Result", "Stopped"),
            ("Form.Learning", "Nothing"),
            ("Form.LearningFor", "Us"),
            ("Form.Stays", "No")
        );
        var seen = await own.Guest.OpenAsync(own.Project);
        Assert.Contains("You are a guest of this project: you see it, and nothing else of", seen.Text);
        Assert.Null(seen.Document.QuerySelector("a[href$='/take-up']"));
        Assert.Equal(HttpStatusCode.NotFound, (await own.Guest.OpenAsync($"{own.Project}/take-up")).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Ward.Lead.OpenAsync($"{own.Project}/take-up")).Status);
    }

    [Fact]
    public async Task A_guest_of_a_programme_runs_it_not()
    {
        var service = await OwnService.MakeAsync(world, "guest-run");
        var manager = (await world.PersonAsync($"manager-of-{service.Code}", Role.Manager, service.Code)).Browser;
        var form = await manager.OpenAsync($"/units/{service.Code}/improvement/start?as=programme");
        var programme = (
            await form.SubmitAsync(("Form.Title", Arrange.Unique("Programme")), ("Form.Problem", "People fall"))
        ).Path;
        var guest = await GuestAsync(manager, programme, service.Code, "Lead");
        foreach (var path in new[] { "/sites/bring", "/measures/shared" })
        {
            Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync(programme + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync(programme + path)).Status);
        }

        Assert.DoesNotContain("Bring units in", (await guest.OpenAsync($"{programme}/sites")).Text);
        Assert.DoesNotContain("Choose the shared measures", (await guest.OpenAsync($"{programme}/sites/charts")).Text);
        // What a site made of a change is not a guest's to say.
        await (await manager.OpenAsync($"{programme}/sites/bring")).SubmitAsync(("Form.Units", service.Wards[0]));
        await (await manager.OpenAsync($"{programme}/theory")).SubmitAsync(
            ("Form.Text", "A walk at nine"),
            ("Form.IsIdea", "true"),
            ("Form.Ends", "true")
        );
        var spread = await guest.OpenAsync($"{programme}/spread");
        var cell = spread.Document.QuerySelector("a.ek-adopt")!.GetAttribute("href")!;
        Assert.NotNull((await manager.OpenAsync(cell)).Document.QuerySelector("[name='Form.State']"));
        Assert.Null((await guest.OpenAsync(cell)).Document.QuerySelector("[name='Form.State']"));
        // Nor does their own unit join it by a project that they start there.
        var within = await guest.OpenAsync($"/units/ward-x/improvement/start?programme={programme.Split('/')[^1]}");
        Assert.Equal(HttpStatusCode.OK, within.Status);
        Assert.DoesNotContain("in the programme", within.Text);
    }

    private async Task<Hosted> HostAsync(string stem, string title, string role)
    {
        var ward = await OwnWard.MakeAsync(world, $"guest-{stem}");
        var project = await ward.StartAsync(ward.Lead, title);
        var guest = await GuestAsync(ward.Lead, project, ward.Code, role);
        return new Hosted(ward, project, guest, $"guest-of-{ward.Code}");
    }

    /// <summary>Leads a ward of the other Board.</summary>
    private async Task<Browser> GuestAsync(Browser host, string project, string of, string role)
    {
        var guest = (await world.PersonAsync($"guest-of-{of}", Role.Lead, "ward-x")).Browser;
        var people = await host.OpenAsync($"{project}/people");
        var joined = await people.SubmitAsync(("Join.Person", $"guest-of-{of}@example.org"), ("Join.Role", role));
        Assert.Empty(joined.Errors);
        return guest;
    }

    private static AngleSharp.Dom.IElement RowOf(Page people, string name) =>
        people.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal));
}
