using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowHistory;

/// <summary>Turns acts as they were written into sentences: names in place of ids, days as people say them.</summary>
internal sealed partial class HistoryWords(OrganisationCatalogue organisation)
{
    public async Task<IReadOnlyList<HistoryEntry>> SayAsync(IReadOnlyList<RecordedAct> acts, CancellationToken ct)
    {
        var names = await NamesAsync(acts, ct);
        return [.. acts.Select(act => Entry(act, names))];
    }

    public static IReadOnlyDictionary<string, string?[]> Read(RecordedChange change) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Values) ?? [];

    /// <summary>"ClosedOn" → "Closed on".</summary>
    public static string Words(string name)
    {
        var bare = name.EndsWith("Id", StringComparison.Ordinal) && name.Length > 2 ? name[..^2] : name;
        var spaced = Capitals().Replace(bare, match => " " + match.Value.ToLowerInvariant());
        return spaced;
    }

    private static HistoryEntry Entry(RecordedAct act, IReadOnlyDictionary<Guid, string> names)
    {
        var changes = act.Changes.OrderBy(change => change.Number).SelectMany(change => Changes(act, change, names));
        return new HistoryEntry(act.At, act.By.Length > 0 ? act.By : "the system", act.Name, act.Reason, [.. changes]);
    }

    private static IEnumerable<HistoryChange> Changes(
        RecordedAct act,
        RecordedChange change,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        Read(change)
            .Where(pair => !IsNoise(act, pair.Value))
            .Select(pair => new HistoryChange(
                Words(pair.Key),
                Say(pair.Value.ElementAtOrDefault(0), names),
                Say(pair.Value.ElementAtOrDefault(1), names)
            ));

    // The ids of the item and of the act, and what is empty before and after, say nothing to a reader.
    private static bool IsNoise(RecordedAct act, string?[] values) =>
        values.All(string.IsNullOrEmpty)
        || values.Any(value => Guid.TryParse(value, out var id) && (id == act.AboutId || id == act.Id));

    private static string? Say(string? value, IReadOnlyDictionary<Guid, string> names) =>
        string.IsNullOrEmpty(value) ? null
        : Guid.TryParse(value, out var id) ? names.GetValueOrDefault(id, "an item that is not shown here")
        : value is "True" ? "yes"
        : value is "False" ? "no"
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day == UnitClosure.Always ? "always"
                : UkDate.Plain(day)
        : DateTimeOffset.TryParseExact(
            value,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? UkDate.Full(instant)
        : Role.Find(value)?.Title ?? value;

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyList<RecordedAct> acts,
        CancellationToken ct
    )
    {
        var ids = acts.SelectMany(act => act.Changes)
            .SelectMany(change => Read(change).Values.SelectMany(values => values))
            .Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct()
            .ToList();
        var units = ids.ConvertAll(id => new UnitId(id));
        var people = ids.ConvertAll(id => new PersonId(id));
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id.Value, u => u.Name, ct);
        foreach (var person in await organisation.People.Where(p => people.Contains(p.Id)).ToListAsync(ct))
        {
            names[person.Id.Value] = person.Name;
        }

        return names;
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capitals();
}
