using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
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

/// <summary>Who sees a project: everybody of its unit and above, or its people and who leads there.</summary>
internal sealed class KeepPrivateHandler(AppDb db, ProjectDesk desk)
{
    public async Task<Outcome<string>> Handle(AudienceForm form, Project project, CancellationToken ct)
    {
        if (form.Version != project.Version)
        {
            return Outcome.Stale;
        }

        project.IsPrivate = form.SeenBy == Audience.ItsPeople;
        var people = await db
            .ProjectMembers.Where(m => m.ProjectId == project.Id && m.Until == null)
            .Select(m => m.PersonId)
            .Distinct()
            .ToListAsync(ct);
        foreach (var person in people)
        {
            await desk.ShowAsync(project.Id, person, null, ct);
        }

        return !await db.TrySaveAsync(ProjectDesk.Act("Who sees the project set", project), ct) ? Outcome.Stale
            : project.IsPrivate ? Outcome.Done("Only its people see it now, and who leads here.")
            : Outcome.Done("Everybody here sees it now.");
    }
}
