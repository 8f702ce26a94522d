using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>How a theme is named on the pages of what came of it. It holds below the unit that keeps it: whoever sees one of these sees the theme.</summary>
internal sealed class ThemeItems(AppDb db, OrganisationCatalogue organisation) : IResolveItems
{
    public string Kind => Theme.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var themes = await db.Themes.Where(t => ids.Contains(t.Id)).AsNoTracking().ToListAsync(ct);
        var keepers = themes.ConvertAll(t => t.KeptBy);
        var places = await db
            .UnitClosures.Where(c => keepers.Contains(c.AncestorId) && c.To == null)
            .Join(
                organisation.Units,
                c => c.DescendantId,
                u => u.Id,
                (c, u) =>
                    new
                    {
                        c.AncestorId,
                        c.Depth,
                        Unit = u,
                    }
            )
            .AsNoTracking()
            .ToListAsync(ct);
        // The highest place that the reader sees.
        var tops = places
            .GroupBy(place => place.AncestorId)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.OrderBy(place => place.Depth)
                        .ThenBy(place => place.Unit.Name, StringComparer.Ordinal)
                        .First()
                        .Unit
            );
        return
        [
            .. themes
                .Where(t => tops.ContainsKey(t.KeptBy))
                .Select(t => new LinkedItem(
                    Kind,
                    t.Id,
                    "Theme of issues",
                    t.Name,
                    t.AddressAt(tops[t.KeptBy].Address),
                    t.EndedOn is null ? "in use" : "no longer used"
                )),
        ];
    }
}
