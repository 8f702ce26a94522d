using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>A unit that takes part in a programme.</summary>
/// <param name="Project">Its own project in it that the reader sees: of several the one that was confirmed last, else the first; null where it has none, or theirs is not the reader's to see.</param>
internal sealed record ProgrammeSite(UnitRow Unit, ProjectSite Site, Project? Project)
{
    /// <summary>Its charts of the shared measures are shown to the other sites.</summary>
    public bool Shares => Site.SharesFrom is not null;
    public DateOnly? LastTest { get; init; }
}

/// <summary>A programme's sites, and what they made of its changes.</summary>
internal sealed class ReadSites(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<ProgrammeSite>> OfAsync(Project programme, CancellationToken ct)
    {
        var sites = await db.ProjectSites.Where(s => s.ProjectId == programme.Id).AsNoTracking().ToListAsync(ct);
        var ids = sites.ConvertAll(s => s.UnitId);
        var found = await organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToListAsync(ct);
        var units = (await organisation.ToldApartAsync(found, ct)).ToDictionary(u => u.Id);
        var cycles = db.PdsaCycles.AsQueryable();
        var own = await db
            .Projects.Where(p => p.ProgrammeId == programme.Id)
            .Select(p => new { Project = p, LastTest = cycles.Where(c => c.ProjectId == p.Id).Max(c => c.BeganOn) })
            .AsNoTracking()
            .ToListAsync(ct);
        var byUnit = own.ToLookup(row => row.Project.UnitId);
        return
        [
            .. sites
                .Select(site =>
                {
                    var row = byUnit[site.UnitId]
                        .MaxBy(p => (p.Project.IsOpen, p.Project.ProgressOn ?? DateOnly.MinValue, -p.Project.Number));
                    return new ProgrammeSite(units[site.UnitId], site, row?.Project) { LastTest = row?.LastTest };
                })
                .OrderBy(site => site.Unit.Name, UnitOrder.ByName),
        ];
    }

    /// <summary>Every change idea at every site. What a site tests is told to who sees the programme: its state and day, not its words.</summary>
    public async Task<SpreadTable> SpreadAsync(Project programme, CancellationToken ct)
    {
        var sites = await OfAsync(programme, ct);
        var nodes = await db
            .TheoryNodes.Where(n => n.ProjectId == programme.Id && n.RemovedAt == null)
            .AsNoTracking()
            .ToListAsync(ct);
        var ideas = nodes.Tree().Tied.Select(line => line.Node).Where(node => node.IsIdea).ToList();
        var said = (
            await db.Adoptions.Where(a => a.ProgrammeId == programme.Id).AsNoTracking().ToListAsync(ct)
        ).ToDictionary(a => (a.IdeaId, a.UnitId));
        var tests = await TestsAsync(programme, ct);
        return new SpreadTable(ideas, sites)
        {
            Cells = sites
                .SelectMany(site =>
                    ideas.Select(idea =>
                        SpreadCell.Of(
                            idea,
                            site.Unit.Id,
                            said.GetValueOrDefault((idea.Id, site.Unit.Id)),
                            [.. tests[(idea.Id, site.Unit.Id)]]
                        )
                    )
                )
                .ToDictionary(cell => (cell.Idea.Id, cell.Unit)),
        };
    }

    private async Task<ILookup<(Guid Idea, UnitId Unit), PdsaCycle>> TestsAsync(Project programme, CancellationToken ct)
    {
        // Who sees a programme that is kept to its people sees what its parts test; of a part that is private by itself, only who sees the part.
        var (all, seen) = (
            programme.IsPrivate,
            await db.Projects.Where(p => p.ProgrammeId == programme.Id).Select(p => p.Id).ToListAsync(ct)
        );
        var rows = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.ProgrammeId == programme.Id && (all || !p.IsPrivate || seen.Contains(p.Id)))
            .Join(
                db.PdsaCycles.Where(c => c.IdeaId != null),
                p => p.Id,
                c => c.ProjectId,
                (p, c) => new { p.UnitId, Cycle = c }
            )
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.ToLookup(row => (row.Cycle.IdeaId!.Value, row.UnitId), row => row.Cycle);
    }
}
