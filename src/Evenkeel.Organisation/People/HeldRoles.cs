using System.Linq.Expressions;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.People;

/// <summary>Roles that count today, whoever asks: for rules that must hold beyond what the asker sees.</summary>
internal sealed class HeldRoles(AppDb db, TimeProvider clock)
{
    public static Expression<Func<RoleAssignment, bool>> On(DateOnly day) =>
        r => r.From <= day && (r.To == null || r.To > day);

    public IQueryable<RoleAssignment> All =>
        db.RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name]).Where(On(UkTime.Today(clock)));

    /// <summary>The unit in whose history an act about the person stands: where they have held a role longest.</summary>
    public async Task<UnitId?> HomeOfAsync(PersonId person, CancellationToken ct)
    {
        var homes = await All.Where(r => r.PersonId == person)
            .OrderBy(r => r.From)
            .Select(r => r.UnitId)
            .Take(1)
            .ToListAsync(ct);
        return homes.Count == 0 ? null : homes[0];
    }

    /// <summary>
    /// Would nobody be left who administers this unit, which stands below no other, from the day on? Whoever closes the last door
    /// closes it for everyone.
    /// </summary>
    public async Task<bool> IsLastAdministratorAsync(RoleAssignment ending, CancellationToken ct)
    {
        if (ending.RoleKey != Role.Administrator.Key || await IsBelowAnotherAsync(ending.UnitId, ct))
        {
            return false;
        }

        var working = db.People.Where(p => p.LeftOn == null);
        return !await All.AnyAsync(
            r =>
                r.UnitId == ending.UnitId
                && r.RoleKey == ending.RoleKey
                && r.PersonId != ending.PersonId
                && r.To == null
                && working.Any(p => p.PersonId == r.PersonId),
            ct
        );
    }

    /// <summary>Two administrators who end each other's role at once: the second is told to look again.</summary>
    public async Task TouchTopAsync(RoleAssignment ending, CancellationToken ct)
    {
        if (ending.RoleKey == Role.Administrator.Key && !await IsBelowAnotherAsync(ending.UnitId, ct))
        {
            var unit = await db
                .Units.IgnoreQueryFilters([ScopeFilter.Name])
                .SingleAsync(u => u.UnitId == ending.UnitId, ct);
            db.Entry(unit).State = EntityState.Modified;
        }
    }

    private Task<bool> IsBelowAnotherAsync(UnitId unit, CancellationToken ct) =>
        db.UnitClosures.AnyAsync(c => c.DescendantId == unit && c.Depth > 0 && c.To == null, ct);
}
