using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>A plan at its unit, as the pages that change it start from it.</summary>
internal sealed record PlanAt(UnitRow Unit, ControlPlan Plan, string Measure)
{
    public bool IsOpen => Plan.IsLive && Unit.ClosedOn is null;
    public string Base => BaseOf(Unit, Plan.Id);

    /// <summary>Below it stand the pages that change it.</summary>
    public static string BaseOf(UnitRow unit, Guid plan) => $"{unit.Address}/control/plans/{plan}";
}

internal sealed class FindPlan(AppDb db, OrganisationCatalogue organisation, PlanStandings standings)
{
    /// <summary>Null where the unit or the plan is not there or not theirs.</summary>
    public async Task<PlanAt?> AtAsync(string code, Guid id, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var plan = unit is null
            ? null
            : await db.ControlPlans.SingleOrDefaultAsync(p => p.Id == id && p.UnitId == unit.Id, ct);
        return plan is null ? null : new PlanAt(unit!, plan, (await standings.OfAsync([plan], ct))[0].Measure);
    }
}
