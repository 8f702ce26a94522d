using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Readings;

/// <summary>
/// A unit's rolled-up series is the sum of those below it: numerators and denominators are summed, percentages never averaged, and each team
/// counts once however many ways lead to it, for as long as it stood there. A small count anywhere may hide a sum elsewhere, so that all
/// sums of a measure are renewed together.
/// </summary>
internal sealed class RollUps(AppDb db, ReadSums sums, StatusKeeper statuses)
{
    /// <summary>Stages the sums of these periods for the rolled-up series of the measures: readings of these series have changed.</summary>
    public async Task RenewAsync(
        IReadOnlyCollection<(Series Series, IReadOnlyList<int> Periods)> changed,
        CancellationToken ct
    )
    {
        var different = new List<Series>();
        foreach (var (below, periods) in changed)
        {
            var series = await OfAsync(below.MeasureId, ct);
            var above = series.Select(s => s.UnitId).ToList();
            if (
                series.Count > 0
                && await db.UnitClosures.AnyAsync(
                    c => c.DescendantId == below.UnitId && above.Contains(c.AncestorId),
                    ct
                )
            )
            {
                different.AddRange(await StageAsync(below.MeasureId, series, periods, ct));
            }
        }

        await statuses.RenewAsync([.. different.Distinct()], ct);
    }

    /// <summary>
    /// Stages all sums of every rolled-up series of the measure: many readings of many units have changed, or what may be shown of them. Answers the
    /// series whose sums are others now.
    /// </summary>
    public async Task<IReadOnlyList<int>> RenewAllAsync(Guid measure, CancellationToken ct) =>
        await OfAsync(measure, ct) is { Count: > 0 } series ? await RenewAsync(measure, series, null, ct) : [];

    /// <summary>Stages the sums of these periods, or of all where null: then those of which nothing is left go.</summary>
    public Task RenewAsync(Series series, IReadOnlyCollection<int>? periods, CancellationToken ct) =>
        RenewAsync(series.MeasureId, [series], periods, ct);

    private Task<List<Series>> OfAsync(Guid measure, CancellationToken ct) =>
        db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == measure && s.IsRollUp && s.EndedOn == null)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<int>> RenewAsync(
        Guid measure,
        IReadOnlyList<Series> series,
        IReadOnlyCollection<int>? periods,
        CancellationToken ct
    )
    {
        var changed = await StageAsync(measure, series, periods, ct);
        await statuses.RenewAsync(changed, ct);
        return changed.ConvertAll(s => s.Number);
    }

    /// <summary>The series whose sums are others now.</summary>
    private async Task<List<Series>> StageAsync(
        Guid measure,
        IReadOnlyList<Series> series,
        IReadOnlyCollection<int>? periods,
        CancellationToken ct
    )
    {
        var all = await sums.OfAsync(measure, periods, ct);
        var changed = new List<Series>();
        foreach (var one in series)
        {
            if (await StageAsync(one, all, periods, ct) || db.Entry(one).State == EntityState.Added)
            {
                changed.Add(one);
            }
        }

        return changed;
    }

    private async Task<bool> StageAsync(
        Series series,
        MeasureSums all,
        IReadOnlyCollection<int>? periods,
        CancellationToken ct
    )
    {
        var readings = db.Readings.Where(r => r.SeriesNumber == series.Number);
        readings = periods is null ? readings : readings.Where(r => periods.Contains(r.Period));
        var stored = await readings.ToDictionaryAsync(r => r.Period, ct);
        var isChanged = false;
        foreach (var period in all.Periods.Union(stored.Keys).ToList())
        {
            isChanged |= Stage(series, period, stored.GetValueOrDefault(period), all);
        }

        return isChanged;
    }

    private bool Stage(Series series, int period, Reading? stored, MeasureSums all)
    {
        if (all.Of(series.UnitId, period, Membership.AsItWas) is not { } sum)
        {
            if (stored is not null)
            {
                stored.IsDerived = true;
                db.Readings.Remove(stored);
            }

            return stored is not null;
        }

        if (stored is null)
        {
            stored = new Reading { SeriesNumber = series.Number, Period = period };
            db.Readings.Add(stored);
            sum.WriteTo(stored);
            return true;
        }

        return sum.WriteTo(stored);
    }
}
