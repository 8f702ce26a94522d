using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>A series of the reader's scope, as the history names it.</summary>
internal sealed record SeriesName(Series Series, Measure Measure, string Unit)
{
    /// <summary>"Falls"; "Falls (Ward 8)" beside what was done at another unit.</summary>
    public string At(UnitId? unit) => Series.UnitId == unit ? Measure.Name : $"{Measure.Name} ({Unit})";

    public string Period(int period) => PeriodWords.Of(Measure.Frequency.Step(), DateOnly.FromDayNumber(period));
}

internal sealed class SeriesNames(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>Those of the numbers whose unit the reader sees.</summary>
    public async Task<Dictionary<int, SeriesName>> OfAsync(IReadOnlyCollection<int> numbers, CancellationToken ct) =>
        await (
            from series in db.Series.AsNoTracking()
            where numbers.Contains(series.Number)
            join measure in db.Measures on series.MeasureId equals measure.Id
            join unit in organisation.Units on series.UnitId equals unit.Id
            select new SeriesName(series, measure, unit.Name)
        ).ToDictionaryAsync(name => name.Series.Number, ct);
}
