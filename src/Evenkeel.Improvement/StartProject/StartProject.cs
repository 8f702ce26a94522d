using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Search;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.StartProject;

internal sealed class StartForm
{
    [Required(ErrorMessage = "Say in a few words what is to be better.")]
    [StringLength(Project.MostTitle, ErrorMessage = "This can be up to 200 characters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Say what the problem is, before what the answer is.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Problem { get; set; }

    [StringLength(Project.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Aim { get; set; }

    [RealDate("the day by which it is to be reached", Required = false)]
    public DateParts By
    {
        get;
        set => field = value ?? new();
    } = new();

    /// <summary>Of the unit's measures, the one that would show it.</summary>
    public int? Measure { get; set; }

    /// <summary>The item that it comes from.</summary>
    public string? FromKind { get; set; }
    public Guid? FromId { get; set; }

    /// <summary>Similar ones were seen.</summary>
    public bool AllTheSame { get; set; }
}

internal sealed record StartView(UnitRow Unit, IReadOnlyList<SeriesRow> Measures, LinkedItem? From);

internal sealed class StartProjectHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    ItemThread items,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostSimilar = 5;

    public async Task<StartView?> LoadAsync(string code, string? kind, Guid? id, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { ClosedOn: null } unit)
        {
            return null;
        }

        var series = await measures
            .Series.Where(s => s.UnitId == unit.Id)
            .OrderBy(s => s.Measure)
            .Take(200)
            .ToListAsync(ct);
        return new StartView(unit, series, await FromAsync(kind, id, ct));
    }

    /// <summary>Projects that go on, in scope, with a long word of the title in common.</summary>
    public async Task<IReadOnlyList<Project>> SimilarAsync(StartForm form, CancellationToken ct)
    {
        var found = new List<Project>();
        foreach (var word in SearchWords.Of(form.Title!).Where(word => word.Length > 4))
        {
            var ids = db.Matching(Project.Item, word);
            found.AddRange(
                await db
                    .Projects.Where(p => ids.Contains(p.Id) && p.EndedAt == null)
                    .OrderByDescending(p => p.StartedAt)
                    .Take(MostSimilar)
                    .AsNoTracking()
                    .ToListAsync(ct)
            );
        }

        return
        [
            .. found
                .GroupBy(p => p.Id)
                .OrderByDescending(same => same.Count())
                .Take(MostSimilar)
                .Select(same => same.First()),
        ];
    }

    /// <summary>The project's number.</summary>
    public async Task<Outcome<int>> Handle(StartForm form, StartView view, CancellationToken ct)
    {
        var project = new Project
        {
            Number = await db.TakeAsync("projects", 1, ct),
            UnitId = view.Unit.Id,
            Title = form.Title!.Trim(),
            Problem = form.Problem!.Trim(),
            Aim = string.IsNullOrWhiteSpace(form.Aim) ? null : form.Aim.Trim(),
            AimBy = form.By?.Value,
            StartedAt = clock.GetUtcNow(),
        };
        db.Projects.Add(project);
        if (scope.Person is { } me)
        {
            db.ProjectMembers.Add(
                new ProjectMember
                {
                    ProjectId = project.Id,
                    PersonId = me,
                    Role = ProjectRole.Lead,
                    From = UkTime.Today(clock),
                }
            );
        }

        if (view.Measures.FirstOrDefault(s => s.Number == form.Measure) is { } measure)
        {
            db.ProjectMeasures.Add(
                new ProjectMeasure
                {
                    ProjectId = project.Id,
                    SeriesNumber = measure.Number,
                    Role = MeasureRole.Outcome,
                    Order = 1,
                }
            );
        }

        if (view.From is { } from)
        {
            db.Links.Add(Link.Between(new(from.Kind, from.Id), LinkKind.LedTo, new ItemRef(Project.Item, project.Id)));
        }

        return await db.TrySaveAsync(ProjectDesk.Act("Project started", project), ct)
            ? Outcome.Done(project.Number)
            : Outcome.Stale;
    }

    private async Task<LinkedItem?> FromAsync(string? kind, Guid? id, CancellationToken ct)
    {
        if (kind is null || id is not { } item)
        {
            return null;
        }

        var asked = new ItemRef(kind, item);
        return (await items.NamedAsync([asked], ct)).GetValueOrDefault(asked);
    }
}
