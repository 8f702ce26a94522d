using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowUnit;

/// <summary>What is asked of the list: words of a name or code, a level, closed ones, the page.</summary>
internal sealed record UnitsBelowFilter(string? Text, Level? Level, bool Closed, int Page)
{
    public bool IsActive => !string.IsNullOrWhiteSpace(Text) || Level is not null || Closed;
}

internal sealed record UnitBelow(UnitRow Unit, bool IsOverseen, int Below);

internal sealed record UnitsBelowPage(
    IReadOnlyList<UnitBelow> Rows,
    int Total,
    IReadOnlyDictionary<Level, int> Levels,
    int Closed
)
{
    public const int Size = 50;
}

internal sealed class UnitsBelowHandler(AppDb db, UnitFinder finder, OrganisationCatalogue organisation)
{
    public async Task<UnitsBelowPage> Handle(UnitRow unit, UnitsBelowFilter filter, CancellationToken ct)
    {
        // Contains, not Any: IN begins with the few units of this place, EXISTS with every unit there is.
        var places = db.UnitParents.Where(p => p.ParentId == unit.Id && p.To == null).Select(p => p.UnitId);
        var all = organisation.Units.Where(u => places.Contains(u.Id));
        var levels = await all.Where(u => u.ClosedOn == null)
            .GroupBy(u => u.Level)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var closed = await all.CountAsync(u => u.ClosedOn != null, ct);
        var shown = Filtered(all, filter);
        var rows = await shown
            .HighestFirst()
            .Skip((filter.Page - 1) * UnitsBelowPage.Size)
            .Take(UnitsBelowPage.Size)
            .ToListAsync(ct);
        return new UnitsBelowPage(await WithCountsAsync(unit, rows, ct), await shown.CountAsync(ct), levels, closed);
    }

    private IQueryable<UnitRow> Filtered(IQueryable<UnitRow> units, UnitsBelowFilter filter)
    {
        units = units.Where(u => u.ClosedOn != null == filter.Closed);
        if (filter.Level is { } level)
        {
            units = units.Where(u => u.Level == level);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var matching = finder.Matching(filter.Text).Select(u => u.Id);
            units = units.Where(u => matching.Contains(u.Id));
        }

        return units;
    }

    private async Task<List<UnitBelow>> WithCountsAsync(UnitRow unit, List<UnitRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var counts = await db
            .UnitClosures.Where(c => ids.Contains(c.AncestorId) && c.To == null && c.Depth > 0)
            .GroupBy(c => c.AncestorId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var overseen = await db
            .UnitParents.Where(p => p.ParentId == unit.Id && p.To == null && p.Bond == Bond.Oversees)
            .Where(p => ids.Contains(p.UnitId))
            .Select(p => p.UnitId)
            .ToListAsync(ct);
        return [.. rows.Select(row => new UnitBelow(row, overseen.Contains(row.Id), counts.GetValueOrDefault(row.Id)))];
    }
}
