using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Readings;

/// <summary>Reads what units recorded of one measure, with what this save adds, wherever the reader stands: sums count what is not shown.</summary>
internal sealed class ReadSums(AppDb db)
{
    public async Task<MeasureSums> OfAsync(Guid measure, IReadOnlyCollection<int>? periods, CancellationToken ct)
    {
        var members = await MembersAsync(measure, ct);
        var numbers = members.Keys.ToList();
        var units = members.Values.Select(m => m.Unit).ToList();
        var bySeries = members.Values.ToDictionary(m => m.Unit, m => m.Number);
        var places = await PlacesAsync(units, ct);
        var readings = await ReadingsAsync(numbers, periods, ct);
        return new MeasureSums(
            members,
            places.ToLookup(
                c => c.AncestorId,
                c => new MemberPlace(bySeries[c.DescendantId], c.AncestorId, c.From, c.To)
            ),
            readings.ToLookup(r => r.Period),
            (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow
        );
    }

    /// <summary>Those that this save changes count as they will be: a move renews sums before its places are stored.</summary>
    private async Task<IEnumerable<UnitClosure>> PlacesAsync(List<UnitId> units, CancellationToken ct)
    {
        var stored = await db
            .UnitClosures.Where(c => c.Depth > 0 && units.Contains(c.DescendantId))
            .AsNoTracking()
            .ToListAsync(ct);
        var tracked = db.ChangeTracker.Entries<UnitClosure>().ToDictionary(e => KeyOf(e.Entity));
        if (tracked.Count == 0)
        {
            return stored;
        }

        var wanted = units.ToHashSet();
        return stored
            .Where(c => !tracked.ContainsKey(KeyOf(c)))
            .Concat(
                tracked
                    .Values.Where(e => e.State != EntityState.Deleted)
                    .Select(e => e.Entity)
                    .Where(c => c.Depth > 0 && wanted.Contains(c.DescendantId))
            );
    }

    private static (UnitId, UnitId, DateOnly) KeyOf(UnitClosure place) =>
        (place.DescendantId, place.AncestorId, place.From);

    private async Task<Dictionary<int, MemberSeries>> MembersAsync(Guid measure, CancellationToken ct)
    {
        var all = db.Series.IgnoreQueryFilters().Where(s => s.MeasureId == measure && !s.IsRollUp);
        var series = await all.Select(s => new
            {
                s.Number,
                s.UnitId,
                s.AdoptedOn,
                s.EndedOn,
            })
            .ToListAsync(ct);
        var first = await db
            .Readings.Where(r => all.Any(s => s.Number == r.SeriesNumber))
            .GroupBy(r => r.SeriesNumber)
            .Select(g => new { g.Key, First = g.Min(r => r.Period) })
            .ToDictionaryAsync(g => g.Key, g => g.First, ct);
        return series.ToDictionary(
            s => s.Number,
            s => new MemberSeries(
                s.Number,
                s.UnitId,
                Math.Min(s.AdoptedOn.DayNumber, first.GetValueOrDefault(s.Number, int.MaxValue)),
                s.EndedOn?.DayNumber ?? int.MaxValue
            )
        );
    }

    private async Task<IEnumerable<Reading>> ReadingsAsync(
        List<int> numbers,
        IReadOnlyCollection<int>? periods,
        CancellationToken ct
    )
    {
        var wanted = numbers.ToHashSet();
        var stored = db.Readings.AsNoTracking().Where(r => numbers.Contains(r.SeriesNumber) && r.Sequence == 0);
        stored = periods is null ? stored : stored.Where(r => periods.Contains(r.Period));
        var tracked = db
            .ChangeTracker.Entries<Reading>()
            .Where(e => wanted.Contains(e.Entity.SeriesNumber) && e.Entity.Sequence == 0)
            .Where(e => periods is null || periods.Contains(e.Entity.Period))
            .ToDictionary(e => (e.Entity.SeriesNumber, e.Entity.Period));
        return
        [
            .. (await stored.ToListAsync(ct)).Where(r => !tracked.ContainsKey((r.SeriesNumber, r.Period))),
            .. tracked.Values.Where(e => e.State != EntityState.Deleted).Select(e => e.Entity),
        ];
    }
}
