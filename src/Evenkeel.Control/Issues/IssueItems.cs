using Evenkeel.Control.Escalations;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>How an issue is named on the pages of other items.</summary>
internal sealed class IssueItems(AppDb db) : IResolveItems
{
    public string Kind => Issue.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var issues = await db.Issues.Where(i => ids.Contains(i.Id)).AsNoTracking().ToListAsync(ct);
        return
        [
            .. issues.Select(i => new LinkedItem(
                Kind,
                i.Id,
                "Issue",
                $"#{i.Number} {IssueWords.Brief(i.Problem)}",
                i.Address,
                i.State.Title()
            )
            {
                At = i.RaisedAt,
            }),
        ];
    }
}

/// <summary>An escalation stands on its issue's page.</summary>
internal sealed class EscalationItems(AppDb db) : IResolveItems
{
    public string Kind => Escalation.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db
            .Escalations.Where(e => ids.Contains(e.Id))
            .Join(
                db.Issues,
                e => e.IssueId,
                i => i.Id,
                (e, i) =>
                    new
                    {
                        e.Id,
                        e.State,
                        e.AskedAt,
                        i.Number,
                    }
            )
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new LinkedItem(
                Kind,
                row.Id,
                "Escalation",
                $"Escalation of #{row.Number}",
                Issue.AddressOf(row.Number),
                row.State.Title()
            )
            {
                At = row.AskedAt,
            }),
        ];
    }
}
