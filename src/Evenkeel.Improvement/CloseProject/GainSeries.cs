using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>The series on which a gain would be seen to slip away: outcome and process measures, of a programme those of its sites.</summary>
internal sealed class GainSeries(AppDb db, MeasureCatalogue measures)
{
    /// <summary>The project's own, in their order; then what a programme shares with its sites, as far as the reader sees it.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(Project project, CancellationToken ct)
    {
        var own = await db
            .ProjectMeasures.Where(m => m.ProjectId == project.Id && m.Role != MeasureRole.Balancing)
            .OrderBy(m => m.Order)
            .Select(m => m.SeriesNumber)
            .ToListAsync(ct);
        return project.IsProgramme ? [.. own.Union(await SharedAsync(project.Id, ct))] : own;
    }

    /// <summary>With what its sites measure in their own projects: a site that keeps watch on that keeps watch.</summary>
    public async Task<IReadOnlyList<int>> WatchedAsync(Project project, IReadOnlyList<int> own, CancellationToken ct)
    {
        if (!project.IsProgramme)
        {
            return own;
        }

        var parts = db.Projects.Where(p => p.ProgrammeId == project.Id).Select(p => p.Id);
        var theirs = await db
            .ProjectMeasures.Where(m => parts.Contains(m.ProjectId) && m.Role != MeasureRole.Balancing)
            .Select(m => m.SeriesNumber)
            .ToListAsync(ct);
        return [.. own.Union(theirs)];
    }

    /// <summary>The units that take part: those that were brought in, and those of the projects in a programme.</summary>
    public async Task<IReadOnlyList<UnitId>> SitesAsync(Project project, CancellationToken ct)
    {
        var sites = await db.ProjectSites.Where(s => s.ProjectId == project.Id).Select(s => s.UnitId).ToListAsync(ct);
        var parts = project.IsProgramme
            ? await db.Projects.Where(p => p.ProgrammeId == project.Id).Select(p => p.UnitId).ToListAsync(ct)
            : [];
        return [.. sites.Union(parts)];
    }

    /// <summary>Sites of a programme whose own project ended without the change staying: nothing is left to watch there.</summary>
    public async Task<IReadOnlyList<UnitId>> LeftAsync(Project project, CancellationToken ct)
    {
        var parts = project.IsProgramme
            ? await db
                .Projects.Where(p => p.ProgrammeId == project.Id)
                .Select(p => new { p.UnitId, IsLeft = p.EndedAt != null && p.ChangeStays == false })
                .ToListAsync(ct)
            : [];
        return [.. parts.GroupBy(p => p.UnitId).Where(unit => unit.All(p => p.IsLeft)).Select(unit => unit.Key)];
    }

    /// <summary>Sites of a programme that have no project in it, whoever sees it: they may have left without being taken out.</summary>
    public async Task<IReadOnlyList<UnitId>> WithoutPartAsync(Project project, CancellationToken ct)
    {
        if (!project.IsProgramme)
        {
            return [];
        }

        var sites = await db.ProjectSites.Where(s => s.ProjectId == project.Id).Select(s => s.UnitId).ToListAsync(ct);
        var parts = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.ProgrammeId == project.Id)
            .Select(p => p.UnitId)
            .ToListAsync(ct);
        return [.. sites.Except(parts)];
    }

    private async Task<IReadOnlyList<int>> SharedAsync(Guid programme, CancellationToken ct)
    {
        var shared = await db
            .SharedMeasures.Where(m => m.ProgrammeId == programme && m.Role != MeasureRole.Balancing)
            .OrderBy(m => m.Order)
            .Select(m => m.MeasureId)
            .ToListAsync(ct);
        if (shared.Count == 0)
        {
            return [];
        }

        var sites = db.ProjectSites.Where(s => s.ProjectId == programme).Select(s => s.UnitId);
        var parts = db.Projects.Where(p => p.ProgrammeId == programme).Select(p => p.UnitId);
        var series = await measures
            .Series.Where(s => shared.Contains(s.MeasureId))
            .Where(s => sites.Contains(s.UnitId) || parts.Contains(s.UnitId))
            .Select(s => new { s.Number, s.MeasureId })
            .ToListAsync(ct);
        return [.. series.OrderBy(s => shared.IndexOf(s.MeasureId)).ThenBy(s => s.Number).Select(s => s.Number)];
    }
}
