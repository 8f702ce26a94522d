using System.Globalization;
using System.Net;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Files;
using Evenkeel.Tests.Control.LiveBoard;
using Evenkeel.Tests.Platform.Files;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>Photos and PDFs on an issue: attached by who is involved, seen by who sees it, taken away by who may.</summary>
public sealed class IssueFilesTests(World world)
{
    private const string Identifier = "9434765919";
    private static readonly (string, byte[]) Photo = ("IMG_0001.JPG", Samples.Photo());
    private static readonly (string, byte[]) Paper = ("Stock list.pdf", Samples.Pdf());

    [Fact]
    public async Task Several_at_once_stand_on_the_page_with_who_when_and_what()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Torn hoist strap");
        var page = await AttachAsync(at.Nurse, issue, [Photo, Paper], "The strap is torn");
        Assert.Equal(issue, page.Path);
        Assert.Contains("2 files attached.", page.Text);
        var seen = await at.Lead.OpenAsync(issue);
        var picture = seen.Document.QuerySelector(".ek-files img")!;
        Assert.Equal("The strap is torn", picture.GetAttribute("alt"));
        Assert.Equal($"{issue}/files/1/preview", picture.GetAttribute("src"));
        Assert.Equal("Stock list.pdf", seen.Document.QuerySelector(".ek-files__paper")!.TextContent);
        Assert.Contains($"PDF, 1 KB. Nurse {at.Stem}, Tue 24 Nov, 08:15", seen.Text);
        Assert.Contains($"Nurse {at.Stem} attached 2 files", seen.Document.QuerySelector(".ek-story")!.TextContent);
        var again = await AttachAsync(at.Lead, issue, [Paper]);
        Assert.Contains("Attached: Stock list.pdf.", again.Text);
        Assert.Equal(3, again.Document.QuerySelectorAll(".ek-files__one").Length);
    }

    [Fact]
    public async Task A_file_is_handed_out_as_what_it_is_and_nothing_runs_in_it()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Handed out");
        await AttachAsync(at.Nurse, issue, [Photo, Paper]);
        foreach (var address in new[] { $"{issue}/files/1", $"{issue}/files/1/preview", $"{issue}/files/2" })
        {
            var answer = await at.Colleague.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-cache, private", Header(answer, "Cache-Control"));
            Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"));
            Assert.EndsWith("sandbox", Header(answer, "Content-Security-Policy"));
            var ask = new HttpRequestMessage(HttpMethod.Get, address);
            ask.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await at.Colleague.Client.SendAsync(ask)).StatusCode);
        }

        var picture = (await at.Colleague.Client.GetAsync($"{issue}/files/1")).Content;
        Assert.Equal("image/jpeg", picture.Headers.ContentType!.MediaType);
        Assert.Equal("inline", picture.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(-1, (await picture.ReadAsByteArrayAsync()).AsSpan().IndexOf(Samples.Latitude));
        var paper = (await at.Colleague.Client.GetAsync($"{issue}/files/2")).Content;
        Assert.Equal("application/pdf", paper.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", paper.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Paper.Item2, await paper.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await at.Colleague.OpenAsync($"{issue}/files/2/preview")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Colleague.OpenAsync($"{issue}/files/3")).Status);
    }

    [Fact]
    public async Task What_is_refused_is_said_beside_the_field_and_nothing_is_kept()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Refused");
        Assert.Equal(["Choose a photo or a PDF first."], (await AttachAsync(at.Nurse, issue, [("", [])])).Errors);
        var mixed = await AttachAsync(
            at.Nurse,
            issue,
            [Photo, ("list.docx", "PK.."u8.ToArray()), ("none.jpg", []), ("photo.heic", Samples.Heic())],
            "What they show"
        );
        Assert.Single(mixed.Errors);
        var said = mixed.Document.QuerySelector("#Form-Files-error")!.TextContent;
        Assert.Contains("“list.docx” is neither", said);
        Assert.Contains("“none.jpg” is empty.", said);
        Assert.Contains("“photo.heic” is a HEIC picture", said);
        Assert.Equal("What they show", mixed.ValueOf("Form.Says"));
        var large = await AttachAsync(at.Nurse, issue, [("big.jpg", new byte[(10 << 20) + 1])]);
        Assert.StartsWith("“big.jpg” is larger than 10 MB", Assert.Single(large.Errors));
        Assert.Empty(mixed.Document.QuerySelectorAll("main img"));
        Assert.Empty((await at.Nurse.OpenAsync(issue)).Document.QuerySelectorAll(".ek-files"));
    }

    [Fact]
    public async Task More_than_the_server_takes_is_thrown_away_and_said_beside_the_field()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Huge");
        var page = await AttachAsync(at.Nurse, issue, [("huge.jpg", new byte[FileIntake.MostSent])]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("A file can be up to 10 MB", page.Document.QuerySelector("#Form-Files-error")!.TextContent);
    }

    [Fact]
    public async Task Twenty_at_most_stand_on_an_issue()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Many");
        var many = Enumerable.Range(1, 19).Select(i => ($"{i}.pdf", Samples.Pdf())).ToList();
        Assert.Equal(
            ["There can be 20 files here. Send fewer."],
            (await AttachAsync(at.Nurse, issue, [.. many, Paper, Paper])).Errors
        );
        await AttachAsync(at.Nurse, issue, many);
        Assert.StartsWith(
            "There can be 20 files here, and there are 19.",
            Assert.Single((await AttachAsync(at.Nurse, issue, [Paper, Paper])).Errors)
        );
        await TakeAwayAsync(at.Nurse, $"{issue}/files/19");
        await AttachAsync(at.Nurse, issue, [Paper, Paper]);
        Assert.Equal(HttpStatusCode.OK, (await at.Nurse.Client.GetAsync($"{issue}/files/21")).StatusCode);
    }

    [Fact]
    public async Task A_patients_number_in_a_name_or_in_the_words_is_refused_and_not_repeated()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Identified");
        var named = await AttachAsync(at.Nurse, issue, [($"{Identifier}.jpg", Samples.Photo())]);
        Assert.StartsWith("The name of a file looks as if", Assert.Single(named.Errors));
        Assert.DoesNotContain(Identifier, named.Source);
        var said = await AttachAsync(at.Nurse, issue, [Photo], $"Bed of {Identifier}");
        Assert.Contains("CHI or NHS number", Assert.Single(said.Errors));
        Assert.DoesNotContain(Identifier, string.Concat(said.Errors));
        Assert.Equal(0, await world.App.ReadAsync(db => db.AttachedFiles.CountAsync(f => f.Name.Contains(Identifier))));
        Assert.Empty((await at.Nurse.OpenAsync(issue)).Document.QuerySelectorAll(".ek-files"));
    }

    [Fact]
    public async Task Who_does_not_see_the_issue_sees_no_file_of_it()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Only ours");
        await AttachAsync(at.Nurse, issue, [Photo]);
        string[] ways = ["/files/1", "/files/1/preview", "/files/1/take-away", "/attach"];
        foreach (var stranger in new[] { world.Outsider, world.Reader, at.Pharmacist })
        {
            foreach (var way in ways)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"{issue}{way}")).Status);
            }
        }

        Assert.Contains("/sign-in", (await world.Nobody.OpenAsync($"{issue}/files/1")).Path);
        // Whoever is asked for advice sees this issue, its files, and may add to them.
        var asked = await at.AskAsync(at.Nurse, "Which strap fits?");
        await AttachAsync(at.Nurse, asked, [Photo]);
        await Hospital.MoveAsync(
            at.Manager,
            asked,
            "AskAdvice",
            "Which strap?",
            ("Form.Person", $"pharmacist@{at.Stem}.example.org")
        );
        Assert.Equal(HttpStatusCode.OK, (await at.Pharmacist.Client.GetAsync($"{asked}/files/1")).StatusCode);
        Assert.Contains("Attached", (await AttachAsync(at.Pharmacist, asked, [Paper])).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.OpenAsync($"{issue}/files/1")).Status);
    }

    [Fact]
    public async Task A_reader_of_the_unit_sees_it_and_changes_nothing()
    {
        var issue = await RaiseAtWard7Async("Read about the torn strap");
        await AttachAsync(world.Nurse, issue, [Photo]);
        var read = await world.Reader.OpenAsync(issue);
        Assert.Single(read.Document.QuerySelectorAll(".ek-files img"));
        Assert.Empty(read.Document.QuerySelectorAll("a[href$='/take-away'], a[href$='/attach']"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Reader.OpenAsync($"{issue}/attach")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Reader.OpenAsync($"{issue}/files/1/take-away")).Status);
    }

    [Fact]
    public async Task What_a_file_is_said_to_show_can_be_redacted()
    {
        var issue = await RaiseAtWard7Async("Said too much");
        await AttachAsync(world.Nurse, issue, [Photo], "Mrs McSecret fell");
        var change = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>().SingleAsync(c => c.Values.Contains("Mrs McSecret fell"))
        );
        var form = await world.Admin.OpenAsync($"/units/ward-7/history/{change.ActId}/redact");
        await form.SubmitAsync(("Form.Which", $"{change.Number} Says"), ("Form.Why", "It named somebody"));
        Assert.DoesNotContain("McSecret", (await world.Nurse.OpenAsync(issue)).Source);
        Assert.DoesNotContain("McSecret", (await world.Admin.OpenAsync("/units/ward-7/history")).Source);
    }

    [Fact]
    public async Task Two_who_attach_at_once_both_have_their_file_there()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "At once");
        var both = new[] { at.Nurse, at.Lead }.Select(person => AttachAsync(person, issue, [Photo]));
        Assert.All(await Task.WhenAll(both), page => Assert.Contains("Attached: IMG_0001.jpg.", page.Text));
        Assert.Equal(2, (await at.Lead.OpenAsync(issue)).Document.QuerySelectorAll(".ek-files img").Length);
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_and_stays_in_the_history()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Taken away");
        await AttachAsync(at.Nurse, issue, [Photo, Paper], "Torn strap");
        // Neither who did not attach it nor leads the unit.
        Assert.Equal(HttpStatusCode.NotFound, (await at.Colleague.OpenAsync($"{issue}/files/1/take-away")).Status);
        var asked = await at.Nurse.OpenAsync($"{issue}/files/1/take-away");
        Assert.Equal("Take IMG_0001.jpg away?", asked.Heading);
        Assert.Contains("It cannot be brought back.", asked.Text);
        var left = await asked.SubmitAsync(("Form.Sure", "yes"));
        Assert.Contains("Taken away: IMG_0001.jpg.", left.Text);
        await TakeAwayAsync(at.Lead, $"{issue}/files/2");

        foreach (var way in new[] { "/files/1", "/files/1/preview", "/files/1/take-away", "/files/2" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await at.Nurse.OpenAsync($"{issue}{way}")).Status);
        }

        var number = int.Parse(issue.Split('/')[^1], CultureInfo.InvariantCulture);
        var (rows, bytes) = await world.App.ReadAsync(db => CountAsync(db, number));
        Assert.Equal((2, 0), (rows, bytes));
        var story = (await at.Nurse.OpenAsync(issue)).Document.QuerySelector(".ek-story")!.TextContent;
        Assert.Contains($"Nurse {at.Stem} attached 2 files", story);
        Assert.Contains($"Lead {at.Stem} took a file away", story);
        var history = (await at.Lead.OpenAsync($"{at.Ward}/history")).Text;
        Assert.Contains("Files attached", history);
        Assert.Contains("File taken away", history);
        Assert.Contains("IMG_0001.jpg", history);
        Assert.Contains("Torn strap", history);
    }

    [Fact]
    public async Task Followers_are_told_and_open_boards_hear_it()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Cold trolley");
        await (await at.Colleague.OpenAsync(issue)).SubmitAsync(("Form.What", "follow"));
        using var ear = await Ear.OpenAsync(at.Lead, $"{at.Stem}-ward");
        await AttachAsync(at.Lead, issue, [Photo]);
        Assert.Equal("changed", (await ear.NextAsync())!.Value.EventType);
        foreach (var person in new[] { at.Nurse, at.Colleague })
        {
            Assert.Contains($"Lead {at.Stem} attached IMG_0001.jpg to #", (await person.OpenAsync("/waiting")).Text);
        }

        await TakeAwayAsync(at.Lead, $"{issue}/files/1");
        Assert.Contains("took IMG_0001.jpg away from #", (await at.Nurse.OpenAsync("/waiting")).Text);
        Assert.DoesNotContain("took IMG_0001.jpg away", (await at.Lead.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task A_hidden_name_stays_hidden()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Not said by me", ("Form.HideName", "true"));
        await (await at.Colleague.OpenAsync(issue)).SubmitAsync(("Form.What", "follow"));
        await AttachAsync(at.Nurse, issue, [Photo]);
        var page = await at.Colleague.OpenAsync(issue);
        Assert.Contains("The raiser attached a file", page.Text);
        Assert.DoesNotContain($"Nurse {at.Stem}", page.Document.QuerySelector("main")!.TextContent);
        Assert.Contains("The raiser attached IMG_0001.jpg", (await at.Colleague.OpenAsync("/waiting")).Text);
        var history = (await at.Lead.OpenAsync($"{at.Ward}/history?act=Files+attached")).Document;
        Assert.DoesNotContain($"Nurse {at.Stem}", history.QuerySelector(".ek-history")!.TextContent);
        Assert.Contains($"Nurse {at.Stem}", (await at.Lead.OpenAsync(issue)).Text);
    }

    private async Task<string> RaiseAtWard7Async(string problem)
    {
        var form = await world.Nurse.OpenAsync("/units/ward-7/control/raise");
        var board = await form.SubmitAsync(("Form.Problem", problem));
        return board
            .Document.QuerySelectorAll("a")
            .First(a => a.TextContent.Contains(problem, StringComparison.Ordinal))
            .GetAttribute("href")!;
    }

    private static async Task<(int, int)> CountAsync(Evenkeel.Platform.Data.AppDb db, int issue)
    {
        var item = await db.Set<Evenkeel.Control.Issues.Issue>().SingleAsync(i => i.Number == issue);
        var ids = await db.AttachedFiles.Where(f => f.ItemId == item.Id).Select(f => f.Id).ToListAsync();
        return (ids.Count, await db.Set<FileBytes>().CountAsync(b => ids.Contains(b.FileId)));
    }

    private static async Task<Page> AttachAsync(
        Browser person,
        string issue,
        IReadOnlyList<(string, byte[])> files,
        string says = ""
    )
    {
        var form = await person.OpenAsync($"{issue}/attach");
        return await form.UploadAsync("Form.Files", files, ("Form.Says", says));
    }

    private static async Task<Page> TakeAwayAsync(Browser person, string file) =>
        await (await person.OpenAsync($"{file}/take-away")).SubmitAsync(("Form.Sure", "yes"));

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.GetValues(name));
}
