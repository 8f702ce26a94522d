using System.Linq.Expressions;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>Control plans for the pages of other modules.</summary>
internal sealed class PlanRows(AppDb db, PlanStandings standings)
{
    private const int Most = 400;

    public Task<IReadOnlyList<ControlPlanRow>> OfSeriesAsync(IReadOnlyCollection<int> series, CancellationToken ct) =>
        WhereAsync(p => series.Contains(p.SeriesNumber), ct);

    public Task<IReadOnlyList<ControlPlanRow>> OfIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        WhereAsync(p => ids.Contains(p.Id), ct);

    private async Task<IReadOnlyList<ControlPlanRow>> WhereAsync(
        Expression<Func<ControlPlan, bool>> wanted,
        CancellationToken ct
    )
    {
        var plans = await db
            .ControlPlans.Where(wanted)
            .OrderBy(p => p.EndedOn != null)
            .ThenBy(p => p.Id)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. (await standings.OfAsync(plans, ct))
                .OrderBy(s => !s.Plan.IsLive)
                .ThenBy(s => s.Measure, StringComparer.OrdinalIgnoreCase)
                .Select(s => new ControlPlanRow(s.Plan.Id, s.Plan.UnitId, s.Plan.SeriesNumber, s.Measure)
                {
                    When = s.When,
                    Says = s.Says,
                    Owner = s.Owner,
                    IsLive = s.Plan.IsLive,
                    Address = s.Plan.Address,
                    HeldSince = s.HeldSince,
                }),
        ];
    }
}
