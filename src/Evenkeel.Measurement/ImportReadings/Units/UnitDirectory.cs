namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// The units that a file may name. Without a list every name is taken as known, and becomes a unit when it is first seen.
/// </summary>
internal sealed class UnitDirectory
{
    // Each compares with every unit; a file of strangers must not take minutes.
    private const int MostSuggestions = 500;

    private readonly List<KnownUnit> _units;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _near = new(StringComparer.Ordinal);
    private readonly bool _open;
    private string[]? _keys;
    private int _suggestions;

    /// <param name="known">The organisation's units; null when every name is to be taken as known.</param>
    public UnitDirectory(IReadOnlyList<KnownUnit>? known)
    {
        _open = known is null;
        _units = [.. known ?? []];
        for (var i = 0; i < _units.Count; i++)
        {
            Index(i);
        }
    }

    public int Count => _units.Count;

    public KnownUnit this[int unit] => _units[unit];

    /// <summary>Nothing was given to compare with: names come from the file.</summary>
    public bool IsOpen => _open;

    public bool Knows(string text) => _exact.TryGetValue(text, out var unit) && unit >= 0 && !_open;

    public bool Recognises(string text) =>
        Knows(text) || (!_open && _near.GetValueOrDefault(UnitKey.Of(text), -1) >= 0);

    /// <summary>By code, or by name where the code is missing or unknown.</summary>
    public UnitMatch Match(ReadOnlySpan<char> code, ReadOnlySpan<char> name)
    {
        var match = Match(code, _open ? HiddenCharacters.Tidy(name, out _) : "");
        return match.Kind is UnitMatchKind.Unknown or UnitMatchKind.Blank && !name.IsWhiteSpace()
            ? Match(name, "")
            : match;
    }

    private UnitMatch Match(ReadOnlySpan<char> cell, string title)
    {
        var name = HiddenCharacters.Tidy(cell, out var hidden);
        if (name.Length == 0)
        {
            return new UnitMatch(UnitMatchKind.Blank, -1);
        }

        var spaced = !_open && cell.Trim().Length != cell.Length;
        if (_exact.TryGetValue(name, out var exact) && exact >= 0)
        {
            var kind = spaced && hidden is null ? UnitMatchKind.Near : UnitMatchKind.Exact;
            return new UnitMatch(kind, exact)
            {
                HiddenCharacter = hidden,
                Difference = UnitDifference.Describe(cell, name),
            };
        }

        return (Near(cell, name) ?? AddOrRefuse(name, title)) with
        {
            HiddenCharacter = hidden,
        };
    }

    private UnitMatch? Near(ReadOnlySpan<char> cell, string name)
    {
        if (!_near.TryGetValue(UnitKey.Of(name), out var near) || near < 0)
        {
            return null;
        }

        var difference = UnitDifference.Describe(cell, _units[near].Name);
        return new UnitMatch(UnitMatchKind.Near, near) { Difference = difference };
    }

    private UnitMatch AddOrRefuse(string name, string title)
    {
        if (!_open || !LooksLikeName(name))
        {
            return new UnitMatch(UnitMatchKind.Unknown, -1) { Suggestion = Suggest(name) };
        }

        _units.Add(title.Length > 0 && LooksLikeName(title) ? new KnownUnit(title, name) : new KnownUnit(name));
        Index(_units.Count - 1);
        return new UnitMatch(UnitMatchKind.Exact, _units.Count - 1);
    }

    private string? Suggest(string name)
    {
        if (_open || _suggestions++ >= MostSuggestions)
        {
            return null;
        }

        _keys ??= [.. _units.Select(unit => UnitKey.Of(unit.Name))];
        var nearest = UnitSuggestion.Nearest(UnitKey.Of(name), _keys);
        return nearest < 0 ? null : _units[nearest].Name;
    }

    // Nobody's ward is a formula or a tag.
    private static bool LooksLikeName(string name) =>
        name[0] is not ('=' or '@' or '+' or '<') && name.Length <= 200 && name.Any(char.IsLetterOrDigit);

    private void Index(int unit)
    {
        foreach (var text in TextsOf(_units[unit]))
        {
            AddUnique(_exact, text, unit);
            AddUnique(_near, UnitKey.Of(text), unit);
        }
    }

    private static IEnumerable<string> TextsOf(KnownUnit unit)
    {
        yield return unit.Name;
        if (unit.Code is { Length: > 0 })
        {
            yield return unit.Code;
        }

        foreach (var other in unit.OtherNames ?? [])
        {
            yield return other;
        }
    }

    // A text that two units share names neither.
    private static void AddUnique(Dictionary<string, int> index, string text, int unit)
    {
        if (!index.TryAdd(text, unit) && index[text] != unit)
        {
            index[text] = -1;
        }
    }
}
