using System.Net;
using Evenkeel.Control;
using Evenkeel.Control.Escalations;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>Does escalation work in practice: the record answers, and the record is whole.</summary>
public sealed class HealthTests(World world)
{
    [Fact]
    public async Task What_was_asked_is_counted_by_who_was_asked_and_what_the_raiser_said()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "Counted");
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "Later");
        await Hospital.MoveAsync(at.Nurse, issue, "Reject", "Now");
        await Hospital.MoveAsync(at.Chief, issue, "Answer", "Now");
        await Hospital.MoveAsync(at.Nurse, issue, "Accept");
        await at.AskAsync(at.Nurse, "Still open");
        var page = await at.Chief.OpenAsync($"{at.Board}/control/health");
        var text = Plain(page);
        Assert.Contains("Answered in time100 % (2 of 2)", text);
        Assert.Contains("50 % (1 of 2)", text);
        Assert.Contains("Asked again1", text);
        Assert.Contains("Still open", text);
        var above = Plain(await at.Chief.OpenAsync($"{at.Board}/control/health?tier=Board"));
        Assert.Contains("100 % (1 of 1)", above);
        Assert.Contains("Asked again0", above);
        Assert.DoesNotContain("Still open", above);
        var below = Plain(await at.Chief.OpenAsync($"{at.Board}/control/health?tier=Service"));
        Assert.Contains("Asked again1", below);
        Assert.Contains("Still open", below);
        Assert.Contains($"{at.Stem} Service: 1 open", below);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{at.Ward}/control/health")).Status);
    }

    private static string Plain(Page page) =>
        string.Join(' ', page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task From_the_steps_it_can_be_shown_that_somebody_held_it_at_every_instant()
    {
        var at = await Hospital.OpenAsync(world);
        var issue = await at.AskAsync(at.Nurse, "Proof");
        await Hospital.MoveAsync(at.Manager, issue, "SendUp", "Beyond me");
        await Hospital.MoveAsync(at.Chief, issue, "SendBack", "Within you");
        await Hospital.MoveAsync(at.Manager, issue, "Answer", "So be it");
        await Hospital.MoveAsync(at.Nurse, issue, "Accept");
        var number = int.Parse(issue.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var escalation = await world.App.ReadAsync(db =>
            db.Set<Escalation>()
                .Include(e => e.Steps.OrderBy(s => s.Number))
                .Include(e => e.Turns.OrderBy(t => t.Number))
                .SingleAsync(e =>
                    e.IssueId == db.Set<Evenkeel.Control.Issues.Issue>().Single(i => i.Number == number).Id
                )
        );
        Assert.Equal(Enumerable.Range(1, 5), escalation.Steps.Select(s => s.Number));
        Assert.All(escalation.Steps, step => Assert.NotEqual(default, step.HolderPerson));
        Assert.Equal(
            (escalation.State, escalation.HolderPerson, escalation.DueAt),
            (escalation.Steps[^1].State, escalation.Steps[^1].HolderPerson, escalation.Steps[^1].DueAt)
        );
        Assert.Equal([false, false, true], escalation.Turns.Select(t => t.IsAnswered));
        Assert.All(escalation.Turns, turn => Assert.NotNull(turn.EndedAt));
        Assert.True(escalation.Turns[^1].IsAccepted);
    }
}
