using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.FindItems;

internal sealed class UnitSearch(UnitFinder finder) : ISearch
{
    public string Title => "Units";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct)
    {
        var found = await finder
            .Matching(text)
            .OrderBy(u => u.ClosedOn != null)
            .ThenBy(u => u.Name)
            .ThenBy(u => u.Code)
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. found.Select(unit => new SearchResult(
                unit.Name,
                unit.ClosedOn is null ? $"{unit.Says()} · {unit.Code}" : $"{unit.Says()} · closed",
                unit.Address
            )),
        ];
    }
}
