using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShareMeasures;

/// <summary>Who keeps a measure, and whether all units of the programme can record it.</summary>
/// <param name="Unit">The keeper's name.</param>
/// <param name="ReachesAll">A measure is given to units at and below its keeper: every site is one.</param>
internal sealed record MeasureKeeper(string Unit, bool ReachesAll)
{
    public string Says => ReachesAll ? $"Kept by {Unit}" : $"Kept by {Unit}: units elsewhere cannot record it";
}

internal sealed class MeasureKeepers(OrganisationCatalogue organisation, MeasureCatalogue measures)
{
    /// <param name="sites">That should all be able to record it: the sites, or the programme's own unit while there are none.</param>
    public async Task<IReadOnlyDictionary<Guid, MeasureKeeper>> OfAsync(
        IReadOnlyCollection<Guid> asked,
        IReadOnlyCollection<UnitId> sites,
        CancellationToken ct
    )
    {
        var keepers = await measures.KeepersAsync(asked, ct);
        var ids = keepers.Values.ToHashSet();
        var units = await organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToListAsync(ct);
        var names = (await organisation.ToldApartAsync(units, ct)).ToDictionary(u => u.Id, u => u.Name);
        var above = await organisation.AboveAsync(sites, ct);
        var reaching = ids.Where(keeper => sites.All(site => site == keeper || above[site].Any(u => u.Id == keeper)))
            .ToHashSet();
        return keepers.ToDictionary(
            pair => pair.Key,
            pair => new MeasureKeeper(
                names.GetValueOrDefault(pair.Value, "another unit"),
                reaching.Contains(pair.Value)
            )
        );
    }
}
