using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>What a project's people, units and measures are called in the history; what the reader does not see has no name.</summary>
internal sealed class PartNames(AppDb db, OrganisationCatalogue organisation, MeasureCatalogue measures)
{
    /// <summary>By the changed record's key.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var names = new Dictionary<string, string>();
        foreach (var kind in changes.GroupBy(change => change.Entity))
        {
            var some = kind.DistinctBy(change => change.Key).ToList();
            var found = kind.Key switch
            {
                nameof(ProjectMember) => await PeopleAsync(some, ct),
                nameof(ProjectSite) => await UnitsAsync(some, ct),
                nameof(ProjectMeasure) => await MeasuresAsync(some, ct),
                _ => [],
            };
            found.ForEach(one => names[one.Key] = one.Name);
        }

        return names;
    }

    private async Task<List<(string Key, string Name)>> PeopleAsync(List<ChangedRecord> changes, CancellationToken ct)
    {
        var ids = changes.ConvertAll(change => change.KeyId ?? default);
        var people = await db
            .ProjectMembers.Where(m => ids.Contains(m.Id))
            .Join(organisation.People, m => m.PersonId, p => p.Id, (m, p) => new { m.Id, p.Name })
            .ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        return Named(changes, change => people.GetValueOrDefault(change.KeyId ?? default));
    }

    private async Task<List<(string Key, string Name)>> UnitsAsync(List<ChangedRecord> changes, CancellationToken ct)
    {
        var ids = changes.ConvertAll(UnitOf);
        var units = await organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return Named(changes, change => units.GetValueOrDefault(UnitOf(change))?.Name);
    }

    private async Task<List<(string Key, string Name)>> MeasuresAsync(List<ChangedRecord> changes, CancellationToken ct)
    {
        var numbers = changes.ConvertAll(SeriesOf);
        var known = await measures
            .Watched.Where(s => numbers.Contains(s.Number))
            .ToDictionaryAsync(s => s.Number, s => s.Measure, ct);
        return Named(changes, change => known.GetValueOrDefault(SeriesOf(change)));
    }

    private static List<(string Key, string Name)> Named(
        List<ChangedRecord> changes,
        Func<ChangedRecord, string?> name
    ) => [.. changes.Where(change => name(change) is not null).Select(change => (change.Key, name(change)!))];

    private static UnitId UnitOf(ChangedRecord change) =>
        new(Guid.TryParse(change.Key.Split(' ')[^1], out var unit) ? unit : default);

    private static int SeriesOf(ChangedRecord change) => change.KeyNumbers[^1];
}
