using System.Globalization;
using System.Text.Json;
using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Acts;

/// <summary>One record that an act added, changed or deleted, as it was written down; its values are texts.</summary>
public sealed class ChangedRecord
{
    private readonly IReadOnlyDictionary<string, string?[]> values;

    public ChangedRecord(RecordedAct act, RecordedChange change)
    {
        (ActId, ActName, AtUnit, Number) = (act.Id, act.Name, act.UnitId, change.Number);
        (Entity, Key, Kind) = (change.Entity, change.EntityId, change.Kind);
        values = ValuesOf(change);
    }

    public Guid ActId { get; }
    public string ActName { get; }

    /// <summary>The unit at which the act was done: what is said of it needs no unit's name.</summary>
    public UnitId? AtUnit { get; }

    /// <summary>In the order of the act.</summary>
    public int Number { get; }
    public string Entity { get; }

    /// <summary>The record's key; the parts of a key of several are parted by spaces.</summary>
    public string Key { get; }
    public bool IsNew => Kind == "Added";
    public bool IsGone => Kind == "Deleted";
    private string Kind { get; }

    public bool Has(string property) => values.ContainsKey(property);

    public string? Before(string property) => Value(property, 0);

    public string? After(string property) => Value(property, 1);

    /// <summary>What it is now or was last: of a record that is gone, too.</summary>
    public string? Last(string property) => After(property) ?? Before(property);

    public Guid? Id(string property) => Guid.TryParse(Last(property), out var id) ? id : null;

    public Guid? KeyId => Guid.TryParse(Key, out var id) ? id : null;

    /// <summary>The numbers of a key of several.</summary>
    public int[] KeyNumbers =>
        [.. Key.Split(' ').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var n) ? n : 0)];

    public static IReadOnlyDictionary<string, string?[]> ValuesOf(RecordedChange change) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Values) ?? [];

    private string? Value(string property, int at) =>
        values.TryGetValue(property, out var both) && both.ElementAtOrDefault(at) is { Length: > 0 } text ? text : null;
}
