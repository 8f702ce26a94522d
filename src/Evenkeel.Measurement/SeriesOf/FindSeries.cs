using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>A measure at a unit, as the pages about one series start from it.</summary>
internal sealed record SeriesAt(UnitRow Unit, Series Series, Measure Measure)
{
    public string Address => Series.Number == NoSeries ? Measure.Address : $"{Unit.Address}/measures/{Series.Number}";

    /// <summary>The number of a unit that has no series of the measure: those below it have.</summary>
    public const int NoSeries = 0;

    public string PeriodName(int period) => PeriodWords.Of(Measure.Frequency.Step(), DateOnly.FromDayNumber(period));
}

/// <summary>A measure at a unit that records it, or at the one that keeps its definition and does not.</summary>
internal sealed record MeasureAt(UnitRow Unit, Measure Measure, int? Series)
{
    /// <summary>Where one came from.</summary>
    public string Address => Series is { } number ? $"{Unit.Address}/measures/{number}" : Measure.Address;

    /// <summary>Below it stand the pages that change it.</summary>
    public string Base => Series is null ? $"{Unit.Address}/definitions/{Measure.Id}" : Address;
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

    /// <summary>The measure as units at or below this one record it; null where none does.</summary>
    public async Task<SeriesAt?> BelowAsync(string unitCode, Guid id, CancellationToken ct = default)
    {
        if (await organisation.FindAsync(unitCode, ct) is not { } unit)
        {
            return null;
        }

        var below = organisation.Below(unit.Id);
        var isUsed = await db.Series.AnyAsync(s => s.MeasureId == id && below.Contains(s.UnitId), ct);
        return isUsed
            ? new SeriesAt(
                unit,
                new Series
                {
                    Number = SeriesAt.NoSeries,
                    MeasureId = id,
                    UnitId = unit.Id,
                },
                await db.Measures.SingleAsync(m => m.Id == id, ct)
            )
            : null;
    }

    /// <summary>By the number of its series at the unit, or by its id at the unit that keeps it.</summary>
    public async Task<MeasureAt?> MeasureAtAsync(string unitCode, int? number, Guid? id, CancellationToken ct = default)
    {
        if (number is { } series)
        {
            return await AtAsync(unitCode, series, ct) is { } at
                ? new MeasureAt(at.Unit, at.Measure, at.Series.Number)
                : null;
        }

        var unit = await organisation.FindAsync(unitCode, ct);
        var measure = unit is null
            ? null
            : await db.Measures.SingleOrDefaultAsync(m => m.Id == id && m.KeptBy == unit.Id, ct);
        return measure is null ? null : new MeasureAt(unit!, measure, null);
    }
}
