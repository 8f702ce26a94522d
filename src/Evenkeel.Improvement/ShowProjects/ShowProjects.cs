using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowIdeas;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowProjects;

/// <summary>The filters of the page, as they stand in its address.</summary>
internal sealed record ProjectsFilter(
    string? Text,
    string? State,
    bool Below,
    int Page,
    string? Progress = null,
    string? Sort = null
)
{
    public const int PageSize = 50;
    public bool IsOn =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Progress);
}

/// <param name="Stale">Where its progress was last confirmed too long ago.</param>
internal sealed record ProjectLine(Project Project, string Unit, string? Lead, int Cycles, string? Stale);

internal sealed record ProjectsView(UnitRow Unit, IReadOnlyList<ProjectLine> Lines, int Total, int Open)
{
    /// <summary>The unit that approves projects here; null: nobody does.</summary>
    public UnitRow? ApprovedBy { get; init; }

    /// <summary>Ideas that nobody has answered, as the page counts them to which the link leads.</summary>
    public int IdeasWaiting { get; init; }
}

internal sealed class ShowProjectsHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ReadApproval approvals,
    ShowIdeasHandler ideas,
    TimeProvider clock
)
{
    public async Task<ProjectsView?> LoadAsync(string code, ProjectsFilter filter, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = Of(unit.Id, filter.Below);
        var found = Filtered(all, filter);
        var page = await Ordered(found, SortOrder.Parse(filter.Sort))
            .Skip((filter.Page - 1) * ProjectsFilter.PageSize)
            .Take(ProjectsFilter.PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        var rule = await approvals.RuleForAsync(unit.Id, ct);
        return new ProjectsView(
            unit,
            await LinesAsync(page, ct),
            await found.CountAsync(ct),
            await all.CountAsync(p => p.EndedAt == null, ct)
        )
        {
            ApprovedBy = rule is null ? null : await approvals.NameAsync(rule.UnitId, ct),
            IdeasWaiting = await ideas.Of(unit.Id, below: true).CountAsync(i => i.State == IdeaState.New, ct),
        };
    }

    /// <summary>Those that the unit keeps, and those in which it takes part; or those of all units below it.</summary>
    public IQueryable<Project> Of(UnitId unit, bool below)
    {
        var units = organisation.Below(unit);
        var sites = below
            ? db.ProjectSites.Where(s => units.Contains(s.UnitId))
            : db.ProjectSites.Where(s => s.UnitId == unit);
        return below
            ? db.Projects.Where(p => units.Contains(p.UnitId) || sites.Any(s => s.ProjectId == p.Id))
            : db.Projects.Where(p => p.UnitId == unit || sites.Any(s => s.ProjectId == p.Id));
    }

    private IQueryable<Project> Filtered(IQueryable<Project> projects, ProjectsFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = db.Matching(Project.Item, filter.Text);
            projects = projects.Where(p => ids.Contains(p.Id));
        }

        projects = filter.Progress == "stale" ? Stale(projects) : projects;
        return filter.State switch
        {
            "ended" => projects.Where(p => p.EndedAt != null).Where(Project.IsListed),
            "all" => projects.Where(Project.IsListed),
            _ => projects.Where(p => p.EndedAt == null),
        };
    }

    private static IQueryable<Project> Ordered(IQueryable<Project> projects, SortOrder order)
    {
        var open = projects.OrderBy(p => p.EndedAt != null);
        return (order.Key, order.Descending) switch
        {
            ("progress", false) => open.ThenBy(p => p.Progress == null).ThenBy(p => p.Progress).ThenBy(p => p.Number),
            ("progress", true) => open.ThenBy(p => p.Progress == null)
                .ThenByDescending(p => p.Progress)
                .ThenBy(p => p.Number),
            _ => open.ThenByDescending(p => p.StartedAt),
        };
    }

    private IQueryable<Project> Stale(IQueryable<Project> projects)
    {
        var day = UkTime.Today(clock).AddDays(-ProgressWords.StaleAfterDays);
        var began = UkTime.StartOf(day);
        return projects.Where(p =>
            p.EndedAt == null && (p.ProgressOn != null ? p.ProgressOn < day : p.StartedAt < began)
        );
    }

    private async Task<IReadOnlyList<ProjectLine>> LinesAsync(List<Project> projects, CancellationToken ct)
    {
        var (ids, units) = (projects.ConvertAll(p => p.Id), projects.Select(p => p.UnitId).Distinct().ToList());
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var leads = await db
            .ProjectMembers.Where(m => ids.Contains(m.ProjectId) && m.Role == ProjectRole.Lead && m.Until == null)
            .Join(organisation.People, m => m.PersonId, p => p.Id, (m, p) => new { m.ProjectId, p.Name })
            .ToListAsync(ct);
        var cycles = await db
            .PdsaCycles.Where(c => ids.Contains(c.ProjectId))
            .GroupBy(c => c.ProjectId)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, ct);
        var today = UkTime.Today(clock);
        return
        [
            .. projects.Select(p => new ProjectLine(
                p,
                names[p.UnitId],
                leads.FirstOrDefault(lead => lead.ProjectId == p.Id)?.Name,
                cycles.GetValueOrDefault(p.Id),
                ProgressWords.Stale(p, today)
            )),
        ];
    }
}
