using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowWaiting;

/// <summary>A check of somebody's own standard work that is due, at its unit.</summary>
internal sealed record OwnCheck(UnitRow Unit, CheckDay Day);

/// <summary>The reader's own standard work of today, from every unit.</summary>
internal sealed class OwnChecks(AppDb db, OrganisationCatalogue organisation, CheckDays days)
{
    public async Task<IReadOnlyList<OwnCheck>> DueAsync(CancellationToken ct)
    {
        var me = db.ScopePerson;
        var checks = await db
            .RecurringChecks.Where(c => c.HolderId == me && c.EndedOn == null)
            .AsNoTracking()
            .ToListAsync(ct);
        if (checks.Count == 0)
        {
            return [];
        }

        var ids = checks.Select(c => c.UnitId).Distinct().ToList();
        var units = await organisation
            .Units.Where(u => ids.Contains(u.Id) && u.ClosedOn == null)
            .ToDictionaryAsync(u => u.Id, ct);
        var today = await days.TodayAsync([.. checks.Where(c => units.ContainsKey(c.UnitId))], ct);
        return [.. today.Where(day => day.IsOpen).Select(day => new OwnCheck(units[day.Check.UnitId], day))];
    }
}
