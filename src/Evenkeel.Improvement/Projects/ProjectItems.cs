using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>How a project is named on the pages of other items.</summary>
internal sealed class ProjectItems(AppDb db) : IResolveItems
{
    public string Kind => Project.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var projects = await db.Projects.Where(p => ids.Contains(p.Id)).AsNoTracking().ToListAsync(ct);
        return
        [
            .. projects.Select(p => new LinkedItem(Kind, p.Id, "Project", p.Title, p.Address, StateOf(p))
            {
                At = p.StartedAt,
            }),
        ];
    }

    private static string StateOf(Project project) =>
        project.IsOpen ? "Under way"
        : project.IsTakenBack ? "Taken back"
        : project.Result?.Title() ?? "Ended";
}

/// <summary>Projects by number or by words.</summary>
internal sealed class ProjectSearch(AppDb db, OrganisationCatalogue organisation) : ISearch
{
    public string Title => "Projects";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct)
    {
        var ids = db.Matching(Project.Item, text);
        var found = await db
            .Projects.Where(p => ids.Contains(p.Id))
            .Where(Project.IsListed)
            .OrderBy(p => p.EndedAt != null)
            .ThenByDescending(p => p.StartedAt)
            .Take(most)
            .AsNoTracking()
            .ToListAsync(ct);
        var units = found.Select(p => p.UnitId).Distinct().ToList();
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return [.. found.Select(p => new SearchResult(p.Title, names[p.UnitId], p.Address))];
    }
}
