using System.Net;
using AngleSharp.Html.Dom;
using Evenkeel.Control;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

/// <summary>Why it happened: an outline that two may write at once, drawn as a fishbone and as chains of whys.</summary>
public sealed class CauseTests(World world)
{
    [Fact]
    public async Task One_why_leads_to_the_next_and_the_last_is_marked_as_the_root()
    {
        var at = await Hospital.OpenAsync(world);
        var causes = $"{await at.RaiseAsync(at.Nurse, "The 22:00 doses were late")}/causes";
        var page = await at.Nurse.OpenAsync(causes);
        Assert.Contains("Nobody has asked why yet", page.Text);
        Assert.Equal(["Say why, in one line."], (await page.SubmitAsync(("Form.Text", " "))).Errors);
        var second = await page.SubmitAsync(
            ("Form.Text", "The pharmacist comes from home"),
            ("Form.Factor", TaskFactor)
        );
        Assert.Contains("Why: The pharmacist comes from home?", second.Text);
        var third = await second.SubmitAsync(("Form.Text", "Nights have no pharmacist"), ("Form.Factor", ""));
        var whole = await third.SubmitAsync(("Form.Text", "The rota was made for days"), ("Form.Ends", "true"));
        Assert.Equal(
            ["The pharmacist comes from home", "Nights have no pharmacist", "The rota was made for days"],
            Lines(whole)
        );
        var marked = await DoAsync(whole, "root", "The rota was made for days");
        Assert.Contains("Marked as a root cause.", marked.Text);
        Assert.Contains(
            "Why? Because The rota was made for days",
            Flat(marked.Document.QuerySelector(".ek-chain")!.TextContent)
        );
        Assert.Contains("Root cause: The rota was made for days", Flat((await at.Lead.OpenAsync(causes[..^7])).Text));
        // The picture says the same in words, and goes with its own colours.
        Assert.Contains(
            "Root cause: The rota was made for days",
            marked.Document.QuerySelector("svg desc")!.TextContent
        );
        var file = await at.Nurse.Client.GetAsync($"{causes}.svg");
        Assert.Equal("image/svg+xml", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("xmlns=\"http://www.w3.org/2000/svg\"", await file.Content.ReadAsStringAsync());
        Assert.Contains("Cause marked as a root cause", marked.Text);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_both_lines_stay_and_a_changed_line_says_so()
    {
        var at = await Hospital.OpenAsync(world);
        var causes = $"{await at.RaiseAsync(at.Nurse, "Cold tea")}/causes";
        var (mine, theirs) = (await at.Nurse.OpenAsync(causes), await at.Lead.OpenAsync(causes));
        await mine.SubmitAsync(("Form.Text", "The urn is old"), ("Form.Ends", "true"));
        var both = await theirs.SubmitAsync(("Form.Text", "The walk is long"), ("Form.Ends", "true"));
        Assert.Equal(["The urn is old", "The walk is long"], Lines(both));

        var edit = both.Document.QuerySelector("a[href*='?edit=']")!.GetAttribute("href")!.Split('#')[0];
        var (my, their) = (await at.Nurse.OpenAsync(edit), await at.Lead.OpenAsync(edit));
        await my.SubmitAsync(("Form.Text", "The urn is 20 years old"));
        var conflict = await their.SubmitAsync(("Form.Text", "The urn leaks"));
        Assert.Contains("It says now: “The urn is 20 years old”", conflict.Text);
        Assert.Equal("The urn leaks", conflict.ValueOf("Form.Text"));
        Assert.Equal(
            ["The urn leaks", "The walk is long"],
            Lines(await conflict.SubmitAsync(("Form.Text", "The urn leaks")))
        );
    }

    [Fact]
    public async Task What_is_taken_away_goes_with_all_below_it_and_comes_back_with_it()
    {
        var at = await Hospital.OpenAsync(world);
        var causes = $"{await at.RaiseAsync(at.Nurse, "Lost notes")}/causes";
        var second = await (await at.Nurse.OpenAsync(causes)).SubmitAsync(("Form.Text", "They lie about"));
        var open = await at.Lead.OpenAsync(second.Address.Split('#')[0]);
        var page = await second.SubmitAsync(("Form.Text", "There is no tray"), ("Form.Ends", "true"));
        var gone = await DoAsync(page, "remove", "They lie about");
        Assert.Contains("Taken away, with the 1 below it.", gone.Text);
        Assert.Empty(Lines(gone));
        // Somebody wrote under it meanwhile.
        Assert.Contains("Somebody has taken this line away", (await open.SubmitAsync(("Form.Text", "Late"))).Errors[0]);
        Assert.Contains("Somebody else was writing", (await DoAsync(page, "root", "There is no tray")).Text);
        var back = await DoAsync(gone, "back", "They lie about");
        Assert.Equal(["They lie about", "There is no tray"], Lines(back));
        Assert.Contains("Cause brought back", back.Text);
    }

    [Fact]
    public async Task Identifiers_scripts_and_long_lines_are_refused_or_text()
    {
        var at = await Hospital.OpenAsync(world);
        var causes = $"{await at.RaiseAsync(at.Nurse, "Odd lines")}/causes";
        var page = await at.Nurse.OpenAsync(causes);
        var refused = await page.SubmitAsync(("Form.Text", "Bed of 9434765919 moved"));
        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain("9434765919", string.Concat(refused.Errors));
        Assert.Contains(
            "up to 200 characters",
            (await page.SubmitAsync(("Form.Text", new string('a', 201)))).Errors[0]
        );
        var text = await page.SubmitAsync(("Form.Text", "<script>alert(1)</script> & more"), ("Form.Ends", "true"));
        Assert.DoesNotContain("<script>alert(1)", text.Source);
        Assert.Contains("&lt;script&gt;alert(1)", await at.Nurse.Client.GetStringAsync($"{causes}.svg"));
    }

    [Fact]
    public async Task Who_may_not_work_here_reads_it_and_who_does_not_see_it_does_not()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.RaiseAsync(at.Nurse, "Seen by few");
        await (await at.Nurse.OpenAsync($"{issue}/causes")).SubmitAsync(
            ("Form.Text", "A reason"),
            ("Form.Ends", "true")
        );
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.OpenAsync($"{issue}/causes")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Pharmacist.Client.GetAsync($"{issue}/causes.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Nurse.OpenAsync("/issues/999999/causes")).Status);
        // Involved in one item only: it is read, and not written.
        var asked = await at.AskAsync(at.Nurse, "Asked of the pharmacy");
        await (await at.Nurse.OpenAsync($"{asked}/causes")).SubmitAsync(
            ("Form.Text", "A stock list"),
            ("Form.Ends", "true")
        );
        await world.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var number = int.Parse(asked.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
            var id = await db.Issues.Where(i => i.Number == number).Select(i => i.Id).SingleAsync();
            var pharmacist = (
                await db.Set<Evenkeel.Organisation.People.Person>()
                    .SingleAsync(p => p.Email == $"pharmacist@{at.Stem}.example.org")
            ).PersonId;
            services.GetRequiredService<People>().Add(id, Part.Advises, pharmacist, null);
            return await db.SaveAsync(new Act("Pharmacist involved"));
        });
        var seen = await at.Pharmacist.OpenAsync($"{asked}/causes");
        Assert.Equal(["A stock list"], Lines(seen));
        Assert.Empty(seen.Document.QuerySelectorAll("#cause-form, .ek-outline button"));
    }

    [Fact]
    public async Task The_kinds_of_causes_are_the_organisation_s_own()
    {
        var page = await world.Top.OpenAsync("/settings/contributory-factors");
        var lines = page.Document.QuerySelector("[name='Form.Lines']")!.TextContent.Trim();
        Assert.StartsWith("Patient: Condition, language", lines);
        var name = $"Weather {Guid.CreateVersion7():N}";
        await page.SubmitAsync(("Form.Lines", $"{lines}\n{name}: wind and rain"));
        Assert.Contains("Somebody else has written", (await page.SubmitAsync(("Form.Lines", "Only this"))).Text);
        var at = await Hospital.OpenAsync(world);
        var causes = await at.Nurse.OpenAsync($"{await at.RaiseAsync(at.Nurse, "Wet floor")}/causes");
        Assert.Contains(name, causes.Text);
        await (await world.Top.OpenAsync("/settings/contributory-factors")).SubmitAsync(("Form.Lines", lines));
        Assert.DoesNotContain(name, (await at.Nurse.OpenAsync(causes.Address)).Text);
        Assert.Equal(9, await world.App.ReadAsync(db => db.Factors.CountAsync(f => f.EndedOn == null)));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Lead.OpenAsync("/settings/contributory-factors")).Status);
    }

    private const string TaskFactor = "00000002-6661-7443-8000-000000000001";

    private static IReadOnlyList<string> Lines(Page page) =>
        [.. page.Document.QuerySelectorAll(".ek-outline__text").Select(line => line.TextContent)];

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Presses a button of a line, which belongs to the form at the top of the page.</summary>
    private static Task<Page> DoAsync(Page page, string what, string line)
    {
        var button = page
            .Document.QuerySelectorAll("button[form='cause-do']")
            .First(b =>
                b.GetAttribute("value")!.StartsWith($"{what} ", StringComparison.Ordinal)
                && b.TextContent.EndsWith(line, StringComparison.Ordinal)
            );
        var fields = page
            .Document.QuerySelectorAll("#cause-do input")
            .Cast<IHtmlInputElement>()
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Append(KeyValuePair.Create("Act.Do", button.GetAttribute("value")!));
        return page.Browser.SendAsync(page.Address.Split('#')[0], fields);
    }
}
