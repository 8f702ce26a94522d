using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CopyProject;

internal sealed class CopyForm
{
    [Required(ErrorMessage = "Which unit is it for? Give its name.")]
    public string? Unit { get; set; }

    [Required(ErrorMessage = "Say in a few words what is to be better.")]
    [StringLength(Project.MostTitle, ErrorMessage = "This can be up to 200 characters.")]
    public string? Title { get; set; }

    public bool WithTheory { get; set; }
}

/// <param name="Named">How the project's own unit is named in the form: by its code where its name is another's too.</param>
internal sealed record CopyView(OpenProject Open, int Boxes, string Named);

/// <summary>A new project that begins with another's charter and theory: what was learned there is not begun anew.</summary>
internal sealed class CopyProjectHandler(
    AppDb db,
    ProjectDesk desk,
    StageProject stage,
    UnitFinder units,
    MeasureCatalogue measures,
    Permits permits,
    Scope scope
)
{
    public async Task<CopyView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var boxes = await db.TheoryNodes.CountAsync(n => n.ProjectId == open.Project.Id && n.RemovedAt == null, ct);
        var named = await units.FindOpenAsync("", open.Unit.Name, ct);
        return new CopyView(open, boxes, named.Value?.Id == open.Unit.Id ? open.Unit.Name : open.Unit.Code);
    }

    /// <summary>The new project's number.</summary>
    public async Task<Outcome<int>> Handle(CopyForm form, CopyView view, CancellationToken ct)
    {
        var found = await units.FindOpenAsync(nameof(form.Unit), form.Unit!, ct);
        if (found.Value is not { } unit)
        {
            return Outcome.Refused<int>(found.Refusals);
        }

        if (!await permits.MayAsync(Permissions.Start, unit.Id, ct))
        {
            return Outcome.Refused(nameof(form.Unit), $"You may not start a project at {unit.Name}.");
        }

        var like = view.Open.Project;
        var project = await stage.AddAsync(
            new NewProject(unit.Id, form.Title!, like.Problem)
            {
                Aim = like.Aim,
                ForWhom = like.ForWhom,
                WhyNow = like.WhyNow,
                IsPrivate = like.IsPrivate,
                Lead = scope.Person,
                Measures = await MeasuresAsync(like, unit.Id, ct),
                From = new ItemRef(Project.Item, like.Id),
            },
            programme: null,
            ct
        );
        (project.Scope, project.Risks, project.Dimensions, project.Aims) = (
            like.Scope,
            like.Risks,
            like.Dimensions,
            like.Aims
        );
        if (form.WithTheory)
        {
            await TheoryAsync(like, project, ct);
        }

        return await db.TrySaveAsync(ProjectDesk.Act("Project copied", project), ct)
            ? Outcome.Done(project.Number)
            : Outcome.Stale;
    }

    /// <summary>The unit's own series of the same measures, as far as it records them.</summary>
    private async Task<IReadOnlyList<(int Series, MeasureRole Role)>> MeasuresAsync(
        Project like,
        UnitId unit,
        CancellationToken ct
    )
    {
        var chosen = await db
            .ProjectMeasures.Where(m => m.ProjectId == like.Id)
            .OrderBy(m => m.Order)
            .AsNoTracking()
            .ToListAsync(ct);
        var numbers = chosen.ConvertAll(m => m.SeriesNumber);
        var definitions = await measures
            .Series.Where(s => numbers.Contains(s.Number))
            .ToDictionaryAsync(s => s.Number, s => s.MeasureId, ct);
        var wanted = definitions.Values.Distinct().ToList();
        var own = await measures
            .Series.Where(s => s.UnitId == unit && wanted.Contains(s.MeasureId))
            .ToDictionaryAsync(s => s.MeasureId, s => s.Number, ct);
        return
        [
            .. chosen
                .Where(m => definitions.TryGetValue(m.SeriesNumber, out var id) && own.ContainsKey(id))
                .Select(m => (own[definitions[m.SeriesNumber]], m.Role)),
        ];
    }

    /// <summary>Every box with a new key, so that each project's theory goes its own way.</summary>
    private async Task TheoryAsync(Project like, Project project, CancellationToken ct)
    {
        var nodes = await db
            .TheoryNodes.Where(n => n.ProjectId == like.Id && n.RemovedAt == null)
            .AsNoTracking()
            .ToListAsync(ct);
        var keys = nodes.ToDictionary(n => n.Id, _ => Guid.CreateVersion7());
        db.TheoryNodes.AddRange(
            nodes.Select(n => new TheoryNode
            {
                Id = keys[n.Id],
                ProjectId = project.Id,
                ParentId = n.ParentId is { } above && keys.TryGetValue(above, out var there) ? there : null,
                IsAside = n.IsAside || (n.ParentId is { } gone && !keys.ContainsKey(gone)),
                IsIdea = n.IsIdea,
                Text = n.Text,
                Order = n.Order,
            })
        );
    }
}
