using Evenkeel.Improvement.Approvals;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>A project that is to be made, from whatever it comes from.</summary>
internal sealed record NewProject(UnitId Unit, string Title, string Problem)
{
    public string? Evidence { get; init; }
    public string? Aim { get; init; }
    public DateOnly? AimBy { get; init; }
    public string? ForWhom { get; init; }
    public string? WhyNow { get; init; }
    public bool IsProgramme { get; init; }
    public bool IsPrivate { get; init; }
    public PersonId? Lead { get; init; }

    /// <summary>What its lead is told beside that it is theirs.</summary>
    public string ToLead { get; init; } = "";

    /// <summary>Series of the unit, in their order.</summary>
    public IReadOnlyList<(int Series, MeasureRole Role)> Measures { get; init; } = [];
    public ItemRef? From { get; init; }
}

/// <summary>Stages a project with its lead, its measures and where it comes from; the caller saves.</summary>
internal sealed class StageProject(
    AppDb db,
    MeasureCatalogue measures,
    AddMeasures add,
    ProjectDesk desk,
    TellOfJoining telling,
    ReadApproval approvals,
    TimeProvider clock
)
{
    /// <param name="programme">That it is a site's part of: its shared measures are chosen where the unit records them.</param>
    public async Task<Project> AddAsync(NewProject made, Project? programme, CancellationToken ct)
    {
        var project = new Project
        {
            Number = await db.TakeAsync("projects", 1, ct),
            UnitId = made.Unit,
            Title = made.Title.Trim(),
            Problem = made.Problem.Trim(),
            Evidence = made.Evidence,
            Aim = string.IsNullOrWhiteSpace(made.Aim) ? null : made.Aim.Trim(),
            AimBy = made.AimBy,
            ForWhom = made.ForWhom,
            WhyNow = made.WhyNow,
            IsProgramme = made.IsProgramme,
            // What a programme keeps to its people, its parts do not tell.
            IsPrivate = made.IsPrivate || programme is { IsPrivate: true },
            ProgrammeId = programme?.Id,
            ApprovalAt = (await approvals.RuleForAsync(made.Unit, ct))?.UnitId,
            StartedAt = clock.GetUtcNow(),
        };
        db.Projects.Add(project);
        if (made.Lead is { } lead)
        {
            db.ProjectMembers.Add(
                new ProjectMember
                {
                    ProjectId = project.Id,
                    PersonId = lead,
                    Role = ProjectRole.Lead,
                    From = UkTime.Today(clock),
                }
            );
            await desk.ShowAsync(project.Id, lead, null, ct);
            await telling.TellAsync(project, lead, ProjectRole.Lead, 0, made.ToLead, ct);
        }

        var shared = programme is null ? [] : await SharedAsync(programme, made.Unit, ct);
        await add.ToAsync(project.Id, [.. made.Measures, .. shared], ct);
        Link(project, made.From);
        Link(project, programme is null ? null : new ItemRef(Project.Item, programme.Id));
        return project;
    }

    /// <summary>The unit's own series of the measures that a programme's sites have in common.</summary>
    public async Task<IReadOnlyList<(int Series, MeasureRole Role)>> SharedAsync(
        Project programme,
        UnitId unit,
        CancellationToken ct
    )
    {
        var shared = await db
            .SharedMeasures.Where(m => m.ProgrammeId == programme.Id)
            .OrderBy(m => m.Order)
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = shared.ConvertAll(m => m.MeasureId);
        var own = await measures
            .Series.Where(s => s.UnitId == unit && ids.Contains(s.MeasureId))
            .ToDictionaryAsync(s => s.MeasureId, s => s.Number, ct);
        return [.. shared.Where(m => own.ContainsKey(m.MeasureId)).Select(m => (own[m.MeasureId], m.Role))];
    }

    private void Link(Project project, ItemRef? from)
    {
        if (from is { } item)
        {
            db.Links.Add(Platform.Links.Link.Between(item, LinkKind.LedTo, new ItemRef(Project.Item, project.Id)));
        }
    }
}
