using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.ControlPlans;

/// <summary>How a control plan is named on the pages of other items.</summary>
/// <param name="services">Charts name the items on them, and a plan is named by its measure: what knows measures is asked for only then.</param>
internal sealed class ControlPlanItems(AppDb db, IServiceProvider services) : IResolveItems
{
    public string Kind => ControlPlan.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var plans = await db.ControlPlans.Where(p => ids.Contains(p.Id)).AsNoTracking().ToListAsync(ct);
        var standings = services.GetRequiredService<PlanStandings>();
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
