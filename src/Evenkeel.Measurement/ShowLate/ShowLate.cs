using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowLate;

/// <summary>The unit's own readings that were expected and are not here; the oldest of them by its measure.</summary>
internal sealed record OwnLate(int Count, int Expected, string Oldest, DateOnly Since);

/// <summary>A unit below in which all that is expected is late: its numbers have stopped.</summary>
internal sealed record StoppedUnit(string Name, string Address, int Count, DateOnly Since);

/// <param name="BelowCount">Late in the units below that have not stopped.</param>
internal sealed record LateView(
    OwnLate? Own,
    bool Expects,
    IReadOnlyList<StoppedUnit> Stopped,
    int MoreStopped,
    int BelowCount,
    int BelowUnits
);

/// <summary>Silence is a signal: what is late here, and where below nothing comes any more. A few queries, however many units.</summary>
internal sealed class ShowLateHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    private const int MostUnits = 8;

    private sealed record UnitLate(UnitId Unit, int Count, int Since);

    public async Task<LateView> Handle(UnitRow unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock).DayNumber;
        var here = Expected().Where(s => s.UnitId == unit.Id);
        var expected = await here.CountAsync(ct);
        var below = organisation.Below(unit.Id);
        var late = await Expected()
            .Where(s => s.UnitId != unit.Id && below.Contains(s.UnitId) && s.DueOn < today)
            .GroupBy(s => s.UnitId)
            .Select(g => new UnitLate(g.Key, g.Count(), g.Min(s => s.DueOn!.Value)))
            .ToListAsync(ct);
        var stopped = await StoppedAsync(late, ct);
        var others = late.ExceptBy(stopped.Select(s => s.Unit), l => l.Unit).ToList();
        return new LateView(
            expected == 0 ? null : await OwnAsync(here.Where(s => s.DueOn < today), expected, ct),
            expected > 0,
            await NamedAsync([.. stopped.OrderBy(s => s.Since).Take(MostUnits)], ct),
            Math.Max(0, stopped.Count - MostUnits),
            others.Sum(l => l.Count),
            others.Count
        );
    }

    /// <summary>Of series in use that have begun and whose next reading has its day.</summary>
    private IQueryable<SeriesStatus> Expected() =>
        from status in db.SeriesStatuses
        join series in db.Series on status.SeriesNumber equals series.Number
        where series.EndedOn == null && !series.IsRollUp && status.DueOn != null
        select status;

    private async Task<OwnLate?> OwnAsync(IQueryable<SeriesStatus> late, int expected, CancellationToken ct)
    {
        var oldest = await late.Join(db.Measures, s => s.MeasureId, m => m.Id, (s, m) => new { s.DueOn, m.Name })
            .OrderBy(l => l.DueOn)
            .ThenBy(l => l.Name)
            .FirstOrDefaultAsync(ct);
        return oldest is null
            ? null
            : new OwnLate(
                await late.CountAsync(ct),
                expected,
                oldest.Name,
                DateOnly.FromDayNumber(oldest.DueOn!.Value + 1)
            );
    }

    private async Task<List<UnitLate>> StoppedAsync(List<UnitLate> late, CancellationToken ct)
    {
        var ids = late.ConvertAll(l => l.Unit);
        var expected = await Expected()
            .Where(s => ids.Contains(s.UnitId))
            .GroupBy(s => s.UnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return late.FindAll(l => l.Count == expected.GetValueOrDefault(l.Unit));
    }

    private async Task<IReadOnlyList<StoppedUnit>> NamedAsync(List<UnitLate> stopped, CancellationToken ct)
    {
        var ids = stopped.ConvertAll(s => s.Unit);
        var units = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return
        [
            .. stopped
                .Where(s => units.ContainsKey(s.Unit))
                .Select(s => new StoppedUnit(
                    units[s.Unit].Name,
                    units[s.Unit].Address,
                    s.Count,
                    DateOnly.FromDayNumber(s.Since + 1)
                )),
        ];
    }
}
