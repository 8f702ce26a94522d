using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>A name that should not have been written goes from the issue, from what was said about it and from what people were told.</summary>
public sealed class RedactControlTests(World world)
{
    private const string Secret = "Mrs McHidden";

    [Fact]
    public async Task A_problem_a_comment_and_reasons_are_taken_out_everywhere()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, $"The bed of {Secret} is broken");
        var page = await at.Colleague.OpenAsync(issue);
        await page.SubmitAsync(("Form.Text", $"{Secret} waited an hour"));
        await Hospital.MoveAsync(at.Manager, issue, "Answer", $"{Secret} gets another bed");
        Assert.Contains(Secret, (await at.Manager.OpenAsync(issue)).Text);
        await RedactAsync(at, "Issue", "Problem");
        await RedactAsync(at, "IssueComment", "Text");
        await RedactAsync(at, "EscalationStep", "Reasons");
        var left = await at.Manager.OpenAsync(issue);
        Assert.DoesNotContain(Secret, left.Text);
        Assert.Contains(Redacted.Text, left.Text);
        var told = await world.App.ReadAsync(db => db.Notices.CountAsync(n => n.Text.Contains(Secret)));
        var written = await world.App.ReadAsync(db =>
            db.Set<RecordedChange>().CountAsync(c => c.Values.Contains(Secret))
        );
        Assert.Equal((0, 0), (told, written));
    }

    private async Task RedactAsync(Hospital at, string entity, string property)
    {
        while (await NextAsync(entity, property) is { } change)
        {
            var form = await world.Top.OpenAsync($"{at.Ward}/history/{change.ActId}/redact");
            Assert.Contains(Secret, form.Text);
            var done = await form.SubmitAsync(
                ("Form.Which", $"{change.Number} {property}"),
                ("Form.Why", "It named somebody")
            );
            Assert.Contains("The text is taken out.", done.Text);
        }
    }

    private Task<RecordedChange?> NextAsync(string entity, string property) =>
        world.App.ReadAsync(db =>
            db.Set<RecordedChange>()
                .Where(c => c.Entity == entity && c.Values.Contains(Secret) && c.Values.Contains($"\"{property}\""))
                .OrderByDescending(c => c.ActId)
                .FirstOrDefaultAsync()
        );
}
