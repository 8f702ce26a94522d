using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>Stages that a unit takes part in a programme; the caller saves.</summary>
internal sealed class StageSites(AppDb db, ProjectDesk desk, Permits permits, TimeProvider clock)
{
    /// <summary>Who runs the programme brings a unit in; from then on whoever starts projects there may begin one in it.</summary>
    public async Task<bool> MayJoinAsync(Project programme, UnitId unit, CancellationToken ct) =>
        await db.ProjectSites.AnyAsync(s => s.ProjectId == programme.Id && s.UnitId == unit, ct)
        || await desk.GovernAsync(programme.Number, ct) is not null;

    /// <summary>Who brings a unit in and may work on its projects shows its charts to the other sites from today; what a site that is in it said holds.</summary>
    public async Task StageAsync(Project programme, UnitId unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var site = await db.ProjectSites.SingleOrDefaultAsync(s => s.ProjectId == programme.Id && s.UnitId == unit, ct);
        if (site is not null)
        {
            return;
        }

        db.ProjectSites.Add(
            new ProjectSite
            {
                ProjectId = programme.Id,
                UnitId = unit,
                From = today,
                SharesFrom = await permits.MayAsync(Permissions.Work, unit, ct) ? today : null,
            }
        );
        await desk.ShowAsync(programme.Id, null, unit, ct);
    }
}
