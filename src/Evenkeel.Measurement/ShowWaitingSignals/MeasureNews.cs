using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowWaitingSignals;

/// <summary>For the start page: the signals that wait, the numbers that are late, and the way to record.</summary>
internal sealed class MeasureNews(AppDb db, OrganisationCatalogue organisation, Permits permits, TimeProvider clock)
    : IUnitNews
{
    private sealed record Count(UnitId Unit, bool IsOwn, int Number);

    public async Task<IReadOnlyList<UnitNews>> OfAsync(IReadOnlyList<UnitRow> units, CancellationToken ct)
    {
        var open = units.Where(unit => unit.ClosedOn is null).ToDictionary(unit => unit.Id);
        var ids = open.Keys.ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var recorded = await RecordedAsync(ids, ct);
        return
        [
            .. (await permits.WhereAsync(Permissions.Record, ids, ct))
                .Where(recorded.Contains)
                .Select(id => new UnitNews(id, "Record readings", $"{open[id].Address}/record") { IsAction = true }),
            .. (await SignalsAsync(ids, ct)).Select(count => Signals(open[count.Unit], count)),
            .. (await LateAsync(ids, ct)).Select(count => Late(open[count.Unit], count)),
        ];
    }

    private static UnitNews Signals(UnitRow unit, Count count) =>
        new(
            unit.Id,
            $"{Some(count.Number, "signal waits", "signals wait")} for an answer{Below(count)}",
            count.IsOwn ? $"{unit.Address}/measures?says=waiting" : unit.Address
        )
        {
            IsOwn = count.IsOwn,
        };

    private static UnitNews Late(UnitRow unit, Count count) =>
        new(unit.Id, $"{Some(count.Number, "number is late", "numbers are late")}{Below(count)}", $"{unit.Address}/measures/late")
        {
            IsOwn = count.IsOwn,
        };

    private static string Some(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    private static string Below(Count count) => count.IsOwn ? "" : " in the units below";

    private async Task<HashSet<UnitId>> RecordedAsync(List<UnitId> units, CancellationToken ct) =>
        [
            .. await db
                .Series.Where(s => units.Contains(s.UnitId) && s.EndedOn == null && !s.IsRollUp)
                .Select(s => s.UnitId)
                .Distinct()
                .ToListAsync(ct),
        ];

    // What lies below a person's own units is in their scope: the filter need not ask again for each row.
    private async Task<List<Count>> SignalsAsync(List<UnitId> units, CancellationToken ct)
    {
        var (waiting, closed) = (WaitingSignals.Of(db), Closed);
        return Counts(
            await (
                from place in db.UnitClosures.IgnoreQueryFilters([ScopeFilter.Name])
                where units.Contains(place.AncestorId) && place.To == null
                join signal in waiting on place.DescendantId equals signal.UnitId
                where !closed.Any(u => u.Id == signal.UnitId)
                group signal by new { place.AncestorId, IsOwn = place.Depth == 0 } into own
                select new { own.Key.AncestorId, own.Key.IsOwn, Number = own.Count() }
            ).ToListAsync(ct),
            row => new Count(row.AncestorId, row.IsOwn, row.Number)
        );
    }

    private async Task<List<Count>> LateAsync(List<UnitId> units, CancellationToken ct)
    {
        var (today, closed) = (UkTime.Today(clock).DayNumber, Closed);
        return Counts(
            await (
                from place in db.UnitClosures.IgnoreQueryFilters([ScopeFilter.Name])
                where units.Contains(place.AncestorId) && place.To == null
                join status in db.SeriesStatuses on place.DescendantId equals status.UnitId
                where status.DueOn < today
                join series in db.Series on status.SeriesNumber equals series.Number
                where series.EndedOn == null && !series.IsRollUp
                where !closed.Any(u => u.Id == status.UnitId)
                group status by new { place.AncestorId, IsOwn = place.Depth == 0 } into own
                select new { own.Key.AncestorId, own.Key.IsOwn, Number = own.Count() }
            ).ToListAsync(ct),
            row => new Count(row.AncestorId, row.IsOwn, row.Number)
        );
    }

    private IQueryable<UnitRow> Closed => organisation.AllUnits.Where(u => u.ClosedOn != null);

    private static List<Count> Counts<T>(List<T> rows, Converter<T, Count> read) =>
        [.. rows.ConvertAll(read).OrderByDescending(count => count.IsOwn)];
}
