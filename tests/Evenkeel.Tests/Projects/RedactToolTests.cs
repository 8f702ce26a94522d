using Evenkeel.Improvement;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Projects;

/// <summary>A name that should not have been written goes from the line, and from what it said before.</summary>
public sealed class RedactToolTests(World world)
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
        await RedactAsync(ward, "Text");
        await RedactAsync(ward, "Note");
        Assert.DoesNotContain(Secret, (await ward.Lead.OpenAsync(tool)).Text);
        var kept = await world.App.ReadAsync(db =>
            db.ToolEdits.CountAsync(e => e.Text.Contains(Secret) || e.Note!.Contains(Secret))
        );
        var written = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>().CountAsync(c => c.Values.Contains(Secret))
        );
        Assert.Equal((0, 0), (kept, written));
    }

    /// <summary>Once is enough: it goes from the whole history of the line.</summary>
    private async Task RedactAsync(OwnWard ward, string property)
    {
        var change = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>()
                .Where(c => c.Entity == "ToolLine" && c.Values.Contains(Secret))
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
