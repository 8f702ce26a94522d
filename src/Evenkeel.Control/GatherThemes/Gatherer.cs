using Evenkeel.Control.Causes;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.GatherThemes;

/// <summary>Counts what was in the way, by theme, contributory factor or place. The only place that does: the page, other modules and "does it work" ask here.</summary>
internal sealed class Gatherer(AppDb db, GatheredOnes ones, PlacesBelow below)
{
    private sealed record Counted(string Key, string Name, int Count, int Units);

    public async Task<Gathered?> GatherAsync(Gathering asked, CancellationToken ct)
    {
        if (await ones.OfAsync(asked, ct) is not { } found)
        {
            return null;
        }

        return asked.By switch
        {
            GatheredBy.Theme => await ByThemeAsync(found, ct),
            GatheredBy.Factor => await ByFactorAsync(found, ct),
            _ => await ByPlaceAsync(found, asked.Unit, ct),
        };
    }

    private async Task<Gathered> ByThemeAsync(IQueryable<One> found, CancellationToken ct)
    {
        var rows = await found
            .GroupBy(one => one.Theme)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Units = g.Select(one => one.Unit).Distinct().Count(),
            })
            .ToListAsync(ct);
        var total = rows.Sum(row => row.Count);
        var unsorted = rows.Where(row => row.Key is null).Sum(row => row.Count);
        var names = await NamesAsync([.. rows.Select(row => row.Key).OfType<Guid>()], ct);
        var counted = new List<Counted>();
        foreach (
            var theme in rows.Where(row => row.Key is not null).GroupBy(row => names[row.Key!.Value].ToLowerInvariant())
        )
        {
            var ids = theme.Select(row => row.Key).ToList();
            var units =
                ids.Count == 1
                    ? theme.First().Units
                    : await found
                        .Where(one => ids.Contains(one.Theme))
                        .Select(one => one.Unit)
                        .Distinct()
                        .CountAsync(ct);
            // As most write it.
            var name = theme
                .Select(row => (row.Count, Name: names[row.Key!.Value]))
                .OrderByDescending(row => row.Count)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .First()
                .Name;
            counted.Add(new Counted(theme.Key, name, theme.Sum(row => row.Count), units));
        }

        return new Gathered(Bars(counted), total, unsorted);
    }

    private async Task<Gathered> ByFactorAsync(IQueryable<One> found, CancellationToken ct)
    {
        var pairs = found
            .Join(
                Standing(db),
                one => one.Issue,
                cause => cause.IssueId,
                (one, cause) =>
                    new
                    {
                        one.Id,
                        one.Unit,
                        cause.FactorId,
                    }
            )
            .Distinct();
        var rows = await pairs
            .GroupBy(pair => pair.FactorId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Units = g.Select(pair => pair.Unit).Distinct().Count(),
            })
            .ToListAsync(ct);
        var total = await found.CountAsync(ct);
        var sorted = rows.Count == 0 ? 0 : await pairs.Select(pair => pair.Id).Distinct().CountAsync(ct);
        var names = await db.Factors.ToDictionaryAsync(f => f.Id, f => f.Name, ct);
        return new Gathered(
            Bars([
                .. rows.Select(row => new Counted(
                    row.Key!.Value.ToString(),
                    names[row.Key.Value],
                    row.Count,
                    row.Units
                )),
            ]),
            total,
            total - sorted
        );
    }

    private async Task<Gathered> ByPlaceAsync(IQueryable<One> found, UnitId unit, CancellationToken ct)
    {
        var rows = await found
            .GroupBy(one => one.Unit)
            .Select(g => new { Unit = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var places = await below.OfAsync(unit, ct);
        var counted = rows.GroupBy(row => places.Of(row.Unit))
            .Select(place => new Counted(
                places.Code(place.Key),
                places.Name(place.Key),
                place.Sum(row => row.Count),
                place.Count()
            ));
        return new Gathered(Bars([.. counted]), rows.Sum(row => row.Count), 0);
    }

    /// <summary>The causes that are not taken away and have a kind.</summary>
    internal static IQueryable<Cause> Standing(AppDb db) =>
        db.Causes.Where(cause => cause.RemovedAt == null && cause.FactorId != null);

    private async Task<Dictionary<Guid, string>> NamesAsync(List<Guid> themes, CancellationToken ct) =>
        await db.Themes.Where(t => themes.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, ct);

    private static IReadOnlyList<GatheredBar> Bars(IReadOnlyList<Counted> counted)
    {
        var inOrder = counted.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var byKey = inOrder.ToDictionary(row => row.Key);
        return
        [
            .. Pareto
                .Compute([.. inOrder.Select(row => row.Key)], [.. inOrder.Select(row => (double)row.Count)])
                .Select(bar => new GatheredBar(
                    bar.Category,
                    byKey[bar.Category].Name,
                    byKey[bar.Category].Count,
                    byKey[bar.Category].Units,
                    bar.Share,
                    bar.CumulativeShare
                )),
        ];
    }
}
