using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowThemes;

/// <summary>A bar is a name that several units may have written down: of these, the theme that links are made from.</summary>
internal sealed class ThemeOfBar(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>The theme of the nearest unit at or above this one; else of one below it.</summary>
    /// <param name="key">The bar's.</param>
    public async Task<Guid?> FindAsync(UnitId unit, string key, CancellationToken ct)
    {
        var above = await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null)
            .Join(
                db.Themes,
                c => c.AncestorId,
                t => t.KeptBy,
                (c, t) =>
                    new
                    {
                        t.Id,
                        t.Name,
                        c.Depth,
                    }
            )
            .ToListAsync(ct);
        var below = organisation.Below(unit);
        var under = await db
            .Themes.Where(t => t.KeptBy != unit && below.Contains(t.KeptBy))
            .Select(t => new
            {
                t.Id,
                t.Name,
                Depth = int.MaxValue,
            })
            .ToListAsync(ct);
        // Compared here: what a database calls lower case differs.
        return above
            .Concat(under)
            .Where(t => t.Name.ToLowerInvariant() == key)
            .OrderBy(t => t.Depth)
            .ThenBy(t => t.Id)
            .Select(t => (Guid?)t.Id)
            .FirstOrDefault();
    }
}
