using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
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
    UnitCharts charts,
    ReadSums sums
)
{
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
            var drawn = await charts.OfAsync(at.Measure, series, units.ToDictionary(u => u.Key, u => u.Value.Name), ct);
            return new CompareView(
                at,
                [],
                null,
                null,
                [
                    .. drawn.Select(chart => new UnitChart(
                        chart.Picture,
                        $"{units[chart.Unit].Address}/measures/{chart.Series}"
                    )
                    {
                        IsOnlySaid = chart.IsOnlySaid,
                    }),
                ]
            );
        }

        var numbers = series.Select(s => s.Number).ToList();
        var (periods, latest) = await ComparablePeriods.OfAsync(db, numbers, ct);
        var period = asked.Period is { } one && periods.Contains(one) ? one : latest;
        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => numbers.Contains(r.SeriesNumber) && r.Period == period)
            .ToListAsync(ct);
        var known = await sums.OfAsync(at.Measure.Id, [period ?? 0], ct);
        var drawing = new FunnelOf(at.Measure, period ?? 0, at.PeriodName(period ?? 0), asked.ChanceAlone)
        {
            IsTotalHidden = known.Of(at.Unit.Id, period ?? 0, Membership.AsItIsNow) is { IsHidden: true },
        };
        var names = series.ToDictionary(
            s => s.Number,
            s => (units[s.UnitId].Name, (string?)$"{units[s.UnitId].Address}/measures/{s.Number}")
        );
        var funnel = FunnelOfUnits.Draw(drawing, names, readings, known);
        return new CompareView(at, periods, period, funnel, []);
    }
}
