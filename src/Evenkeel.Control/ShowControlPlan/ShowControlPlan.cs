using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowControlPlan;

/// <summary>A time that it fired: the issue that was opened, and what was done.</summary>
internal sealed record FiredLine(Issue Issue)
{
    public string Address => Issue.Address;
    public string Says => Issue.Problem.ReplaceLineEndings("\n").Split('\n')[0];
}

internal sealed record ControlPlanView(UnitRow Unit, PlanStanding Standing)
{
    public ControlPlan Plan => Standing.Plan;
    public RecurringCheck? Check { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<FiredLine> Fired { get; init; } = [];
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];
}

internal sealed class ShowControlPlanHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    PlanStandings standings,
    ItemThread thread
)
{
    private const int Most = 50;

    public async Task<ControlPlanView?> LoadAsync(Guid id, CancellationToken ct)
    {
        var plan = await db.ControlPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (plan is null)
        {
            return null;
        }

        var fired = await db
            .Links.Where(l => l.FromId == id && l.ToKind == Issue.Item)
            .Join(db.Issues, l => l.ToId, i => i.Id, (l, i) => i)
            .OrderByDescending(i => i.RaisedAt)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(ct);
        return new ControlPlanView(
            await organisation.AllUnits.SingleAsync(u => u.Id == plan.UnitId, ct),
            (await standings.OfAsync([plan], ct))[0]
        )
        {
            Check = await db.RecurringChecks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == plan.CheckId, ct),
            Fired = [.. fired.Select(issue => new FiredLine(issue))],
            Thread = await thread.OfAsync(new ItemRef(ControlPlan.Item, id), ct),
        };
    }
}
