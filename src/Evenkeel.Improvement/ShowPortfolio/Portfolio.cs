using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProjects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowPortfolio;

/// <param name="LastTest">The day on which the newest of its tests began.</param>
/// <param name="Stuck">Why it does not go on; empty where it does.</param>
internal sealed record PortfolioLine(Project Project, string Unit, string? Lead, string? Coach, DateOnly? LastTest)
{
    public required IReadOnlyList<string> Stuck { get; init; }

    /// <summary>When it was put before those who approve it, where they have not answered yet.</summary>
    public DateTimeOffset? WaitsSince { get; init; }
}

/// <summary>How many open projects somebody coaches, and how many of these are stuck.</summary>
internal sealed record CoachLoad(PersonId Person, string Name, int Projects, int Stuck);

internal sealed record PortfolioView(UnitRow Unit, IReadOnlyList<PortfolioLine> Lines, int Total)
{
    /// <summary>All open projects of the unit and below, whatever the filter.</summary>
    public required int Open { get; init; }
    public required int Stuck { get; init; }

    /// <summary>Open projects here that only their people see: counted, and not shown.</summary>
    public required int Hidden { get; init; }

    /// <summary>How many open projects stand at each step; those whose progress nobody confirmed are not in it.</summary>
    public required IReadOnlyDictionary<ProgressScore, int> Progress { get; init; }
    public required IReadOnlyList<CoachLoad> Coaches { get; init; }
}

/// <summary>Open projects across units: filtered, ordered and counted in the database.</summary>
internal sealed class ShowPortfolioHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ShowProjectsHandler projects,
    StuckProjects stuckness,
    TimeProvider clock
)
{
    private const int MostCoaches = 50;
    private const int MostRows = 20_000;

    private sealed record Row(Project Project, DateOnly? LastTest);

    public async Task<PortfolioView?> LoadAsync(string code, PortfolioFilter filter, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = Open(unit.Id);
        var found = Filtered(all, filter);
        // One look at all of them: what is counted at each step is told to be stuck or not in the same breath.
        var steps = await stuckness
            .Of(all)
            .GroupBy(p => p.Project.Progress)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Stuck = g.Sum(p => p.IsStuck ? 1 : 0),
            })
            .ToListAsync(ct);
        var stuck = steps.Sum(step => step.Stuck);
        var open = steps.Sum(step => step.Count);
        var page = await Ordered(found, filter.Sort)
            .Skip((filter.Page - 1) * PortfolioFilter.PageSize)
            .Take(PortfolioFilter.PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        // What is counted already is not counted again.
        var total =
            !filter.IsOn ? open
            : filter.IsOnlyStuck ? stuck
            : await found.CountAsync(ct);
        return new PortfolioView(unit, await LinesAsync(page, ct), total)
        {
            Open = open,
            Stuck = stuck,
            Hidden = await HiddenAsync(unit.Id, ct),
            Progress = steps
                .Where(step => step.Key is not null)
                .ToDictionary(step => step.Key!.Value, step => step.Count),
            Coaches = await CoachesAsync(all, ct),
        };
    }

    /// <summary>All lines that the filter finds, for a file.</summary>
    public async Task<(UnitRow Unit, IReadOnlyList<PortfolioLine> Lines)?> AllAsync(
        string code,
        PortfolioFilter filter,
        CancellationToken ct
    )
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var rows = await Ordered(Filtered(Open(unit.Id), filter), filter.Sort)
            .Take(MostRows)
            .AsNoTracking()
            .ToListAsync(ct);
        return (unit, await LinesAsync(rows, ct));
    }

    private IQueryable<Project> Open(UnitId unit) => projects.Of(unit, below: true).Where(p => p.EndedAt == null);

    private IQueryable<Project> Filtered(IQueryable<Project> found, PortfolioFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = db.Matching(Project.Item, filter.Text);
            found = found.Where(p => ids.Contains(p.Id));
        }

        if (filter.Stage > 0)
        {
            var at = filter.Stage - 1;
            found = found.Where(p => p.Stages.Substring(at, 1) == "1");
        }

        if (filter.Progress > 0)
        {
            var step = (ProgressScore)filter.Progress;
            found = found.Where(p => p.Progress == step);
        }

        if (filter.Coach is { } coach)
        {
            var coaching = Coaching(db);
            found = found.Where(p => coaching.Any(m => m.ProjectId == p.Id && m.PersonId == coach));
        }

        found = filter.Aim == Aims.None ? found : found.Where(p => (p.Aims & filter.Aim) != 0);
        found = filter.Dimension == Dimensions.None ? found : found.Where(p => (p.Dimensions & filter.Dimension) != 0);
        return filter.IsStuck ? stuckness.Only(found) : found;
    }

    private async Task<int> HiddenAsync(UnitId unit, CancellationToken ct)
    {
        var kept = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.IsPrivate && p.EndedAt == null)
            .Select(p => new { p.Id, p.UnitId })
            .ToListAsync(ct);
        if (kept.Count == 0)
        {
            return 0;
        }

        var units = kept.ConvertAll(p => p.UnitId);
        var below = await organisation.Below(unit).Where(u => units.Contains(u)).ToListAsync(ct);
        var here = kept.FindAll(p => below.Contains(p.UnitId)).ConvertAll(p => p.Id);
        return here.Count - await db.Projects.CountAsync(p => here.Contains(p.Id), ct);
    }

    private static IQueryable<ProjectMember> Coaching(AppDb db) =>
        db.ProjectMembers.Where(m => m.Role == ProjectRole.Coach && m.Until == null);

    private IQueryable<Row> Ordered(IQueryable<Project> found, SortOrder order)
    {
        var cycles = db.PdsaCycles.AsQueryable();
        var rows = found.Select(p => new
        {
            Project = p,
            LastTest = cycles.Where(c => c.ProjectId == p.Id).Max(c => c.BeganOn),
        });
        var ordered = (order.Key, order.Descending) switch
        {
            ("progress", false) => rows.OrderBy(r => r.Project.Progress == null).ThenBy(r => r.Project.Progress),
            ("progress", true) => rows.OrderBy(r => r.Project.Progress == null)
                .ThenByDescending(r => r.Project.Progress),
            ("tested", false) => rows.OrderBy(r => r.LastTest ?? DateOnly.MinValue),
            ("tested", true) => rows.OrderByDescending(r => r.LastTest ?? DateOnly.MinValue),
            ("aim", false) => rows.OrderBy(r => r.Project.AimBy == null).ThenBy(r => r.Project.AimBy),
            ("aim", true) => rows.OrderBy(r => r.Project.AimBy == null).ThenByDescending(r => r.Project.AimBy),
            ("title", false) => rows.OrderBy(r => r.Project.Title),
            ("title", true) => rows.OrderByDescending(r => r.Project.Title),
            _ => rows.OrderByDescending(r => r.Project.StartedAt),
        };
        return ordered.ThenBy(r => r.Project.Number).Select(r => new Row(r.Project, r.LastTest));
    }

    private async Task<IReadOnlyList<CoachLoad>> CoachesAsync(IQueryable<Project> all, CancellationToken ct)
    {
        var loads = await Coaching(db)
            .Where(m => all.Any(p => p.Id == m.ProjectId))
            .GroupBy(m => m.PersonId)
            .Select(g => new { Person = g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .Take(MostCoaches)
            .ToListAsync(ct);
        if (loads.Count == 0)
        {
            return [];
        }

        var stopped = stuckness.Only(all);
        var stuck = await Coaching(db)
            .Where(m => stopped.Any(p => p.Id == m.ProjectId))
            .GroupBy(m => m.PersonId)
            .Select(g => new { Person = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Person, g => g.Count, ct);
        var people = loads.ConvertAll(load => load.Person);
        var names = await organisation
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return
        [
            .. loads.Select(load => new CoachLoad(
                load.Person,
                names.GetValueOrDefault(load.Person, "Somebody"),
                load.Count,
                stuck.GetValueOrDefault(load.Person)
            )),
        ];
    }

    private async Task<IReadOnlyList<PortfolioLine>> LinesAsync(List<Row> rows, CancellationToken ct)
    {
        var (ids, units) = (rows.ConvertAll(r => r.Project.Id), rows.Select(r => r.Project.UnitId).Distinct().ToList());
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var people = await db
            .ProjectMembers.Where(m =>
                ids.Contains(m.ProjectId)
                && m.Until == null
                && (m.Role == ProjectRole.Lead || m.Role == ProjectRole.Coach)
            )
            .Join(
                organisation.People,
                m => m.PersonId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        m.ProjectId,
                        m.Role,
                        p.Name,
                    }
            )
            .ToListAsync(ct);
        var who = people.ToLookup(p => (p.ProjectId, p.Role), p => p.Name);
        var waits = await db
            .ProjectApprovals.Where(a => ids.Contains(a.ProjectId) && a.Answer == null)
            .ToDictionaryAsync(a => a.ProjectId, a => a.AskedAt, ct);
        var today = UkTime.Today(clock);
        return
        [
            .. rows.Select(row =>
                    (Row: row, Asked: waits.TryGetValue(row.Project.Id, out var at) ? at : (DateTimeOffset?)null)
                )
                .Select(line => new PortfolioLine(
                    line.Row.Project,
                    names[line.Row.Project.UnitId],
                    who[(line.Row.Project.Id, ProjectRole.Lead)].FirstOrDefault(),
                    who[(line.Row.Project.Id, ProjectRole.Coach)].FirstOrDefault(),
                    line.Row.LastTest
                )
                {
                    WaitsSince = line.Asked,
                    Stuck = [.. PortfolioWords.Stuck(line.Row.Project, line.Row.LastTest, line.Asked, today)],
                }),
        ];
    }
}
