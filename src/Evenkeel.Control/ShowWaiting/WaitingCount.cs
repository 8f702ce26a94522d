using Evenkeel.Control.Escalations;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowWaiting;

/// <summary>As many as the page "Waiting for me" lists.</summary>
internal sealed class WaitingCount(AppDb db, OwnChecks checks) : IWaiting
{
    public async Task<int> CountAsync(int most, CancellationToken ct)
    {
        var me = db.ScopePerson;
        // Each part in the order of its index, so that no more is read than is counted.
        var held = db.Escalations.Where(e => e.HolderPerson == me && e.EndedAt == null).OrderBy(e => e.EndedAt);
        var advice = db
            .Involvements.Where(i => i.PersonId == me && i.Part == Part.Advises)
            .Join(db.Escalations, i => i.ItemId, e => e.IssueId, (i, e) => e)
            .Where(e => e.State == EscalationState.AdviceSought);
        var issues = db.Issues.Where(i => i.OwnerId == me && i.EndedAt == null).OrderBy(i => i.EndedAt);
        var count = await held.Take(most)
            .Select(e => e.Id)
            .Concat(advice.Select(e => e.Id))
            .Concat(issues.Take(most).Select(i => i.Id))
            .CountAsync(ct);
        return count >= most ? most : Math.Min(most, count + (await checks.DueAsync(ct)).Count);
    }
}
