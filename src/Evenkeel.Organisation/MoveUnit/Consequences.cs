using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.MoveUnit;

/// <summary>What a move will mean, in sentences, before it is made.</summary>
internal sealed class Consequences(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> OfAsync(MovePlan plan, UnitRow unit, CancellationToken ct)
    {
        var below = await organisation.Below(unit.Id).CountAsync(ct) - 1;
        var before = plan.Before is { } old
            ? await organisation.AllUnits.Where(u => u.Id == old).Select(u => u.Name).SingleAsync(ct)
            : null;
        var what = below == 0 ? unit.Name : $"{unit.Name} and what is below it ({Units(below)})";
        return
        [
            Place(plan, what, before),
            await AccessAsync(plan, unit, ct),
            "What was recorded before that day still counts where the unit stood then.",
            "Its history, its codes and its address stay.",
        ];
    }

    private static string Place(MovePlan plan, string what, string? before) =>
        (plan.Bond, plan.To, before) switch
        {
            (_, null, _) => $"{before} no longer oversees {what} from {UkDate.Plain(plan.Day)}.",
            (Bond.Manages, var to, null) => $"{what} stands below {to.Name} from {UkDate.Plain(plan.Day)}.",
            (Bond.Manages, var to, _) => $"{what} moves from {before} to {to.Name} on {UkDate.Plain(plan.Day)}.",
            (_, var to, null) => $"{to.Name} oversees {what} as well from {UkDate.Plain(plan.Day)}.",
            (_, var to, _) => $"{to.Name} oversees {what} in place of {before} from {UkDate.Plain(plan.Day)}.",
        };

    private async Task<string> AccessAsync(MovePlan plan, UnitRow unit, CancellationToken ct)
    {
        var stays = await db
            .UnitParents.Where(p => p.UnitId == unit.Id && p.To == null && p.ParentId != plan.Before)
            .Select(p => p.ParentId)
            .ToListAsync(ct);
        var seeNow = await WhoSeeAsync(plan.Before is { } old ? [.. stays, old] : stays, ct);
        var seeThen = await WhoSeeAsync(plan.To is { } to ? [.. stays, to.Id] : stays, ct);
        var (lose, gain) = (seeNow.Except(seeThen).Count(), seeThen.Except(seeNow).Count());
        return (lose, gain) switch
        {
            (0, 0) => "The same people see it as before.",
            (0, _) => $"{People(gain)} with a role above its new place will see it.",
            (_, 0) => $"{People(lose)} with a role above its old place will no longer see it.",
            _ => $"{People(lose)} above its old place will no longer see it; {People(gain)} above its new place will.",
        };
    }

    private async Task<List<PersonId>> WhoSeeAsync(List<UnitId> parents, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var above = db.UnitClosures.Where(c => parents.Contains(c.DescendantId) && c.To == null);
        return await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.From <= today && (r.To == null || r.To > today) && above.Any(c => c.AncestorId == r.UnitId))
            .Select(r => r.PersonId)
            .Distinct()
            .ToListAsync(ct);
    }

    private static string Units(int count) => count == 1 ? "1 unit" : $"{count} units";

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
