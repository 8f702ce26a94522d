using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>How a control plan is named on the pages of other items.</summary>
internal sealed class ControlPlanItems(AppDb db, PlanStandings standings) : IResolveItems
{
    public string Kind => ControlPlan.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var plans = await db.ControlPlans.Where(p => ids.Contains(p.Id)).AsNoTracking().ToListAsync(ct);
        return
        [
            .. (await standings.OfAsync(plans, ct)).Select(s => new LinkedItem(
                Kind,
                s.Plan.Id,
                "Control plan",
                $"Watch on {s.Measure}",
                s.Plan.Address,
                s.Says
            )
            {
                At = UkTime.StartOf(s.Plan.LiveFrom),
            }),
        ];
    }
}
