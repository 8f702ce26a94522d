using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.JoinProgramme;

internal sealed class ProgrammeForm
{
    public int Version { get; set; }
    public int? Programme { get; set; }
}

/// <param name="Now">The programme that it is a part of.</param>
/// <param name="Others">Programmes that go on, in which the unit takes part or that the reader runs.</param>
internal sealed record ProgrammeView(OpenProject Open, Project? Now, IReadOnlyList<Project> Others)
{
    public IReadOnlyList<Choice> Choices => [.. Others.Select(p => new Choice($"{p.Number}", p.Title))];
}

/// <summary>A project that goes on already becomes a part of a programme, or is one no longer.</summary>
internal sealed class JoinProgrammeHandler(
    AppDb db,
    ProjectDesk desk,
    StageProject stage,
    StageSites sites,
    AddMeasures add
)
{
    private const int MostOffered = 100;

    public async Task<ProgrammeView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.GovernAsync(number, ct) is not { Project.IsProgramme: false } open)
        {
            return null;
        }

        var within = open.Project.ProgrammeId;
        var now = within is null ? null : await db.Projects.SingleOrDefaultAsync(p => p.Id == within, ct);
        var others = await db
            .Projects.Where(p => p.IsProgramme && p.EndedAt == null && p.Id != within)
            .OrderBy(p => p.Title)
            .Take(MostOffered)
            .ToListAsync(ct);
        var offered = new List<Project>();
        foreach (var programme in others)
        {
            if (await sites.MayJoinAsync(programme, open.Project.UnitId, ct))
            {
                offered.Add(programme);
            }
        }

        return new ProgrammeView(open, now, offered);
    }

    public async Task<Outcome<string>> JoinAsync(ProgrammeForm form, ProgrammeView view, CancellationToken ct)
    {
        if (view.Others.FirstOrDefault(p => p.Number == form.Programme) is not { } programme)
        {
            return Outcome.Refused(nameof(form.Programme), "Choose a programme.");
        }

        var project = view.Open.Project;
        if (form.Version != project.Version || project.ProgrammeId is not null)
        {
            return Outcome.Stale;
        }

        project.ProgrammeId = programme.Id;
        db.Links.Add(
            Link.Between(new(Project.Item, programme.Id), LinkKind.LedTo, new ItemRef(Project.Item, project.Id))
        );
        await sites.StageAsync(programme, project.UnitId, ct);
        await add.ToAsync(project.Id, await stage.SharedAsync(programme, project.UnitId, ct), ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Project joined a programme", project), ct)
            ? Outcome.Done($"It is a part of {programme.Title} now.")
            : Outcome.Stale;
    }

    public async Task<Outcome<string>> LeaveAsync(ProgrammeForm form, ProgrammeView view, CancellationToken ct)
    {
        var project = view.Open.Project;
        if (form.Version != project.Version || project.ProgrammeId is not { } programme)
        {
            return Outcome.Stale;
        }

        project.ProgrammeId = null;
        await sites.HideAsync(programme, project, ct);
        db.RemoveRange(
            await db
                .Links.Where(l => l.FromId == programme && l.ToId == project.Id && l.Kind == LinkKind.LedTo)
                .ToListAsync(ct)
        );
        return await db.TrySaveAsync(ProjectDesk.Act("Project left the programme", project), ct)
            ? Outcome.Done("It goes on by itself. What the unit said of the programme’s changes stays there.")
            : Outcome.Stale;
    }
}
