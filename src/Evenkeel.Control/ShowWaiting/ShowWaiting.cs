using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowIssues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowWaiting;

internal sealed record WaitingForMe
{
    /// <summary>They hold it: to acknowledge, to answer, or to say whether it was answered.</summary>
    public IReadOnlyList<EscalationLine> Held { get; init; } = [];
    public IReadOnlyList<EscalationLine> Advice { get; init; } = [];
    public IReadOnlyList<IssueLine> Issues { get; init; } = [];

    /// <summary>Their own standard work that is due.</summary>
    public IReadOnlyList<OwnCheck> Checks { get; init; } = [];
    public IReadOnlyList<Notice> News { get; init; } = [];
    public int Count => Held.Count + Advice.Count + Issues.Count + Checks.Count;
}

/// <summary>What waits for one person, across all units.</summary>
internal sealed class ShowWaitingHandler(
    AppDb db,
    Scope scope,
    SentUp sentUp,
    ShowIssuesHandler issues,
    OwnChecks checks,
    TimeProvider clock
)
{
    private const int Most = 50;
    private const int MostNews = 30;

    public async Task<WaitingForMe> LoadAsync(CancellationToken ct)
    {
        var me = db.ScopePerson;
        var asked = db.Involvements.Where(i => i.PersonId == me && i.Part == Part.Advises).Select(i => i.ItemId);
        var advice = db.Escalations.Where(e => e.State == EscalationState.AdviceSought && asked.Contains(e.IssueId));
        return new WaitingForMe
        {
            Held = await sentUp.LinesAsync(
                db.Escalations.Where(e => e.HolderPerson == me && e.EndedAt == null).OrderBy(e => e.DueAt),
                Most,
                ct
            ),
            Advice = await sentUp.LinesAsync(advice.OrderBy(e => e.DueAt), Most, ct),
            Issues = await issues.LinesAsync(
                db.Issues.Where(i => i.OwnerId == me && i.EndedAt == null)
                    .OrderBy(i => i.DueOn == null)
                    .ThenBy(i => i.DueOn),
                0,
                Most,
                ct
            ),
            Checks = await checks.DueAsync(ct),
            News = await db
                .Notices.Where(n => n.PersonId == me && n.ReadAt == null)
                .OrderByDescending(n => n.At)
                .Take(MostNews)
                .AsNoTracking()
                .ToListAsync(ct),
        };
    }

    /// <summary>All that the reader has been told up to an instant counts as read.</summary>
    public async Task ReadAsync(DateTimeOffset upTo, CancellationToken ct)
    {
        var (me, now) = (scope.Person ?? default, clock.GetUtcNow());
        await db
            .Notices.Where(n => n.PersonId == me && n.ReadAt == null && n.At <= upTo)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, (DateTimeOffset?)now), ct);
    }
}
