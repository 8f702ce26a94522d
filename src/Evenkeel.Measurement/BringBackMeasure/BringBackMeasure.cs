using Evenkeel.Measurement.Measures;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.BringBackMeasure;

/// <summary>A retired measure is used again, by the units that recorded it until it was retired.</summary>
internal sealed class BringBackMeasureHandler(AppDb db, Permits permits)
{
    public async Task<bool> MayAsync(Guid id, CancellationToken ct) =>
        await db.Measures.Where(m => m.Id == id).Select(m => (UnitId?)m.KeptBy).SingleOrDefaultAsync(ct) is { } keeper
        && await permits.MayAsync(Permissions.Edit, keeper, ct);

    public async Task<Outcome<int>> Handle(Guid id, CancellationToken ct)
    {
        var measure = await db.Measures.SingleOrDefaultAsync(m => m.Id == id && m.RetiredOn != null, ct);
        if (measure is null)
        {
            return Outcome.Refused("", "It is in use already.");
        }

        if (!await MayAsync(id, ct))
        {
            return Outcome.Refused("", permits.Reason(Permissions.Edit));
        }

        if (
            await db.Measures.AnyAsync(
                m => m.KeptBy == measure.KeptBy && m.Name == measure.Name && m.RetiredOn == null,
                ct
            )
        )
        {
            return Outcome.Refused("", "Another measure has its name now. Change that name first.");
        }

        var ended = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.MeasureId == id && s.EndedOn == measure.RetiredOn)
            .ToListAsync(ct);
        ended.ForEach(series => series.Resume());
        measure.BringBack();
        var act = new Act("Measure brought back") { Unit = measure.KeptBy, About = new ItemRef(Measure.ItemKind, id) };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(ended.Count) : Outcome.Stale;
    }
}
