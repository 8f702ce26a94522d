using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>Issues by number or by words.</summary>
internal sealed class IssueSearch(AppDb db, OrganisationCatalogue organisation) : ISearch
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
            .Join(
                organisation.AllUnits,
                i => i.UnitId,
                u => u.Id,
                (i, u) =>
                    new
                    {
                        i.Number,
                        i.Problem,
                        i.State,
                        Unit = u.Name,
                    }
            )
            .ToListAsync(ct);
        return
        [
            .. found.Select(i => new SearchResult(
                $"#{i.Number} {IssueWords.Brief(i.Problem)}",
                $"{i.Unit}, {i.State.Title().ToLowerInvariant()}",
                Issue.AddressOf(i.Number)
            )),
        ];
    }
}
