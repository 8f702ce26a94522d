using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>A measure at a unit, as the pages about one series start from it.</summary>
internal sealed record SeriesAt(UnitRow Unit, Series Series, Measure Measure)
{
    public string Address => $"{Unit.Address}/measures/{Series.Number}";

    public string PeriodName(int period) => PeriodWords.Of(Measure.Frequency.Step(), DateOnly.FromDayNumber(period));
}

internal sealed class FindSeries(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>Null where the unit or its series is not there or not theirs.</summary>
    public async Task<SeriesAt?> AtAsync(string unitCode, int number, CancellationToken ct = default)
    {
        var unit = await organisation.FindAsync(unitCode, ct);
        var series = unit is null
            ? null
            : await db.Series.SingleOrDefaultAsync(s => s.Number == number && s.UnitId == unit.Id, ct);
        return series is null
            ? null
            : new SeriesAt(unit!, series, await db.Measures.SingleAsync(m => m.Id == series.MeasureId, ct));
    }
}
