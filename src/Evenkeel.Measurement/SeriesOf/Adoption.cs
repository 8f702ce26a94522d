using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>The series of each unit that was asked for, in that order, and those of them that are not stored yet.</summary>
internal sealed record AdoptedSeries(IReadOnlyList<Series> All, IReadOnlyList<Series> New);

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
        var adopted = await MakeAsync(measure, units, rollUp, ofNew: false, ct);
        db.Series.AddRange(adopted.New);
        return adopted.All;
    }

    /// <summary>As <see cref="StageAsync"/>, but who calls writes the new ones: an import has tens of thousands.</summary>
    /// <param name="ofNew">The measure is made in this save: no unit has it yet.</param>
    public async Task<AdoptedSeries> MakeAsync(
        Guid measure,
        IReadOnlyCollection<UnitId> units,
        bool rollUp,
        bool ofNew,
        CancellationToken ct
    )
    {
        var known = ofNew ? [] : await KnownAsync(measure, ct);
        foreach (var unit in units.Where(known.ContainsKey))
        {
            known[unit].Resume();
        }

        var made = await MakeMissingAsync(
            measure,
            [.. units.Where(unit => !known.ContainsKey(unit)).Distinct()],
            rollUp,
            ct
        );
        foreach (var series in made)
        {
            known[series.UnitId] = series;
        }

        return new AdoptedSeries([.. units.Select(unit => known[unit])], made);
    }

    /// <summary>Only what ended is tracked: it may go on, and the rest does not change.</summary>
    private async Task<Dictionary<UnitId, Series>> KnownAsync(Guid measure, CancellationToken ct)
    {
        var all = db.Series.IgnoreQueryFilters().Where(s => s.MeasureId == measure);
        var known = await all.Where(s => s.EndedOn == null).AsNoTracking().ToDictionaryAsync(s => s.UnitId, ct);
        foreach (var ended in await all.Where(s => s.EndedOn != null).ToListAsync(ct))
        {
            known[ended.UnitId] = ended;
        }

        return known;
    }

    private async Task<List<Series>> MakeMissingAsync(
        Guid measure,
        List<UnitId> units,
        bool rollUp,
        CancellationToken ct
    )
    {
        if (units.Count == 0)
        {
            return [];
        }

        var number = await db.TakeAsync("series", units.Count, ct);
        var today = UkTime.Today(clock);
        return
        [
            .. units.Select(unit => new Series
            {
                Number = number++,
                MeasureId = measure,
                UnitId = unit,
                IsRollUp = rollUp,
                AdoptedOn = today,
            }),
        ];
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
