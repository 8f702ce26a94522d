using Evenkeel.Control.Issues;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>How a plan stands: since when it has held, or that it fired and with whom the issue is.</summary>
/// <param name="Series">Null where the reader does not see it.</param>
/// <param name="Last">The issue of the last time that it fired; of one that goes on in another, that.</param>
internal sealed record PlanStanding(ControlPlan Plan, WatchedSeries? Series, string Owner, Issue? Last, DateOnly Today)
{
    public string Measure => Series?.Measure ?? "A measure that is not yours to see";
    public string When => PlanWords.When(Plan, Series);

    /// <summary>Since it is live, or since the day after its last issue ended; null while that is open, or once the plan has ended.</summary>
    public DateOnly? HeldSince =>
        !Plan.IsLive ? null
        : Plan.LastFiredOn is null ? Plan.LiveFrom
        : Last?.EndedAt is { } ended ? UkTime.DayOf(ended).AddDays(1)
        : null;

    public string Says =>
        Plan.EndedOn is { } end ? $"ended on {UkDate.Plain(end)}"
        : HeldSince is { } since ? PlanWords.Held(since, Today)
        : $"warned on {UkDate.Plain(Plan.LastFiredOn!.Value)}{(Last is { } issue ? $", issue #{issue.Number} {issue.State.Title().ToLowerInvariant()}" : "")}";
}

/// <summary>Reads, for any number of plans at once, what stands beside them.</summary>
internal sealed class PlanStandings(AppDb db, MeasureCatalogue measures, Names names, TimeProvider clock)
{
    private const int MostMerged = 5;

    public async Task<IReadOnlyList<PlanStanding>> OfAsync(IReadOnlyList<ControlPlan> plans, CancellationToken ct)
    {
        if (plans.Count == 0)
        {
            return [];
        }

        var numbers = plans.Select(p => p.SeriesNumber).Distinct().ToList();
        var series = await measures.Watched.Where(s => numbers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, ct);
        var known = await names.OfAsync([], plans.Select(p => p.OwnerId), ct);
        var issues = await IssuesAsync([.. plans.Select(p => p.LastIssueId).OfType<Guid>()], ct);
        var today = UkTime.Today(clock);
        return
        [
            .. plans.Select(plan => new PlanStanding(
                plan,
                series.GetValueOrDefault(plan.SeriesNumber),
                known.Person(plan.OwnerId),
                plan.LastIssueId is { } issue ? GoingOn(issue, issues) : null,
                today
            )),
        ];
    }

    /// <summary>How it stands is no secret to who sees the plan: the issue is of its unit.</summary>
    private async Task<Dictionary<Guid, Issue>> IssuesAsync(List<Guid> ids, CancellationToken ct)
    {
        var known = new Dictionary<Guid, Issue>();
        for (var step = 0; step < MostMerged && ids.Count > 0; step++)
        {
            var found = await db.Issues.Where(i => ids.Contains(i.Id)).AsNoTracking().ToListAsync(ct);
            found.ForEach(issue => known[issue.Id] = issue);
            ids = [.. found.Select(i => i.MergedIntoId).OfType<Guid>().Where(id => !known.ContainsKey(id))];
        }

        return known;
    }

    private static Issue? GoingOn(Guid id, Dictionary<Guid, Issue> known)
    {
        var issue = known.GetValueOrDefault(id);
        while (issue?.MergedIntoId is { } other && known.TryGetValue(other, out var next))
        {
            issue = next;
        }

        return issue;
    }
}
