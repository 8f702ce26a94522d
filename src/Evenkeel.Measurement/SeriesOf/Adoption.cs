using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>Gives measures to units: each pair has one series. The caller saves.</summary>
internal sealed class Adoption(AppDb db, TimeProvider clock)
{
    /// <summary>The series of each unit for the measure; those that were missing are staged.</summary>
    public async Task<IReadOnlyList<Series>> StageAsync(
        Guid measure,
        IReadOnlyCollection<UnitId> units,
        bool rollUp,
        CancellationToken ct
    )
    {
        var known = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == measure)
            .ToDictionaryAsync(s => s.UnitId, ct);
        foreach (var unit in units.Where(known.ContainsKey))
        {
            known[unit].Resume();
        }

        var missing = units.Where(unit => !known.ContainsKey(unit)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return [.. units.Select(unit => known[unit])];
        }

        var number = await db.TakeAsync("series", missing.Count, ct);
        var today = UkTime.Today(clock);
        foreach (var unit in missing)
        {
            known[unit] = new Series
            {
                Number = number++,
                MeasureId = measure,
                UnitId = unit,
                IsRollUp = rollUp,
                AdoptedOn = today,
            };
        }

        db.Series.AddRange(missing.Select(unit => known[unit]));
        return [.. units.Select(unit => known[unit])];
    }

    /// <summary>A new series says that it has no reading yet: it stands in the unit's list from the first day.</summary>
    public void StageEmptyStatus(Series series) =>
        db.SeriesStatuses.Add(
            new SeriesStatus
            {
                SeriesNumber = series.Number,
                UnitId = series.UnitId,
                MeasureId = series.MeasureId,
                Rank = Screening.Ranks.Unknown,
                Words = "No reading yet",
                Sentence = "There is no reading yet.",
            }
        );
}
