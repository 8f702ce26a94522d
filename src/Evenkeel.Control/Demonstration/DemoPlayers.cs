using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;

namespace Evenkeel.Control.Demonstration;

/// <summary>Who plays a team's stories: who raises, who leads, who is asked, who has the last word.</summary>
internal sealed record DemoPeople(PersonRow Nurse, PersonRow Lead, Asked Above, Asked Top);

internal sealed class DemoPlayers(OrganisationCatalogue organisation, HolderFinder finder)
{
    private readonly Dictionary<UnitId, DemoPeople> known = [];

    public async Task<DemoPeople> AtAsync(UnitRow unit, CancellationToken ct)
    {
        if (known.TryGetValue(unit.Id, out var people))
        {
            return people;
        }

        var today = DateOnly.MaxValue.AddDays(-1);
        var nurses = await organisation.HoldersAsync(unit.Id, [Role.Member], today, ct);
        var leads = await organisation.HoldersAsync(unit.Id, [Role.Lead], today, ct);
        var above = (await finder.NextAsync(unit.Id, null, ct))!;
        var top = await finder.NextAsync(above.Unit.Id, null, ct) ?? above;
        return known[unit.Id] = new DemoPeople(nurses[0], leads[0], above, top);
    }
}
