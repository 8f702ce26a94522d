using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowWaitingSignals;

/// <summary>A signal that nobody has answered, with how long it has waited.</summary>
internal sealed record WaitingSignal(
    int Series,
    string Measure,
    string Sentence,
    VariationIcon Variation,
    DateOnly Since,
    int Days
);

/// <summary>How many wait at a unit below and under it, and the longest of them.</summary>
internal sealed record WaitingBelow(string Name, string Address, int Count, int Days);

/// <param name="Total">Of the unit itself; <paramref name="Signals"/> are the first of them.</param>
/// <param name="AllBelow">A team that stands in two branches counts once here, and in both lines of <paramref name="Below"/>.</param>
internal sealed record WaitingView(
    IReadOnlyList<WaitingSignal> Signals,
    int Total,
    int AllBelow,
    IReadOnlyList<WaitingBelow> Below,
    int MoreUnits
);

internal sealed class ShowWaitingSignalsHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    private const int MostSignals = 5;
    private const int MostUnits = 8;

    /// <param name="known">How many wait at the unit itself, where the page has counted them.</param>
    public async Task<WaitingView> Handle(UnitRow unit, int? known, CancellationToken ct)
    {
        var signals = known == 0 ? [] : await OwnAsync(unit.Id, ct);
        var total =
            signals.Count < MostSignals
                ? signals.Count
                : known ?? await WaitingSignals.Of(db).CountAsync(s => s.UnitId == unit.Id, ct);
        var below = await BelowAsync(unit.Id, ct);
        var allBelow = below.Count == 0 ? 0 : await CountBelowAsync(unit.Id, ct);
        return new WaitingView(
            signals,
            total,
            allBelow,
            [.. below.Take(MostUnits)],
            Math.Max(0, below.Count - MostUnits)
        );
    }

    /// <summary>What became worse first, and then what has waited longest.</summary>
    private async Task<List<WaitingSignal>> OwnAsync(UnitId unit, CancellationToken ct)
    {
        var rows = await WaitingSignals
            .Of(db)
            .Where(s => s.UnitId == unit)
            .Join(
                db.SeriesStatuses,
                s => s.SeriesNumber,
                status => status.SeriesNumber,
                (s, status) => new { s, status.Rank }
            )
            .Join(
                db.Measures,
                row => row.s.MeasureId,
                m => m.Id,
                (row, m) =>
                    new
                    {
                        row.s,
                        row.Rank,
                        m.Name,
                    }
            )
            .OrderBy(row => row.Rank)
            .ThenBy(row => row.s.DetectedAt)
            .Take(MostSignals)
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new WaitingSignal(
                row.s.SeriesNumber,
                row.Name,
                row.s.Sentence,
                row.s.Variation,
                DayOf(row.s.DetectedAt),
                DaysSince(row.s.DetectedAt)
            )),
        ];
    }

    private async Task<List<WaitingBelow>> BelowAsync(UnitId unit, CancellationToken ct)
    {
        var waiting = OfOpenUnits();
        var rows = await (
            from child in db.UnitClosures
            where child.AncestorId == unit && child.Depth == 1 && child.To == null
            join place in db.UnitClosures on child.DescendantId equals place.AncestorId
            where place.To == null
            join signal in waiting on place.DescendantId equals signal.UnitId
            group signal by child.DescendantId into own
            select new
            {
                Unit = own.Key,
                Count = own.Count(),
                Oldest = own.Min(s => s.DetectedAt),
            }
        ).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Unit).ToList();
        var units = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return
        [
            .. rows.Where(row => units.ContainsKey(row.Unit))
                .Select(row => new WaitingBelow(
                    units[row.Unit].Name,
                    units[row.Unit].Address,
                    row.Count,
                    DaysSince(row.Oldest)
                ))
                .OrderByDescending(row => row.Count)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    private Task<int> CountBelowAsync(UnitId unit, CancellationToken ct)
    {
        var below = db.UnitClosures.Where(c => c.AncestorId == unit && c.To == null && c.Depth > 0);
        return OfOpenUnits().CountAsync(s => below.Any(c => c.DescendantId == s.UnitId), ct);
    }

    /// <summary>Nobody answers for a unit that is closed.</summary>
    private IQueryable<Signal> OfOpenUnits()
    {
        var closed = organisation.AllUnits.Where(u => u.ClosedOn != null);
        return WaitingSignals.Of(db).Where(s => !closed.Any(u => u.Id == s.UnitId));
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(UkTime.Local(instant).DateTime);

    private int DaysSince(DateTimeOffset instant) => UkTime.Today(clock).DayNumber - DayOf(instant).DayNumber;
}
