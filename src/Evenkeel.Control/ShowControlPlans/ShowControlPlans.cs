using Evenkeel.Control.ControlPlans;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowControlPlans;

internal sealed record PlansView(UnitRow Unit, IReadOnlyList<PlanStanding> Plans, int Ended);

internal sealed class ShowControlPlansHandler(AppDb db, OrganisationCatalogue organisation, PlanStandings standings)
{
    private const int Most = 200;

    /// <param name="ended">Those that have ended, in place of those that live.</param>
    public async Task<PlansView?> LoadAsync(string code, bool ended, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = db.ControlPlans.Where(p => p.UnitId == unit.Id && p.EndedOn != null);
        return new PlansView(
            unit,
            ended
                ? await standings.OfAsync(
                    await all.OrderByDescending(p => p.EndedOn).Take(Most).AsNoTracking().ToListAsync(ct),
                    ct
                )
                : await LiveAsync(unit.Id, ct),
            await all.CountAsync(ct)
        );
    }

    /// <summary>Those that fired and are in hand first; then those that have held for the shortest time.</summary>
    public async Task<IReadOnlyList<PlanStanding>> LiveAsync(UnitId unit, CancellationToken ct)
    {
        var plans = await db
            .ControlPlans.Where(p => p.UnitId == unit && p.EndedOn == null)
            .OrderBy(p => p.Id)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. (await standings.OfAsync(plans, ct))
                .OrderByDescending(s => s.HeldSince ?? DateOnly.MaxValue)
                .ThenBy(s => s.Measure, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
