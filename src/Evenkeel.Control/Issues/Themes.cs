using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>The themes that hold at a unit: its own and those of the units above it.</summary>
internal sealed class Themes(AppDb db)
{
    public async Task<IReadOnlyList<Theme>> AtAsync(UnitId unit, CancellationToken ct) =>
        await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null)
            .Join(db.Themes.Where(t => t.EndedOn == null), c => c.AncestorId, t => t.KeptBy, (c, t) => t)
            .OrderBy(t => t.Name)
            .AsNoTracking()
            .ToListAsync(ct);
}
