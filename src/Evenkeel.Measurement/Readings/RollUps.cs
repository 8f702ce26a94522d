using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Readings;

/// <summary>
/// A unit's rolled-up series is the sum of those below it: numerators and denominators are summed, percentages never averaged, and each team
/// counts once however many ways lead to it, for as long as it stood there.
/// </summary>
internal sealed class RollUps(AppDb db, StatusKeeper statuses)
{
    /// <summary>Stages the sums of these periods for every rolled-up series above the unit.</summary>
    public async Task RenewAsync(Guid measure, UnitId unit, IReadOnlyCollection<int> periods, CancellationToken ct)
    {
        var above = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == measure && s.IsRollUp && s.EndedOn == null)
            .Where(s => db.UnitClosures.Any(c => c.DescendantId == unit && c.AncestorId == s.UnitId && c.Depth > 0))
            .ToListAsync(ct);
        foreach (var series in above)
        {
            await RenewAsync(series, periods, ct);
        }
    }

    /// <summary>Stages all sums of every rolled-up series of the measure: many readings of many units have changed.</summary>
    public async Task RenewAllAsync(Guid measure, CancellationToken ct)
    {
        var all = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == measure && s.IsRollUp && s.EndedOn == null)
            .ToListAsync(ct);
        foreach (var series in all)
        {
            await RenewAsync(series, null, ct);
        }
    }

    /// <summary>Stages the sums of these periods, or of all where null: then those of which nothing is left go.</summary>
    public async Task RenewAsync(Series series, IReadOnlyCollection<int>? periods, CancellationToken ct)
    {
        var sums = await SumAsync(series, periods, ct);
        var stored = await db.Readings.Where(r => r.SeriesNumber == series.Number).ToDictionaryAsync(r => r.Period, ct);
        var suppressBelow = (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow;
        foreach (var (period, sum) in sums)
        {
            if (!stored.TryGetValue(period, out var reading))
            {
                reading = new Reading { SeriesNumber = series.Number, Period = period };
                db.Readings.Add(reading);
            }

            sum.WriteTo(reading, suppressBelow);
        }

        if (periods is null)
        {
            db.Readings.RemoveRange(stored.Values.Where(reading => !sums.ContainsKey(reading.Period)));
        }

        await statuses.RenewAsync([series], ct);
    }

    private async Task<Dictionary<int, Sum>> SumAsync(
        Series series,
        IReadOnlyCollection<int>? periods,
        CancellationToken ct
    )
    {
        var places = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == series.MeasureId && !s.IsRollUp)
            .Join(
                db.UnitClosures.Where(c => c.AncestorId == series.UnitId),
                s => s.UnitId,
                c => c.DescendantId,
                (s, c) =>
                    new
                    {
                        s.Number,
                        c.From,
                        c.To,
                    }
            )
            .ToListAsync(ct);
        var from = places.ToLookup(p => p.Number, p => (From: p.From.DayNumber, To: p.To?.DayNumber ?? int.MaxValue));
        var sums = new Dictionary<int, Sum>();
        foreach (var reading in await ReadAsync([.. from.Select(p => p.Key)], periods, ct))
        {
            if (from[reading.SeriesNumber].Any(p => p.From <= reading.Period && reading.Period < p.To))
            {
                (sums.TryGetValue(reading.Period, out var sum) ? sum : sums[reading.Period] = new Sum()).Add(reading);
            }
        }

        var units = from.Count;
        foreach (var sum in sums.Values)
        {
            sum.Of = units;
        }

        return sums;
    }

    private async Task<List<Reading>> ReadAsync(
        List<int> numbers,
        IReadOnlyCollection<int>? periods,
        CancellationToken ct
    )
    {
        var readings = db.Readings.Where(r => numbers.Contains(r.SeriesNumber) && r.Sequence == 0);
        readings = periods is null ? readings : readings.Where(r => periods.Contains(r.Period));
        await readings.LoadAsync(ct);
        var wanted = numbers.ToHashSet();
        return
        [
            .. db.Readings.Local.Where(r =>
                wanted.Contains(r.SeriesNumber) && (periods is null || periods.Contains(r.Period))
            ),
        ];
    }

    private sealed class Sum
    {
        private double numerator;
        private double denominator;
        private int given;

        public int Of { get; set; }

        public void Add(Reading reading)
        {
            if (reading.Numerator is null)
            {
                return;
            }

            numerator += reading.Numerator.Value;
            denominator += reading.Denominator ?? 0;
            given++;
        }

        /// <summary>Incomplete sums are provisional, and say of how many units they are; small ones are not stored at all.</summary>
        public void WriteTo(Reading reading, int suppressBelow)
        {
            var isSmall = Suppression.IsSmall(numerator, suppressBelow);
            var isShown = given > 0 && !isSmall;
            reading.Numerator = isShown ? numerator : null;
            reading.Denominator = !isShown || denominator == 0 ? null : denominator;
            reading.Status =
                isShown ? ReadingStatus.Given
                : isSmall ? ReadingStatus.Suppressed
                : ReadingStatus.NotAvailable;
            reading.IsProvisional = given < Of;
            reading.Note = given < Of ? $"{given} of {Of} units" : null;
        }
    }
}
