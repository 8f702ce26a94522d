using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.GatherThemes;

/// <summary>Under which of the units directly below each unit stands; of two, the nearer one, then the first by name: each is counted once.</summary>
internal sealed class PlacesBelow(AppDb db, OrganisationCatalogue organisation)
{
    internal sealed record Known(
        UnitRow Own,
        IReadOnlyDictionary<UnitId, UnitRow> Children,
        IReadOnlyDictionary<UnitId, UnitId> Child
    )
    {
        public UnitId Of(UnitId unit) => Child.GetValueOrDefault(unit, Own.Id);

        public string Name(UnitId place) => place == Own.Id ? $"{Own.Name} itself" : Children[place].Name;

        public string Code(UnitId place) => (place == Own.Id ? Own : Children[place]).Code.ToLowerInvariant();
    }

    public async Task<Known> OfAsync(UnitId unit, CancellationToken ct)
    {
        var children = await db
            .UnitClosures.Where(c => c.AncestorId == unit && c.To == null && c.Depth == 1)
            .Join(organisation.AllUnits, c => c.DescendantId, u => u.Id, (c, u) => u)
            .ToDictionaryAsync(u => u.Id, ct);
        var ids = children.Keys.ToList();
        var below = await db
            .UnitClosures.Where(c => ids.Contains(c.AncestorId) && c.To == null)
            .Select(c => new
            {
                c.DescendantId,
                c.AncestorId,
                c.Depth,
            })
            .ToListAsync(ct);
        var child = new Dictionary<UnitId, UnitId>(below.Count);
        foreach (
            var row in below
                .OrderBy(row => row.Depth)
                .ThenBy(row => children[row.AncestorId].Name, StringComparer.Ordinal)
        )
        {
            child.TryAdd(row.DescendantId, row.AncestorId);
        }

        return new Known(await organisation.AllUnits.SingleAsync(u => u.Id == unit, ct), children, child);
    }
}
