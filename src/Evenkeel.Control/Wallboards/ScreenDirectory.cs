using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Wallboards;

/// <summary>Asked in each request of a wallboard, so that one that was ended shows nothing more; and so it is known when it was last used.</summary>
internal sealed class ScreenDirectory(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
    : IScreenDirectory
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public async Task<(string Name, UnitId Unit)?> FindAsync(PersonId account, CancellationToken ct)
    {
        var all = db.Wallboards.IgnoreQueryFilters([ScopeFilter.Name]).Where(w => w.Id == account.Value);
        var screen = await all.Where(w => w.TakenUpAt != null && w.EndedAt == null)
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (screen is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (screen.LastSeenAt is null || screen.LastSeenAt < now - SeenEvery)
        {
            await all.ExecuteUpdateAsync(set => set.SetProperty(w => w.LastSeenAt, (DateTimeOffset?)now), ct);
        }

        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == screen.UnitId, ct);
        return ($"Wallboard of {unit.Name}", unit.Id);
    }
}
