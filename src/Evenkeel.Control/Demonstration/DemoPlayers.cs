using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;

namespace Evenkeel.Control.Demonstration;

/// <summary>Who plays a team's stories: who raises, who leads, who is asked, who has the last word.</summary>
internal sealed record DemoPeople(PersonRow Nurse, PersonRow Lead, Asked Above, Asked Top);

internal sealed class DemoPlayers(OrganisationCatalogue organisation, HolderFinder finder)
{
    private static readonly DateOnly Always = DateOnly.MaxValue.AddDays(-1);
    private readonly Dictionary<UnitId, DemoPeople> known = [];

    /// <summary>Who leads a team, or decides at what stands above teams.</summary>
    public async Task<PersonRow> LeadsAsync(UnitRow unit, CancellationToken ct)
    {
        var leads = await organisation.HoldersAsync(unit.Id, [Role.Lead], Always, ct);
        return leads.Count > 0 ? leads[0] : (await finder.DecidesAtAsync(unit.Id, ct))!;
    }

    public async Task<DemoPeople> AtAsync(UnitRow unit, CancellationToken ct)
    {
        if (known.TryGetValue(unit.Id, out var people))
        {
            return people;
        }

        var nurses = await organisation.HoldersAsync(unit.Id, [Role.Member], Always, ct);
        var leads = await organisation.HoldersAsync(unit.Id, [Role.Lead], Always, ct);
        var above = (await finder.NextAsync(unit.Id, null, ct))!;
        var top = await finder.NextAsync(above.Unit.Id, null, ct) ?? above;
        return known[unit.Id] = new DemoPeople(nurses[0], leads[0], above, top);
    }
}
