using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowMeasure;

internal sealed record MeasureView(
    UnitRow Unit,
    Series Series,
    Measure Measure,
    SeriesFacts Facts,
    SeriesChart Chart,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Signal> Signals
);

/// <summary>A measure at a unit: what every page about one series starts from.</summary>
internal sealed class ShowMeasureHandler(AppDb db, OrganisationCatalogue organisation, ReadFacts facts)
{
    public async Task<MeasureView?> Handle(string unitCode, int number, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(unitCode, ct);
        var series = unit is null
            ? null
            : await db.Series.SingleOrDefaultAsync(s => s.Number == number && s.UnitId == unit.Id, ct);
        if (series is null)
        {
            return null;
        }

        var fact = await facts.OfAsync(series, ct);
        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => r.SeriesNumber == number)
            .OrderBy(r => r.Period)
            .ThenBy(r => r.Sequence)
            .ToListAsync(ct);
        var signals = await db
            .Signals.AsNoTracking()
            .Where(s => s.SeriesNumber == number)
            .OrderByDescending(s => s.DetectedAt)
            .Take(20)
            .ToListAsync(ct);
        var measure = fact.Chart.Measure;
        return new MeasureView(
            unit!,
            series,
            measure,
            fact,
            SeriesChart.Draw(fact, readings, $"{measure.Name}, {unit!.Name}"),
            readings,
            signals
        );
    }
}
