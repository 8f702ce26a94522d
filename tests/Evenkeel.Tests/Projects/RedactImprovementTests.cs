using Evenkeel.Improvement;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Projects;

/// <summary>A name that should not have been written goes from where it stands, from what was there before, and from what people were told.</summary>
public sealed class RedactImprovementTests(World world)
{
    private const string Secret = "Mrs McSecret";

    [Fact]
    public async Task A_text_and_a_note_are_taken_out_of_the_line_and_of_all_that_could_be_undone()
    {
        var ward = await OwnWard.MakeAsync(world, "tool-redact");
        var project = await ward.StartAsync(ward.Nurse, "Redacted");
        var tool = (await ward.Lead.AddToolAsync(project, "Stakeholders", "Quiet nights")).Path;
        await ward.Lead.WriteLineAsync(tool, ("Form.Text", $"{Secret}'s family"), ("Form.Note", $"{Secret} sleeps"));
        var page = await ward.Lead.OpenAsync(tool);
        var id = page.Document.QuerySelector("[data-line]")!.GetAttribute("data-line");
        var open = await ward.Lead.OpenAsync($"{tool}?at={id}");
        await open.SubmitAsync(("Form.Text", $"All who know {Secret}"), ("Form.Note", $"{Secret} wants quiet"));
        await RedactAsync(ward, "ToolLine", "Text");
        await RedactAsync(ward, "ToolLine", "Note");
        Assert.DoesNotContain(Secret, (await ward.Lead.OpenAsync(tool)).Text);
        var kept = await world.App.ReadAsync(db =>
            db.ToolEdits.CountAsync(e => e.Text.Contains(Secret) || e.Note!.Contains(Secret))
        );
        var written = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>().CountAsync(c => c.Values.Contains(Secret))
        );
        Assert.Equal((0, 0), (kept, written));
    }

    [Fact]
    public async Task What_people_were_told_in_these_words_goes_too()
    {
        var ward = await OwnWard.MakeAsync(world, "told-redact");
        var form = await ward.Nurse.OpenAsync($"{ward.Address}/ideas/new");
        var list = await form.SubmitAsync(("Form.Text", "A lamp"));
        var idea = list.Document.QuerySelector("td[data-label='Idea'] a")!.GetAttribute("href")!;
        var start = (await ward.Lead.OpenAsync(idea))
            .Document.QuerySelector("a[href*='/improvement/start?idea=']")!
            .GetAttribute("href")!;
        var project = await (await ward.Lead.OpenAsync(start)).SubmitAsync(
            ("Form.Title", $"A lamp for {Secret}"),
            ("Form.Problem", "It is dark")
        );
        Assert.Contains(Secret, (await ward.Nurse.OpenAsync("/waiting")).Text);
        await RedactAsync(ward, "Project", "Title");
        Assert.DoesNotContain(Secret, (await ward.Nurse.OpenAsync("/waiting")).Text);
        var closed = await CloseAsync(ward, project.Path);
        Assert.DoesNotContain(Secret, closed.Heading);
        Assert.Contains(Secret, (await ward.Nurse.OpenAsync("/waiting")).Text);
        await RedactAsync(ward, "Project", "Learning");
        Assert.DoesNotContain(Secret, (await ward.Nurse.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task An_idea_goes_from_what_those_were_told_who_answer_it()
    {
        var ward = await OwnWard.MakeAsync(world, "idea-redact");
        var form = await ward.Nurse.OpenAsync($"{ward.Address}/ideas/new");
        await form.SubmitAsync(("Form.Text", $"A lamp for {Secret}"));
        Assert.Contains(Secret, (await ward.Lead.OpenAsync("/waiting")).Text);
        await RedactAsync(ward, "Idea", "Text");
        Assert.DoesNotContain(Secret, (await ward.Lead.OpenAsync("/waiting")).Text);
    }

    private static async Task<Page> CloseAsync(OwnWard ward, string project)
    {
        var form = await ward.Lead.OpenAsync($"{project}/close");
        return await form.SubmitAsync(
            ("Form.Result", "Stopped"),
            ("Form.Learning", $"{Secret} sleeps without it"),
            ("Form.LearningFor", "All wards"),
            ("Form.Stays", "No")
        );
    }

    /// <summary>Once is enough: it goes from the whole history of the record.</summary>
    private async Task RedactAsync(OwnWard ward, string entity, string property)
    {
        var change = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>()
                .Where(c => c.Entity == entity && c.Values.Contains(Secret))
                .OrderByDescending(c => c.ActId)
                .FirstAsync()
        );
        var form = await world.Top.OpenAsync($"{ward.Address}/history/{change.ActId}/redact");
        var done = await form.SubmitAsync(
            ("Form.Which", $"{change.Number} {property}"),
            ("Form.Why", "It named somebody")
        );
        Assert.Contains("The text is taken out.", done.Text);
    }
}
