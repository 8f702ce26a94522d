using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>Lays a judged file beside the readings that are there: a handful of queries, however many rows.</summary>
internal sealed class PlanImport(AppDb db, ReadingsImport import)
{
    private const int SeriesAtOnce = 1000;

    public async Task<PlannedMeasure> PlanAsync(CheckedMeasure one, UnitRow at, CancellationToken ct)
    {
        if (one.IsNew)
        {
            return new(one, (_, _, _) => null);
        }

        var numbers = await NumbersAsync(one, at, ct);
        var stored = await StoredAsync(one, [.. numbers.Values], ct);
        return new(
            one,
            (unit, period, sequence) =>
                numbers.TryGetValue(unit, out var series) ? stored.GetValueOrDefault((series, period, sequence)) : null
        );
    }

    /// <summary>The series of each unit of the file that has one.</summary>
    private async Task<Dictionary<int, int>> NumbersAsync(CheckedMeasure one, UnitRow at, CancellationToken ct)
    {
        var ids = await import.UnitIdsAsync(one.Result, at, ct);
        var series = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == one.Measure.Id)
            .Select(s => new { s.UnitId, s.Number })
            .ToDictionaryAsync(s => s.UnitId, s => s.Number, ct);
        var used = one.Result.Readings().Select(r => r.Unit).Distinct();
        return used.Where(unit => series.ContainsKey(ids[unit])).ToDictionary(unit => unit, unit => series[ids[unit]]);
    }

    private async Task<Dictionary<(int, int, int), Reading>> StoredAsync(
        CheckedMeasure one,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    )
    {
        var stored = new Dictionary<(int, int, int), Reading>();
        if (numbers.Count == 0)
        {
            return stored;
        }

        var (first, last) = (one.Result.Readings().Min(r => r.Period), one.Result.Readings().Max(r => r.Period));
        foreach (var some in numbers.Chunk(SeriesAtOnce))
        {
            var readings = await db
                .Readings.AsNoTracking()
                .Where(r => some.Contains(r.SeriesNumber) && r.Period >= first && r.Period <= last)
                .ToListAsync(ct);
            readings.ForEach(r => stored[(r.SeriesNumber, r.Period, r.Sequence)] = r);
        }

        return stored;
    }
}
