using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>
/// A project that was started by mistake, and has nothing yet but what its start made. It ends without a result, so that it stands in no list and nobody is asked what was
/// learned; its history stays.
/// </summary>
internal sealed class TakeBackHandler(
    AppDb db,
    ItemFiles files,
    MeasureCatalogue measures,
    Scope scope,
    TimeProvider clock
)
{
    private static readonly TimeSpan MostTime = TimeSpan.FromHours(24);

    /// <summary>Its lead, who is alone in it, within a day of its start.</summary>
    public async Task<bool> MayAsync(Project project, CancellationToken ct) =>
        project is { IsOpen: true, Result: null, ProgrammeId: null, Progress: null }
        && clock.GetUtcNow() - project.StartedAt <= MostTime
        && await IsTheirsAloneAsync(project.Id, ct)
        && await HasNoWorkAsync(project.Id, ct)
        && await HasNoCompanyAsync(project.Id, ct);

    public async Task<Outcome<int>> Handle(Project project, CancellationToken ct)
    {
        if (!await MayAsync(project, ct))
        {
            return Outcome.Stale;
        }

        project.End(scope.Person, clock.GetUtcNow());
        await AskAgainAsync(project, ct);
        var act = ProjectDesk.Act("Project taken back", project) with { Reason = "Started by mistake" };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(project.Number) : Outcome.Stale;
    }

    private async Task<bool> IsTheirsAloneAsync(Guid project, CancellationToken ct)
    {
        var members = await db.ProjectMembers.Where(m => m.ProjectId == project).AsNoTracking().ToListAsync(ct);
        return members is [{ Role: ProjectRole.Lead, Until: null } lead] && lead.PersonId == scope.Person;
    }

    /// <summary>A signal that only this was made of waits for an answer again.</summary>
    private async Task AskAgainAsync(Project project, CancellationToken ct)
    {
        var from = await db
            .Links.Where(l => l.ToId == project.Id && l.FromKind == "signal")
            .Select(l => l.FromId)
            .ToListAsync(ct);
        var others = await db
            .Links.Where(l => from.Contains(l.FromId) && l.ToId != project.Id)
            .Select(l => l.FromId)
            .ToListAsync(ct);
        foreach (var signal in from.Except(others))
        {
            await measures.StageActedOnNoMoreAsync(project.UnitId, signal, ct);
        }
    }

    /// <summary>The start chooses one measure at most.</summary>
    private async Task<bool> HasNoWorkAsync(Guid project, CancellationToken ct) =>
        !await db.PdsaCycles.AnyAsync(c => c.ProjectId == project, ct)
        && !await db.TheoryNodes.AnyAsync(n => n.ProjectId == project, ct)
        && !await db.Tools.AnyAsync(t => t.ProjectId == project, ct)
        && !await db.ProjectSteps.AnyAsync(s => s.ProjectId == project, ct)
        && !await db.ProjectMeetings.AnyAsync(m => m.ProjectId == project, ct)
        && await db.ProjectMeasures.CountAsync(m => m.ProjectId == project, ct) <= 1
        && (await files.OfAsync(new ItemRef(Project.Item, project), ct)).Count == 0;

    /// <summary>No unit that takes part, no site, nobody who was asked to approve it, and nobody whose idea it is.</summary>
    private async Task<bool> HasNoCompanyAsync(Guid project, CancellationToken ct) =>
        !await db.ProjectSites.AnyAsync(s => s.ProjectId == project, ct)
        && !await db.SharedMeasures.AnyAsync(m => m.ProgrammeId == project, ct)
        && !await db.ProjectApprovals.AnyAsync(a => a.ProjectId == project, ct)
        && !await db.Projects.IgnoreQueryFilters([ScopeFilter.Name]).AnyAsync(p => p.ProgrammeId == project, ct)
        && !await db.Ideas.IgnoreQueryFilters([ScopeFilter.Name]).AnyAsync(i => i.ProjectId == project, ct);
}
