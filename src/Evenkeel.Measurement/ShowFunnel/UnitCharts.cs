using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowFunnel;

/// <summary>One measure in several units, each with its own chart as others than the unit see it, or as the unit itself does; by name.</summary>
internal sealed class UnitCharts(AppDb db, ReadFacts facts, ReadSums sums)
{
    private const int MostCharts = 60;

    /// <param name="whole">Units whose own charts the reader may open: small counts are theirs to see. Null: none.</param>
    public async Task<IReadOnlyList<UnitPicture>> OfAsync(
        Measure measure,
        IReadOnlyCollection<Series> series,
        IReadOnlyDictionary<UnitId, string> names,
        CancellationToken ct,
        IReadOnlySet<UnitId>? whole = null
    )
    {
        var charts = new List<UnitPicture>();
        var some = series.OrderBy(s => names[s.UnitId], StringComparer.Ordinal).Take(MostCharts).ToList();
        var numbers = some.Select(s => s.Number).ToList();
        var readings = (
            await db
                .Readings.AsNoTracking()
                .Where(r => numbers.Contains(r.SeriesNumber))
                .OrderBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync(ct)
        ).ToLookup(r => r.SeriesNumber);
        var known = await sums.DisclosureAsync(measure, ct);
        var below = (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow;
        foreach (var fact in (await facts.OfAsync(some, ct)).Where(f => readings[f.Number].Any()))
        {
            var hides = whole?.Contains(fact.UnitId) == true ? null : known;
            if (ForOthers.Draw(fact, [.. readings[fact.Number]], names[fact.UnitId], hides, below) is { } picture)
            {
                charts.Add(
                    new UnitPicture(fact.UnitId, fact.Number, picture)
                    {
                        IsOnlySaid = measure.HasRisk() && hides is not null,
                    }
                );
            }
        }

        return charts;
    }
}

/// <summary>For which periods units can be compared.</summary>
internal static class ComparablePeriods
{
    private const int Most = 60;

    /// <summary>The newest first; the latest is the newest for which most have reported: a funnel of one unit compares nothing.</summary>
    public static async Task<(IReadOnlyList<int> All, int? Latest)> OfAsync(
        AppDb db,
        IReadOnlyCollection<int> series,
        CancellationToken ct
    )
    {
        var counts = await db
            .Readings.Where(r => series.Contains(r.SeriesNumber) && r.Numerator != null)
            .GroupBy(r => r.Period)
            .Select(g => new { Period = g.Key, Units = g.Count() })
            .OrderByDescending(g => g.Period)
            .Take(Most)
            .ToListAsync(ct);
        var most = counts.Find(c => 2 * c.Units > series.Count) ?? counts.MaxBy(c => c.Units);
        return (counts.ConvertAll(c => c.Period), most?.Period);
    }
}
