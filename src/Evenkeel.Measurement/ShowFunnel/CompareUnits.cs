using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowFunnel;

/// <summary>One measure in the units below: a funnel where counts can be compared, else each unit's own chart. Nobody is ranked.</summary>
internal sealed record CompareView(
    SeriesAt At,
    IReadOnlyList<int> Periods,
    int? Period,
    UnitsFunnel? Funnel,
    IReadOnlyList<UnitChart> Charts
);

/// <summary>What a person asked to compare.</summary>
/// <param name="Period">Null: the latest of most units.</param>
/// <param name="ChanceAlone">Limits that do not allow for how units differ.</param>
internal sealed record Compared(int? Period, bool ChanceAlone = false);

/// <summary>A unit's own chart, as others than the unit see it.</summary>
internal sealed record UnitChart(ChartPicture Picture, string Address)
{
    /// <summary>Nothing of it is drawn for others: its cases are people.</summary>
    public bool IsOnlySaid { get; init; }
}

internal sealed class CompareUnitsHandler(
    AppDb db,
    FindSeries find,
    OrganisationCatalogue organisation,
    ReadFacts facts,
    ReadSums sums
)
{
    private const int MostCharts = 60;

    public async Task<CompareView?> Handle(string unit, int number, Compared asked, CancellationToken ct) =>
        await find.AtAsync(unit, number, ct) is { } at ? await OfAsync(at, asked, ct) : null;

    /// <summary>At a unit that need not have the measure itself.</summary>
    public async Task<CompareView?> Handle(string unit, Guid measure, Compared asked, CancellationToken ct) =>
        await find.BelowAsync(unit, measure, ct) is { } at ? await OfAsync(at, asked, ct) : null;

    private async Task<CompareView> OfAsync(SeriesAt at, Compared asked, CancellationToken ct)
    {
        var below = organisation.Below(at.Unit.Id);
        var series = await db
            .Series.Where(s =>
                s.MeasureId == at.Measure.Id && s.EndedOn == null && !s.IsRollUp && below.Contains(s.UnitId)
            )
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        var ids = series.Select(s => s.UnitId).ToList();
        var units = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        if (!at.Measure.HasSecond())
        {
            return new CompareView(at, [], null, null, await ChartsAsync(at.Measure, series, units, ct));
        }

        var numbers = series.Select(s => s.Number).ToList();
        var counts = await db
            .Readings.Where(r => numbers.Contains(r.SeriesNumber) && r.Numerator != null)
            .GroupBy(r => r.Period)
            .Select(g => new { Period = g.Key, Units = g.Count() })
            .OrderByDescending(g => g.Period)
            .Take(60)
            .ToListAsync(ct);
        var periods = counts.ConvertAll(c => c.Period);
        // The newest period is often one for which few have reported: a funnel of one unit compares nothing.
        var most = counts.Find(c => 2 * c.Units > numbers.Count) ?? counts.MaxBy(c => c.Units);
        var period = asked.Period is { } one && periods.Contains(one) ? one : most?.Period;
        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => numbers.Contains(r.SeriesNumber) && r.Period == period)
            .ToListAsync(ct);
        var known = await sums.OfAsync(at.Measure.Id, [period ?? 0], ct);
        var funnel = FunnelOfUnits.Draw(at, period ?? 0, asked.ChanceAlone, series, units, readings, known);
        return new CompareView(at, periods, period, funnel, []);
    }

    private async Task<IReadOnlyList<UnitChart>> ChartsAsync(
        Measure measure,
        List<Series> series,
        Dictionary<Platform.Access.UnitId, UnitRow> units,
        CancellationToken ct
    )
    {
        var charts = new List<UnitChart>();
        var some = series.OrderBy(s => units[s.UnitId].Name, StringComparer.Ordinal).Take(MostCharts).ToList();
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
            var unit = units[fact.UnitId];
            if (ForOthers.Draw(fact, [.. readings[fact.Number]], unit.Name, known, below) is { } picture)
            {
                var address = $"{unit.Address}/measures/{fact.Number}";
                charts.Add(new UnitChart(picture, address) { IsOnlySaid = measure.HasRisk() && known is not null });
            }
        }

        return charts;
    }
}
