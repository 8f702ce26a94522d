using System.Net;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>A theory of change as an outline without any script: what two people do at once is kept, what one does is undone by them.</summary>
public sealed class TheoryTests(World world)
{
    [Fact]
    public async Task It_is_written_line_by_line_and_says_what_it_wants()
    {
        var (ward, theory) = await NewAsync("outline");
        var first = await ward.Lead.OpenAsync(theory);
        Assert.Contains("Nobody has drawn the theory of change yet", first.Text);
        var empty = await first.SubmitAsync(("Form.Text", " "));
        Assert.Equal(["Say it in one line."], empty.Errors);
        var asked = await first.SubmitAsync(("Form.Text", "People are seen"));
        Assert.Contains("What else, beside “People are seen”?", asked.Text);
        var done = await asked.SubmitAsync(("Form.Text", "The room helps"), ("Form.Ends", "true"));
        Assert.Equal(["People are seen", "The room helps"], Lines(done));
        Assert.Contains("“The room helps” has no change idea below it.", done.Text);
        Assert.Contains("No outcome measure", done.Text);
        await AddAsync(ward, theory, "The room helps", "A night light", ("Form.IsIdea", "true"));
        var text = await ward.Lead.Client.GetStringAsync($"{theory}.txt");
        Assert.Contains("  Primary driver: The room helps", text);
        Assert.Contains("    Change idea: A night light", text);
        var picture = await ward.Lead.Client.GetStringAsync($"{theory}.svg");
        Assert.Contains("A night light", picture);
        Assert.StartsWith("<svg xmlns", picture);
        Assert.Equal(HttpStatusCode.OK, (await ward.Lead.OpenAsync($"{theory}/diagram")).Status);
    }

    [Fact]
    public async Task A_line_goes_in_out_up_and_elsewhere_and_each_step_is_undone_and_done_again()
    {
        var (ward, theory) = await NewAsync("moves");
        foreach (var line in new[] { "One", "Two", "Three" })
        {
            await AddAsync(ward, theory, null, line);
        }

        Assert.Equal(["One", ">Two", "Three"], Lines(await DoAsync(ward.Lead, theory, "in", "Two")));
        Assert.Equal(["One", ">Two", ">Three"], Lines(await DoAsync(ward.Lead, theory, "in", "Three")));
        Assert.Equal(["One", ">Three", ">Two"], Lines(await DoAsync(ward.Lead, theory, "up", "Three")));
        Assert.Equal(["One", ">Two", "Three"], Lines(await DoAsync(ward.Lead, theory, "out", "Three")));
        Assert.Contains("It is the last here.", (await DoAsync(ward.Lead, theory, "down", "Three")).Text);
        Assert.Equal(["Three"], Lines(await DoAsync(ward.Lead, theory, "remove", "One")));
        var back = await (await ward.Lead.OpenAsync(theory)).SubmitAsync(
            ("_handler", "outline-do"),
            ("Act.Do", "undo")
        );
        Assert.Contains("Undone: Took away “One”.", back.Text);
        Assert.Equal(["One", ">Two", "Three"], Lines(back));
        var undone = await back.SubmitAsync(("_handler", "outline-do"), ("Act.Do", "undo"));
        Assert.Equal(["One", ">Three", ">Two"], Lines(undone));
        var again = await undone.SubmitAsync(("_handler", "outline-do"), ("Act.Do", "redo"));
        Assert.Equal(["One", ">Two", "Three"], Lines(again));
        var form = await OpenAsync(ward.Lead, theory, "One");
        var moved = await form.SubmitAsync(("Form.Under", "aside"));
        Assert.Equal(["Three", "One", ">Two"], Lines(moved));
        Assert.Contains("“One” reaches no aim", moved.Text);
    }

    [Fact]
    public async Task What_was_dragged_in_the_diagram_is_undone_and_done_again_there()
    {
        var (ward, theory) = await NewAsync("dragged");
        await AddAsync(ward, theory, null, "One");
        await AddAsync(ward, theory, null, "Two");
        var open = await OpenAsync(ward.Lead, theory, "Two");
        var mark = open.Document.QuerySelector("button[value^='in ']")!.GetAttribute("value")![3..];
        var diagram = await ward.Lead.OpenAsync($"{theory}/diagram");
        var moved = await diagram.SubmitAsync(("_handler", "outline-do"), ("Act.Do", $"to {mark} {IdOf(open, "One")}"));
        Assert.Equal($"{theory}/diagram", moved.Path);
        Assert.Contains("It drives “One” now.", moved.Text);
        Assert.Contains("Undo: Moved “Two”", moved.Text);
        var undone = await moved.SubmitAsync(("_handler", "outline-do"), ("Act.Do", "undo"));
        Assert.Equal($"{theory}/diagram", undone.Path);
        Assert.Contains("Undone: Moved “Two”.", undone.Text);
        Assert.Equal(["One", "Two"], Lines(await ward.Lead.OpenAsync(theory)));
        var again = await undone.SubmitAsync(("_handler", "outline-do"), ("Act.Do", "redo"));
        Assert.Contains("Done again: Moved “Two”.", again.Text);
        Assert.Equal(["One", ">Two"], Lines(await ward.Lead.OpenAsync(theory)));
        Assert.DoesNotContain("Undo:", (await ward.Nurse.OpenAsync($"{theory}/diagram")).Text);
    }

    [Fact]
    public async Task What_cannot_be_dragged_there_is_said_in_the_diagram()
    {
        var (ward, theory) = await NewAsync("refused");
        await AddAsync(ward, theory, null, "One");
        await AddAsync(ward, theory, "One", "Two");
        var open = await OpenAsync(ward.Lead, theory, "One");
        var mark = open.Document.QuerySelector("button[value^='in ']")!.GetAttribute("value")![3..];
        var diagram = await ward.Lead.OpenAsync($"{theory}/diagram");
        (string, string)[] drag = [("_handler", "outline-do"), ("Act.Do", $"to {mark} {IdOf(open, "Two")}")];
        var refused = await diagram.SubmitAsync(drag);
        Assert.Equal($"{theory}/diagram", refused.Path);
        Assert.Contains("It cannot drive itself, or what is below it.", refused.Text);
        Assert.NotNull(refused.Document.QuerySelector("driver-diagram"));
        Assert.Equal(["One", ">Two"], Lines(await ward.Lead.OpenAsync(theory)));
        await (await OpenAsync(ward.Nurse, theory, "One")).SubmitAsync(("Form.Text", "Anew"));
        var lost = await diagram.SubmitAsync(drag);
        Assert.Contains("Somebody else was working on it at the same moment", lost.Text);
        Assert.Contains("Anew", lost.Document.QuerySelector("driver-diagram")!.TextContent);
    }

    [Fact]
    public async Task A_line_that_was_saved_or_left_is_where_the_address_leads()
    {
        var (ward, theory) = await NewAsync("saved");
        await AddAsync(ward, theory, null, "One");
        await AddAsync(ward, theory, null, "Two");
        var open = await OpenAsync(ward.Lead, theory, "Two");
        var cancel = open.Document.QuerySelector(".ek-theory__work .ek-submit a")!.GetAttribute("href")!;
        var saved = await open.SubmitAsync(("Form.Text", "Anew"));
        foreach (var address in new[] { cancel, saved.Address })
        {
            // The link has the focus there, not the list item around it, which cannot have one.
            var line = saved.Document.GetElementById(address.Split('#')[1])!;
            Assert.Equal(IdOf(saved, "Anew"), line.GetAttribute("data-line"));
        }
    }

    [Fact]
    public async Task Two_at_once_both_keep_what_they_did_and_hear_where_they_meet()
    {
        var (ward, theory) = await NewAsync("both");
        await AddAsync(ward, theory, null, "Shared");
        await AddAsync(ward, theory, null, "Other");
        var mine = await OpenAsync(ward.Lead, theory, "Shared");
        var theirs = await OpenAsync(ward.Nurse, theory, "Shared");
        await AddAsync(ward, theory, "Other", "Meanwhile");
        Assert.Contains("Shared by me", Lines(await mine.SubmitAsync(("Form.Text", "Shared by me"))));
        var stale = await theirs.SubmitAsync(("Form.Text", "Shared by them"));
        Assert.Contains("It says now: “Shared by me”", stale.Text);
        Assert.Equal("Shared by them", stale.ValueOf("Form.Text"));
        await stale.SubmitAsync(("Form.Text", "Shared by them"));
        // What somebody else has changed since is not one's own to undo any more.
        var undo = await (await ward.Lead.OpenAsync(theory)).SubmitAsync(
            ("_handler", "outline-do"),
            ("Act.Do", "undo")
        );
        Assert.Contains("Undone: Added “Meanwhile”.", undo.Text);
        Assert.Equal(["Shared by them", "Other"], Lines(undo));
    }

    [Fact]
    public async Task Undo_makes_no_ring_and_brings_back_nothing_that_somebody_else_took_away()
    {
        var (ward, theory) = await NewAsync("ring");
        foreach (var line in new[] { "One", "Two", "Three" })
        {
            await AddAsync(ward, theory, null, line);
        }

        await DoAsync(ward.Lead, theory, "in", "Two");
        await DoAsync(ward.Lead, theory, "out", "Two");
        await (await OpenAsync(ward.Nurse, theory, "One")).SubmitAsync(
            ("Form.Under", await IdAsync(ward, theory, "Two"))
        );
        var ring = await (await ward.Lead.OpenAsync(theory)).SubmitAsync(
            ("_handler", "outline-do"),
            ("Act.Do", "undo")
        );
        Assert.Contains("Not undone: Moved “Two”. It cannot drive itself, or what is below it.", ring.Text);
        Assert.Equal(["Two", ">One", "Three"], Lines(ring));
        await DoAsync(ward.Lead, theory, "up", "Three");
        await DoAsync(ward.Nurse, theory, "remove", "Two");
        var gone = await OpenAsync(ward.Lead, theory, "Three");
        Assert.Equal(["Three"], Lines(gone));
        var lost = await ward.Lead.SendAsync(
            $"{theory}?at={Guid.Empty}",
            [KeyValuePair.Create("_handler", "theory-line"), .. TokenOf(gone)]
        );
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("somebody else was quicker", lost.Text);
    }

    [Fact]
    public async Task A_version_is_kept_with_why_and_says_what_is_different()
    {
        var (ward, theory) = await NewAsync("versions");
        await AddAsync(ward, theory, null, "People are seen");
        var versions = await ward.Lead.OpenAsync($"{theory}/versions");
        Assert.Equal(
            ["Say what changed, and what made you change it."],
            (await versions.SubmitAsync(("Form.Why", ""))).Errors
        );
        var kept = await versions.SubmitAsync(("Form.Why", "The case notes say so"));
        Assert.Contains("Kept as version 1.", kept.Text);
        Assert.Null(kept.Document.QuerySelector("[name='Form.Why']"));
        await AddAsync(ward, theory, "People are seen", "A walk at nine", ("Form.IsIdea", "true"));
        var form = await OpenAsync(ward.Lead, theory, "People are seen");
        await form.SubmitAsync(("Form.Text", "People are seen each hour"));
        var second = await (await ward.Lead.OpenAsync($"{theory}/versions")).SubmitAsync(("Form.Why", "PDSA 1"));
        Assert.Contains("New: “A walk at nine”, drives “People are seen each hour”", second.Text);
        Assert.Contains("Reworded: “People are seen” is “People are seen each hour” now", second.Text);
        var history = await ward.Lead.OpenAsync($"{ward.Address}/history");
        Assert.Contains("Theory of change kept as a version", history.Text);
        Assert.Contains("Driver or idea changed", history.Text);
    }

    [Fact]
    public async Task An_idea_is_tested_and_says_so_and_who_only_reads_changes_nothing()
    {
        var (ward, theory) = await NewAsync("tested");
        await AddAsync(ward, theory, null, "A yellow sign", ("Form.IsIdea", "true"));
        var open = await OpenAsync(ward.Lead, theory, "A yellow sign");
        var plan = await ward.Lead.OpenAsync(
            open.Document.QuerySelector("a[href*='pdsa/plan']")!.GetAttribute("href")!
        );
        Assert.Equal("A yellow sign", plan.Document.QuerySelector("[name='Form.Change']")!.TextContent.Trim());
        await plan.SubmitAsync(("Form.Prediction", "Two falls fewer"));
        Assert.Contains("PDSA 1", (await ward.Lead.OpenAsync(theory)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(theory)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{theory}.txt")).Status);
        var reader = (
            await world.PersonAsync($"reader-of-{ward.Code}", Evenkeel.Platform.Access.Role.Reader, ward.Code)
        ).Browser;
        var seen = await reader.OpenAsync($"{theory}?at={IdOf(open, "A yellow sign")}");
        Assert.Contains("A yellow sign", seen.Text);
        Assert.Null(seen.Document.QuerySelector("[name='Form.Text']"));
    }

    private async Task<(OwnWard Ward, string Theory)> NewAsync(string name)
    {
        var ward = await OwnWard.MakeAsync(world, $"theory-{name}");
        return (ward, $"{await ward.StartAsync(ward.Nurse, $"Theory {name}")}/theory");
    }

    private static async Task AddAsync(
        OwnWard ward,
        string theory,
        string? under,
        string text,
        params (string, string)[] more
    )
    {
        var page = await ward.Lead.OpenAsync(theory);
        var form = under is null ? page : await ward.Lead.OpenAsync($"{theory}?under={IdOf(page, under)}");
        var done = await form.SubmitAsync([("Form.Text", text), ("Form.Ends", "true"), .. more]);
        Assert.Contains(text, done.Text);
    }

    private static async Task<Page> OpenAsync(Browser who, string theory, string line) =>
        await who.OpenAsync($"{theory}?at={IdOf(await who.OpenAsync(theory), line)}");

    private static async Task<Page> DoAsync(Browser who, string theory, string what, string line)
    {
        var page = await OpenAsync(who, theory, line);
        var button = page.Document.QuerySelector($"button[value^='{what} ']")!;
        return await page.SubmitAsync(("_handler", "outline-do"), ("Act.Do", button.GetAttribute("value")!));
    }

    private static async Task<string> IdAsync(OwnWard ward, string theory, string line) =>
        IdOf(await ward.Lead.OpenAsync(theory), line);

    private static IEnumerable<KeyValuePair<string, string>> TokenOf(Page page) =>
        [KeyValuePair.Create("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")!)];

    private static string IdOf(Page page, string line) =>
        page.Document.QuerySelectorAll("[data-line]").Single(link => Said(link) == line).GetAttribute("data-line")!;

    /// <summary>In their order, ">" a step in.</summary>
    private static string[] Lines(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("[data-line]")
                .Select(link => new string('>', Ancestors(link) - 1) + Said(link)),
        ];

    private static int Ancestors(AngleSharp.Dom.IElement link)
    {
        var count = 0;
        for (var at = link.ParentElement; at is not null; at = at.ParentElement)
        {
            count += at.ClassList.Contains("ek-theory__lines") ? 1 : 0;
        }

        return count;
    }

    private static string Said(AngleSharp.Dom.IElement link) => link.ChildNodes[^1].TextContent.Trim();
}
