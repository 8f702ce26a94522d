using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Units;

/// <summary>How a unit reads in the history: its name where the act was done elsewhere, and what changed of it.</summary>
internal sealed class DescribeUnits(OrganisationCatalogue organisation) : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Unit.Name), "Name"),
        new(nameof(Unit.Code), "Code"),
        new(nameof(Unit.Kind), "Kind"),
        new(nameof(Unit.ClosedOn), "Closed on", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
    ];

    // A code's own rows follow the unit's, which says it.
    public IReadOnlyCollection<string> Entities => [nameof(Unit), nameof(UnitCode)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var units = changes.Where(change => change.Entity == nameof(Unit)).ToList();
        var ids = units.Select(change => new UnitId(change.KeyId ?? default)).Distinct().ToList();
        var names = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return [.. units.SelectMany(change => Lines(change, names))];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, Dictionary<UnitId, string> names)
    {
        var id = new UnitId(change.KeyId ?? default);
        if (!names.TryGetValue(id, out var name))
        {
            return [];
        }

        if (change.IsNew)
        {
            var level = Enum.TryParse<Level>(change.After(nameof(Unit.Level)), out var at) ? at.Title() : "";
            return [new(change, "New unit", null, $"{change.After(nameof(Unit.Name))} ({level})")];
        }

        return change.Lines(change.AtUnit == id ? "" : name, Fields);
    }
}
