using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Readings;

/// <summary>A unit that moved from a day that lies back counted elsewhere since: the stored sums of what it and those below it record are renewed.</summary>
internal sealed class RenewForMoves(AppDb db, RollUps rollUps) : IEventHandler<UnitsMoved>
{
    private const int AtOnce = 500;

    public async Task HandleAsync(UnitsMoved happened, CancellationToken ct)
    {
        var measures = new HashSet<Guid>();
        foreach (var some in happened.Units.Chunk(AtOnce))
        {
            measures.UnionWith(await SummedAsync(some, happened.From.DayNumber, ct));
        }

        foreach (var measure in measures)
        {
            await rollUps.RenewAllAsync(measure, ct);
        }
    }

    /// <summary>Measures with sums of which these units, or those below them, have readings of that day or later.</summary>
    private Task<List<Guid>> SummedAsync(Platform.Access.UnitId[] units, int from, CancellationToken ct)
    {
        var below = db.UnitClosures.Where(c => units.Contains(c.AncestorId)).Select(c => c.DescendantId);
        var readings = db.Readings;
        var all = db.Series.IgnoreQueryFilters();
        var summed = all.Where(s => s.IsRollUp && s.EndedOn == null).Select(s => s.MeasureId);
        return all.Where(s => !s.IsRollUp && below.Contains(s.UnitId) && summed.Contains(s.MeasureId))
            .Where(s => readings.Any(r => r.SeriesNumber == s.Number && r.Period >= from))
            .Select(s => s.MeasureId)
            .Distinct()
            .ToListAsync(ct);
    }
}
