using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.KeepPrivate;

internal enum Audience
{
    Unit,
    ItsPeople,
}

internal sealed class AudienceForm
{
    public int Version { get; set; }
    public Audience SeenBy { get; set; }
}

/// <summary>Who sees a project: everybody of its unit and above, or its people and whoever leads, manages or advises there.</summary>
internal sealed class KeepPrivateHandler(AppDb db, ProjectDesk desk)
{
    public async Task<Outcome<string>> Handle(AudienceForm form, Project project, CancellationToken ct)
    {
        if (form.Version != project.Version)
        {
            return Outcome.Stale;
        }

        var isPrivate = form.SeenBy == Audience.ItsPeople;
        if (!isPrivate && await db.Projects.AnyAsync(p => p.Id == project.ProgrammeId && p.IsPrivate, ct))
        {
            return Outcome.Refused(
                nameof(form.SeenBy),
                "Its programme is seen by its people only, and so are its parts."
            );
        }

        project.IsPrivate = isPrivate;
        if (project is { IsProgramme: true, IsPrivate: true })
        {
            await KeepPartsAsync(project, ct);
        }

        if (project.IsPrivate)
        {
            await TakeBackNoticesAsync(project, ct);
        }

        await ShowPeopleAsync(project, ct);
        return !await db.TrySaveAsync(ProjectDesk.Act("Who sees the project set", project), ct) ? Outcome.Stale
            : project.IsPrivate
                ? Outcome.Done("Only its people see it now, and whoever leads, manages or advises here or above.")
            : Outcome.Done("Everybody here sees it now.");
    }

    /// <summary>A site's part has the programme's words: they are kept together.</summary>
    private async Task KeepPartsAsync(Project programme, CancellationToken ct)
    {
        var parts = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.ProgrammeId == programme.Id && !p.IsPrivate)
            .ToListAsync(ct);
        foreach (var part in parts)
        {
            part.IsPrivate = true;
            await TakeBackNoticesAsync(part, ct);
            await ShowPeopleAsync(part, ct);
        }
    }

    /// <summary>What others were told of it in its own words goes; what became of an idea stands on the idea's page.</summary>
    private async Task TakeBackNoticesAsync(Project project, CancellationToken ct)
    {
        var people = db.ProjectMembers.Where(m => m.ProjectId == project.Id && m.Until == null).Select(m => m.PersonId);
        var ideas = db
            .Ideas.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(i => i.ProjectId == project.Id)
            .Select(i => i.Id);
        var told = db.Notices.Where(n => n.ItemId == project.Id || ideas.Contains(n.ItemId));
        db.Notices.RemoveRange(await told.Where(n => !people.Contains(n.PersonId)).ToListAsync(ct));
    }

    private async Task ShowPeopleAsync(Project project, CancellationToken ct)
    {
        var people = await db
            .ProjectMembers.Where(m => m.ProjectId == project.Id && m.Until == null)
            .Select(m => m.PersonId)
            .Distinct()
            .ToListAsync(ct);
        foreach (var person in people)
        {
            await desk.ShowAsync(project.Id, person, null, ct);
        }
    }
}
