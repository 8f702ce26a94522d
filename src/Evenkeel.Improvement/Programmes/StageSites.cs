using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>Stages that a unit takes part in a programme; the caller saves.</summary>
internal sealed class StageSites(AppDb db, ProjectDesk desk, Permits permits, TimeProvider clock)
{
    /// <summary>Whoever may work on the unit's projects may show its charts to the other sites: then they do from today.</summary>
    public async Task StageAsync(Project programme, UnitId unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var site = await db.ProjectSites.SingleOrDefaultAsync(s => s.ProjectId == programme.Id && s.UnitId == unit, ct);
        if (site is null)
        {
            site = new ProjectSite
            {
                ProjectId = programme.Id,
                UnitId = unit,
                From = today,
            };
            db.ProjectSites.Add(site);
            await desk.ShowAsync(programme.Id, null, unit, ct);
        }

        if (site.SharesFrom is null && await permits.MayAsync(Permissions.Work, unit, ct))
        {
            site.SharesFrom = today;
        }
    }
}
