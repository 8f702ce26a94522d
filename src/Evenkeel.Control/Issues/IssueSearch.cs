using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>Issues by number or by words.</summary>
internal sealed class IssueSearch(AppDb db, Names names) : ISearch
{
    public string Title => "Issues";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct)
    {
        var ids = db.Matching(Issue.Item, text.Trim().TrimStart('#'));
        var found = await db
            .Issues.Where(i => ids.Contains(i.Id))
            .OrderBy(i => i.EndedAt != null)
            .ThenByDescending(i => i.RaisedAt)
            .Take(most)
            .AsNoTracking()
            .ToListAsync(ct);
        var known = await names.OfAsync(found.Select(i => i.UnitId), [], ct);
        return
        [
            .. found.Select(i => new SearchResult(
                $"#{i.Number} {IssueWords.Brief(i.Problem)}",
                $"{known.Unit(i.UnitId)}, {i.State.Title().ToLowerInvariant()}",
                i.Address
            )),
        ];
    }
}
