using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowProject;

internal sealed record MemberLine(Guid Id, string Name, ProjectRole Role, DateOnly From);

/// <param name="Unit">Of which the series is; null where the reader does not see it, and then there is no picture either.</param>
internal sealed record MeasureLine(ProjectMeasure Measure, SeriesPicture? Picture, UnitRow? Unit);

internal sealed record ProjectView(OpenProject Open)
{
    public Project Project => Open.Project;
    public UnitRow Unit => Open.Unit;
    public bool MayWork => Open.MayWork && Project.IsOpen;
    public IReadOnlyList<MemberLine> Members { get; init; } = [];
    public IReadOnlyList<UnitRow> Sites { get; init; } = [];
    public IReadOnlyList<MeasureLine> Measures { get; init; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PdsaCycle> Cycles { get; init; } = [];
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];

    /// <summary>What drives the aim, and how many ideas there are.</summary>
    public TheoryTree Theory { get; init; } = new([], []);
}

internal sealed class ShowProjectHandler(
    AppDb db,
    ProjectDesk desk,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    ItemThread thread
)
{
    public async Task<ProjectView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        return new ProjectView(open)
        {
            Members = await MembersAsync(id, ct),
            Sites = await SitesAsync(id, ct),
            Measures = await MeasuresAsync(id, ct),
            Cycles = await db
                .PdsaCycles.Where(c => c.ProjectId == id)
                .OrderByDescending(c => c.Number)
                .AsNoTracking()
                .ToListAsync(ct),
            Theory = TheoryTree.Of(
                await db.TheoryNodes.Where(n => n.ProjectId == id && n.RemovedAt == null).AsNoTracking().ToListAsync(ct)
            ),
            Thread = await thread.OfAsync(new ItemRef(Project.Item, id), ct),
        };
    }

    /// <summary>Who is in it now, in the order of the parts.</summary>
    public async Task<IReadOnlyList<MemberLine>> MembersAsync(Guid project, CancellationToken ct)
    {
        var rows = await db
            .ProjectMembers.Where(m => m.ProjectId == project && m.Until == null)
            .Join(organisation.People, m => m.PersonId, p => p.Id, (m, p) => new { Member = m, p.Name })
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.Member.Role)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new MemberLine(row.Member.Id, row.Name, row.Member.Role, row.Member.From)),
        ];
    }

    /// <summary>The units that take part, by name.</summary>
    public async Task<IReadOnlyList<UnitRow>> SitesAsync(Guid project, CancellationToken ct)
    {
        var units = await db.ProjectSites.Where(s => s.ProjectId == project).Select(s => s.UnitId).ToListAsync(ct);
        return units.Count == 0
            ? []
            : await organisation.AllUnits.Where(u => units.Contains(u.Id)).OrderBy(u => u.Name).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<MeasureLine>> MeasuresAsync(Guid project, CancellationToken ct)
    {
        var chosen = await db
            .ProjectMeasures.Where(m => m.ProjectId == project)
            .OrderBy(m => m.Order)
            .AsNoTracking()
            .ToListAsync(ct);
        if (chosen.Count == 0)
        {
            return [];
        }

        var pictures = (await measures.PicturesAsync([.. chosen.Select(m => m.SeriesNumber)], ct)).ToDictionary(p =>
            p.Number
        );
        var places = pictures.Values.Select(p => p.UnitId).Distinct().ToList();
        var units = await organisation.Units.Where(u => places.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return
        [
            .. chosen
                .OrderBy(m => m.Role)
                .Select(m =>
                    pictures.GetValueOrDefault(m.SeriesNumber) is { } picture
                        ? new MeasureLine(m, picture, units.GetValueOrDefault(picture.UnitId))
                        : new MeasureLine(m, null, null)
                ),
        ];
    }
}
