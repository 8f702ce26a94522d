using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.FindItems;

/// <summary>Measures by name: where one unit in scope uses it, its chart there; else its definition, which names the units.</summary>
internal sealed class MeasureSearch(AppDb db, VisibleMeasures visible, OrganisationCatalogue organisation) : ISearch
{
    public string Title => "Measures";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct)
    {
        var ids = db.Matching(Measure.ItemKind, text);
        var found = await visible
            .All.Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.RetiredOn != null)
            .ThenBy(m => m.Name)
            .Take(most)
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.RetiredOn,
            })
            .ToListAsync(ct);
        var uses = await UsesAsync([.. found.Select(m => m.Id)], ct);
        return
        [
            .. found.Select(m =>
                m.RetiredOn is not null ? new SearchResult(m.Name, "retired", Measure.AddressOf(m.Id))
                : uses.GetValueOrDefault(m.Id) is { Count: 1 } one ? new SearchResult(m.Name, one.Unit, one.Address)
                : new SearchResult(m.Name, Units(uses.GetValueOrDefault(m.Id)?.Count ?? 0), Measure.AddressOf(m.Id))
            ),
        ];
    }

    private sealed record Use(int Count, string Unit, string Address);

    private async Task<Dictionary<Guid, Use>> UsesAsync(List<Guid> measures, CancellationToken ct)
    {
        var series = db.Series.Where(s => s.EndedOn == null && measures.Contains(s.MeasureId));
        var counts = await series
            .GroupBy(s => s.MeasureId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Number = g.Min(s => s.Number),
            })
            .ToListAsync(ct);
        var single = counts.Where(c => c.Count == 1).Select(c => c.Number).ToList();
        var units = await series
            .Where(s => single.Contains(s.Number))
            .Join(organisation.Units, s => s.UnitId, u => u.Id, (s, u) => new { s.Number, Unit = u })
            .ToDictionaryAsync(x => x.Number, x => x.Unit, ct);
        return counts.ToDictionary(
            c => c.Key,
            c =>
                units.GetValueOrDefault(c.Number) is { } unit
                    ? new Use(c.Count, unit.Name, $"{unit.Address}/measures/{c.Number}")
                    : new Use(c.Count, "", "")
        );
    }

    private static string Units(int count) => count == 0 ? "no unit that you see uses it" : $"{count} units";
}
