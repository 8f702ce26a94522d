using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Units;

/// <summary>Where a unit stands now, and staging another place for it: the old bond ends on the day on which the new one begins.</summary>
internal sealed class UnitPlaces(AppDb db)
{
    public Task<List<UnitParent>> NowAsync(UnitId unit, CancellationToken ct) =>
        db.UnitParents.Where(p => p.UnitId == unit && p.To == null).ToListAsync(ct);

    public async Task MoveAsync(UnitId unit, UnitId? parent, Bond bond, DateOnly day, CancellationToken ct)
    {
        foreach (var old in (await NowAsync(unit, ct)).Where(place => place.Bond == bond))
        {
            old.End(day > old.From ? day : old.From);
        }

        if (parent is { } to)
        {
            db.Add(
                new UnitParent
                {
                    UnitId = unit,
                    ParentId = to,
                    Bond = bond,
                    From = day,
                }
            );
        }
    }
}
