using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>
/// What must hold of every escalation at every moment: one holder and one due time in each step, the row says what the last step says, and each step was told once to
/// everybody involved but who made it.
/// </summary>
internal static class WholeRecord
{
    public static async Task<Escalation> CheckAsync(AppDb db, Guid issue)
    {
        var escalation = await db.Set<Escalation>()
            .Include(e => e.Steps.OrderBy(s => s.Number))
            .SingleAsync(e => e.IssueId == issue);
        var last = escalation.Steps[^1];
        Assert.Equal(Enumerable.Range(1, escalation.Steps.Count), escalation.Steps.Select(s => s.Number));
        Assert.All(
            escalation.Steps,
            step => Assert.True(step.HolderPerson != default && step.HolderUnit != default && step.DueAt != default)
        );
        Assert.Equal(
            (last.State, last.Tier, last.HolderUnit, last.HolderPerson, last.DueAt),
            (escalation.State, escalation.Tier, escalation.HolderUnit, escalation.HolderPerson, escalation.DueAt)
        );
        Assert.Equal(escalation.IsOpen, last.State < EscalationState.Closed);
        var parts = await db.Involvements.Where(i => i.ItemId == issue && i.PersonId != null).ToListAsync();
        Assert.Equal(parts.Count, parts.DistinctBy(p => (p.PersonId, p.Part)).Count());
        var told = (await db.Notices.Where(n => n.ItemId == issue).ToListAsync()).ToLookup(n => n.Key);
        var involved = new HashSet<PersonId> { parts.Single(p => p.Part == Part.Raised).PersonId!.Value };
        foreach (var step in escalation.Steps)
        {
            involved.Add(step.HolderPerson);
            _ = step.AskedId is { } asked && involved.Add(asked);
            var expected = involved.Where(person => person != step.ById).ToHashSet();
            Assert.Superset(expected, told[StepTelling.KeyOf(step)].Select(n => n.PersonId).ToHashSet());
            Assert.DoesNotContain(told[StepTelling.KeyOf(step)], n => n.PersonId == step.ById);
        }

        return escalation;
    }
}
