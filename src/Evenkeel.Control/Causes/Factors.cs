using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Causes;

/// <summary>The contributory factors: those that are offered, and the names of all that ever were.</summary>
internal sealed class Factors(AppDb db)
{
    public async Task<IReadOnlyList<Factor>> AllAsync(CancellationToken ct) =>
        await db.Factors.OrderBy(f => f.Place).ThenBy(f => f.Name).AsNoTracking().ToListAsync(ct);
}
