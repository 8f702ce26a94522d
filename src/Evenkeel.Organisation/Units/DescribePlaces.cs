using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Units;

/// <summary>"Stands below: Medicine → Surgery, from 26 Nov 2026". The old place and the new are two rows of one act, and one line.</summary>
internal sealed class DescribePlaces(AppDb db, OrganisationCatalogue organisation) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(UnitParent)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId ?? default).ToList();
        var places = await db.UnitParents.AsNoTracking().Where(p => keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var mine = places.Values.Select(p => p.UnitId).Distinct().ToList();
        var seen = await organisation.Units.Where(u => mine.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var above = places.Values.Select(p => p.ParentId).Distinct().ToList();
        var names = await organisation.AllUnits.Where(u => above.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. changes
                .Where(change => places.TryGetValue(change.KeyId ?? default, out var place) && seen.ContainsKey(place.UnitId))
                .Select(change => (Change: change, Place: places[change.KeyId!.Value]))
                .GroupBy(pair => (pair.Change.ActId, pair.Place.UnitId, pair.Place.Bond))
                .Select(group => Line([.. group], seen[group.Key.UnitId], names)),
        ];
    }

    private static ChangeLine Line(
        List<(ChangedRecord Change, UnitParent Place)> rows,
        string unit,
        Dictionary<UnitId, string> names
    )
    {
        var (first, place) = rows[0];
        var label = place.Bond == Bond.Manages ? "Stands below" : "Overseen by";
        var item = first.AtUnit == place.UnitId ? label : $"{unit}: {char.ToLowerInvariant(label[0])}{label[1..]}";
        var ended = rows.Where(row => !row.Change.IsNew).Select(row => row.Place).FirstOrDefault();
        var begun = rows.Where(row => row.Change.IsNew).Select(row => row.Place).FirstOrDefault();
        return new ChangeLine(first, item, Name(ended, names), begun is null ? Nothing(ended!) : $"{Name(begun, names)}{Since(begun)}");
    }

    private static string? Name(UnitParent? place, Dictionary<UnitId, string> names) =>
        place is null ? null : names.GetValueOrDefault(place.ParentId, "a unit");

    private static string Since(UnitParent place) =>
        place.From == UnitClosure.Always ? "" : $", from {UkDate.Plain(place.From)}";

    private static string Nothing(UnitParent ended) => ended.To is { } day ? $"nothing, from {UkDate.Plain(day)}" : "nothing";
}
