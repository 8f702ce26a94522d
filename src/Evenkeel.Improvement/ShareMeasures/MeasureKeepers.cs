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
    public required UnitId Id { get; init; }

    /// <summary>The page on which whoever may gives it to units; null where the keeper is gone.</summary>
    public string? GivenAt { get; init; }
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
        var named = (await organisation.ToldApartAsync(units, ct)).ToDictionary(u => u.Id);
        var above = await organisation.AboveAsync(sites, ct);
        var reaching = ids.Where(keeper => sites.All(site => site == keeper || above[site].Any(u => u.Id == keeper)))
            .ToHashSet();
        return keepers.ToDictionary(
            pair => pair.Key,
            pair => Keeper(pair.Key, pair.Value, named.GetValueOrDefault(pair.Value), reaching.Contains(pair.Value))
        );
    }

    private static MeasureKeeper Keeper(Guid measure, UnitId id, UnitRow? unit, bool reachesAll) =>
        new(unit?.Name ?? "another unit", reachesAll)
        {
            Id = id,
            GivenAt = unit is null ? null : $"{unit.Address}/definitions/{measure}/units",
        };
}
