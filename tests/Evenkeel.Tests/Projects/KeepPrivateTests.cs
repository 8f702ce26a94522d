using System.IO.Compression;
using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Organisation.Arrange;

namespace Evenkeel.Tests.Projects;

/// <summary>A project that only its people see, and who leads there.</summary>
public sealed class KeepPrivateTests(World world)
{
    private sealed record Own(OwnService Service, Browser Lead, Browser Nurse, string NurseName, Browser Watcher)
    {
        public string Ward => $"/units/{Service.Ward}";
    }

    [Fact]
    public async Task It_is_found_nowhere_by_who_is_not_in_it()
    {
        var own = await MakeAsync("private");
        var title = Arrange.Unique("Staff who are heard");
        var project = await StartAsync(own, title, isPrivate: true);
        Assert.Contains("Its people only", project.Document.QuerySelector(".ek-facts")!.TextContent);
        var plan = await own.Lead.OpenAsync($"{project.Path}/pdsa/plan");
        var test = await plan.SubmitAsync(("Form.Change", "A walk with each"), ("Form.Prediction", "They speak"));
        await test.SubmitAsync(("Form.Happened", "Two spoke"));
        foreach (var who in new[] { own.Nurse, own.Watcher })
        {
            foreach (var path in new[] { "", "/report", "/theory", "/people", "/files", "/pdsa/1", "/report.docx" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await who.OpenAsync(project.Path + path)).Status);
            }
        }

        foreach (var path in new[] { "/improvement?state=all", "/board", "/history" })
        {
            var text = (await own.Nurse.OpenAsync(own.Ward + path)).Text;
            Assert.DoesNotContain(title, text);
            Assert.DoesNotContain("A walk with each", text);
        }

        Assert.DoesNotContain(title, (await own.Nurse.OpenAsync("/search?q=Staff+who+are+heard")).Text);
        var portfolio = await own.Watcher.OpenAsync($"/units/{own.Service.Code}/improvement/portfolio");
        Assert.DoesNotContain(title, portfolio.Text);
        Assert.Contains("One more project is under way here that only its people see.", portfolio.Text);
        var csv = $"/units/{own.Service.Code}/improvement/portfolio.csv";
        Assert.DoesNotContain(title, await own.Watcher.Client.GetStringAsync(csv));
        Assert.Contains(title, (await own.Lead.OpenAsync(own.Ward + "/improvement")).Text);
        Assert.Contains(title, (await own.Lead.OpenAsync("/search?q=Staff+who+are+heard")).Text);
    }

    [Fact]
    public async Task Its_people_see_it_while_they_are_in_it()
    {
        var own = await MakeAsync("in");
        var project = await StartAsync(own, Arrange.Unique("Quiet"), isPrivate: true);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Nurse.OpenAsync(project.Path)).Status);
        var people = await own.Lead.OpenAsync($"{project.Path}/people");
        var joined = await people.SubmitAsync(("Join.Person", own.NurseName), ("Join.Role", "Team"));
        Assert.Empty(joined.Errors);
        Assert.Equal(HttpStatusCode.OK, (await own.Nurse.OpenAsync(project.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Nurse.OpenAsync($"{project.Path}/pdsa/plan")).Status);
        var leave = joined
            .Document.QuerySelectorAll("form")
            .Single(f => f.TextContent.Contains(own.NurseName, StringComparison.Ordinal));
        await joined.SubmitAsync(
            ("_handler", leave.QuerySelector("[name='_handler']")!.GetAttribute("value")!),
            ("Leave.Member", leave.QuerySelector("[name='Leave.Member']")!.GetAttribute("value")!)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await own.Nurse.OpenAsync(project.Path)).Status);
    }

    [Fact]
    public async Task It_is_opened_and_kept_again_and_a_site_sees_it_by_who_leads_there()
    {
        var own = await MakeAsync("open");
        var project = await StartAsync(own, Arrange.Unique("Open"), isPrivate: false);
        var site = own.Service.Wards[1];
        var (there, leads) = (
            await world.PersonAsync($"member-of-{site}", Role.Member, site),
            await world.PersonAsync($"lead-of-{site}", Role.Lead, site)
        );
        var people = await own.Lead.OpenAsync($"{project.Path}/people");
        var manager = (await world.PersonAsync($"manager-of-{site}", Role.Manager, own.Service.Code)).Browser;
        var from = await manager.OpenAsync($"{project.Path}/people");
        Assert.Contains("takes part now", (await from.SubmitAsync(("Site.Unit", site))).Text);
        Assert.Equal(HttpStatusCode.OK, (await there.Browser.OpenAsync(project.Path)).Status);
        var stale = await own.Lead.OpenAsync($"{project.Path}/people");
        var kept = await SetAsync(people, "ItsPeople");
        Assert.Contains("Only its people see it now, and whoever leads, manages or advises here or above.", kept.Text);
        Assert.Contains("a unit above it; where other units take part, the same there.", kept.Text);
        Assert.Contains("Somebody else has changed the project", (await SetAsync(stale, "Unit")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await there.Browser.OpenAsync(project.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Nurse.OpenAsync(project.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await leads.Browser.OpenAsync(project.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync(project.Path)).Status);
        await SetAsync(kept, "Unit");
        Assert.Equal(HttpStatusCode.OK, (await there.Browser.OpenAsync(project.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Nurse.OpenAsync(project.Path)).Status);
    }

    [Fact]
    public async Task The_reason_of_its_acts_and_what_others_were_told_of_it_go_with_it()
    {
        var own = await MakeAsync("told");
        var title = Arrange.Unique("Told before");
        var form = await own.Nurse.OpenAsync($"{own.Ward}/ideas/new");
        var ideas = await form.SubmitAsync(("Form.Text", "Ask at night"));
        var answer = await own.Lead.OpenAsync(
            ideas.Document.QuerySelector("td[data-label='Idea'] a")!.GetAttribute("href")!
        );
        var start = await own.Lead.OpenAsync(
            answer.Document.QuerySelector("a[href*='improvement/start?idea=']")!.GetAttribute("href")!
        );
        var project = await start.SubmitAsync(("Form.Title", title), ("Form.Problem", "Nobody asks"));
        Assert.Contains(title, (await own.Nurse.OpenAsync("/waiting")).Text);
        await SetAsync(await own.Lead.OpenAsync($"{project.Path}/people"), "ItsPeople");
        Assert.DoesNotContain(title, (await own.Nurse.OpenAsync("/waiting")).Text);
        await (await own.Lead.OpenAsync($"{project.Path}/close")).SubmitAsync(
            ("Form.Result", "Stopped"),
            ("Form.Learning", "Nothing"),
            ("Form.LearningFor", "Us"),
            ("Form.Stays", "No")
        );
        await (await own.Lead.OpenAsync($"{project.Path}/take-up")).SubmitAsync(("Form.Why", "Kookaburra again"));
        Assert.Contains("Kookaburra again", (await own.Lead.OpenAsync($"{own.Ward}/history")).Text);
        Assert.DoesNotContain("Kookaburra again", (await own.Nurse.OpenAsync($"{own.Ward}/history")).Text);
        Assert.Contains("Kookaburra again", await HistoryOfAsync(own.Lead, own));
        var theirs = await HistoryOfAsync(own.Nurse, own);
        Assert.Contains("Project taken up again", theirs);
        Assert.DoesNotContain("Kookaburra again", theirs);
    }

    private static async Task<string> HistoryOfAsync(Browser browser, Own own)
    {
        using var zip = new ZipArchive(
            new MemoryStream(await browser.Client.GetByteArrayAsync($"{own.Ward}/measures.zip"))
        );
        using var reader = new StreamReader(await zip.GetEntry("history.csv")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private async Task<Own> MakeAsync(string stem)
    {
        var service = await OwnService.MakeAsync(world, stem);
        var nurse = await world.PersonAsync($"nurse-of-{service.Ward}", Role.Member, service.Ward);
        return new Own(
            service,
            (await world.PersonAsync($"lead-of-{service.Ward}", Role.Lead, service.Ward)).Browser,
            nurse.Browser,
            $"nurse-of-{service.Ward}",
            (await world.PersonAsync($"watcher-of-{service.Code}", Role.BoardMember, service.Code)).Browser
        );
    }

    private static async Task<Page> StartAsync(Own own, string title, bool isPrivate)
    {
        var form = await own.Lead.OpenAsync($"{own.Ward}/improvement/start");
        var first = ("Form.Title", title);
        return isPrivate
            ? await form.SubmitAsync(first, ("Form.Problem", "Nobody asks"), ("Form.IsPrivate", "true"))
            : await form.SubmitAsync(first, ("Form.Problem", "Nobody asks"));
    }

    private static Task<Page> SetAsync(Page people, string seenBy) => people.SubmitAsync(("Seen.SeenBy", seenBy));
}
