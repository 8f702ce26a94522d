using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>The names beside a list: read once for all of its rows, so that the list keeps its own order and its own index.</summary>
internal sealed class Names(OrganisationCatalogue organisation)
{
    internal sealed record Known(Dictionary<UnitId, string> Units, Dictionary<PersonId, string> People)
    {
        public string Unit(UnitId unit) => Units.GetValueOrDefault(unit, "a unit");

        public string Person(PersonId person) => People.GetValueOrDefault(person, "somebody");
    }

    public async Task<Known> OfAsync(IEnumerable<UnitId> units, IEnumerable<PersonId> people, CancellationToken ct)
    {
        var (unitIds, personIds) = (units.Distinct().ToList(), people.Distinct().ToList());
        return new Known(
            unitIds.Count == 0
                ? []
                : await organisation
                    .AllUnits.Where(u => unitIds.Contains(u.Id))
                    .ToDictionaryAsync(u => u.Id, u => u.Name, ct),
            personIds.Count == 0
                ? []
                : await organisation
                    .People.Where(p => personIds.Contains(p.Id))
                    .ToDictionaryAsync(p => p.Id, p => p.Name, ct)
        );
    }
}
