using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>Stages that a unit takes part in a programme; the caller saves.</summary>
internal sealed class StageSites(AppDb db, ProjectDesk desk, SiteConsent consent, TimeProvider clock)
{
    /// <summary>Who runs the programme brings a unit in; from then on whoever starts projects there may begin one in it.</summary>
    public async Task<bool> MayJoinAsync(Project programme, UnitId unit, CancellationToken ct) =>
        await db.ProjectSites.AnyAsync(s => s.ProjectId == programme.Id && s.UnitId == unit, ct)
        || await desk.GovernAsync(programme.Number, ct) is not null;

    /// <summary>Whose place it is to say so shows its charts to the other sites from today by bringing it in; what a site that is in it said holds. Answers whether they are shown.</summary>
    public async Task<bool> StageAsync(Project programme, UnitId unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var site = await db.ProjectSites.SingleOrDefaultAsync(s => s.ProjectId == programme.Id && s.UnitId == unit, ct);
        if (site is not null)
        {
            return site.SharesFrom is not null;
        }

        var isShown = await consent.MayBringInShownAsync(programme, unit, ct);
        db.ProjectSites.Add(
            new ProjectSite
            {
                ProjectId = programme.Id,
                UnitId = unit,
                From = today,
                SharesFrom = isShown ? today : null,
            }
        );
        await desk.ShowAsync(programme.Id, null, unit, ct);
        return isShown;
    }

    /// <summary>Stages that a site whose last project leaves the programme shows its charts no longer.</summary>
    public async Task HideAsync(Guid programme, Project leaves, CancellationToken ct)
    {
        var goesOn = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .AnyAsync(
                p => p.ProgrammeId == programme && p.UnitId == leaves.UnitId && p.Id != leaves.Id && p.EndedAt == null,
                ct
            );
        var site = await db.ProjectSites.SingleOrDefaultAsync(
            s => s.ProjectId == programme && s.UnitId == leaves.UnitId,
            ct
        );
        if (site is not null && !goesOn)
        {
            site.SharesFrom = null;
        }
    }
}
