using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowFunnel;

/// <summary>One measure in units that agreed to show it to each other, wherever they stand.</summary>
internal sealed class InUnits(AppDb db, UnitCharts charts, ReadSums sums)
{
    public async Task<MeasureInUnits?> OfAsync(
        Guid id,
        IReadOnlyDictionary<UnitId, string> units,
        IReadOnlySet<UnitId> whole,
        CancellationToken ct
    )
    {
        if (await db.Measures.IgnoreQueryFilters().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } measure)
        {
            return null;
        }

        var places = units.Keys.ToList();
        var series = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == id && s.EndedOn == null && !s.IsRollUp && places.Contains(s.UnitId))
            .AsNoTracking()
            .ToListAsync(ct);
        var said = new MeasureInUnits(id, measure.Name)
        {
            Charts = await charts.OfAsync(measure, series, units, ct, whole),
        };
        return measure.HasSecond() ? await WithFunnelAsync(said, measure, series, units, ct) : said;
    }

    /// <summary>Whose sum the units are is nobody's: the middle line is drawn from those that are shown.</summary>
    private async Task<MeasureInUnits> WithFunnelAsync(
        MeasureInUnits said,
        Measure measure,
        List<Series> series,
        IReadOnlyDictionary<UnitId, string> units,
        CancellationToken ct
    )
    {
        var numbers = series.ConvertAll(s => s.Number);
        if ((await ComparablePeriods.OfAsync(db, numbers, ct)).Latest is not { } period)
        {
            return said;
        }

        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => numbers.Contains(r.SeriesNumber) && r.Period == period)
            .ToListAsync(ct);
        var name = PeriodWords.Of(measure.Frequency.Step(), DateOnly.FromDayNumber(period));
        var funnel = FunnelOfUnits.Draw(
            new FunnelOf(measure, period, name, ChanceAlone: false) { IsTotalHidden = true },
            series.ToDictionary(s => s.Number, s => (units[s.UnitId], (string?)null)),
            readings,
            await sums.OfAsync(measure.Id, [period], ct)
        );
        return said with { Funnel = funnel.Picture, Spread = funnel.Spread, Fault = funnel.Fault };
    }
}
