using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Ideas;

/// <summary>How an idea is named on the pages of other items.</summary>
internal sealed class IdeaItems(AppDb db) : IResolveItems
{
    public string Kind => Idea.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var ideas = await db.Ideas.Where(i => ids.Contains(i.Id)).AsNoTracking().ToListAsync(ct);
        return
        [
            .. ideas.Select(i => new LinkedItem(
                Kind,
                i.Id,
                "Idea",
                ProjectWords.Brief(i.Text),
                i.Address,
                i.State.Title()
            )
            {
                At = i.At,
            }),
        ];
    }
}

/// <summary>Ideas by number or by words.</summary>
internal sealed class IdeaSearch(AppDb db, OrganisationCatalogue organisation) : ISearch
{
    public string Title => "Ideas";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct)
    {
        var ids = db.Matching(Idea.Item, text);
        var found = await db
            .Ideas.Where(i => ids.Contains(i.Id))
            .OrderByDescending(i => i.At)
            .Take(most)
            .AsNoTracking()
            .ToListAsync(ct);
        var units = found.Select(i => i.UnitId).Distinct().ToList();
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. found.Select(i => new SearchResult(
                ProjectWords.Brief(i.Text),
                $"{names[i.UnitId]}, {i.State.Title().ToLowerInvariant()}",
                i.Address
            )),
        ];
    }
}
