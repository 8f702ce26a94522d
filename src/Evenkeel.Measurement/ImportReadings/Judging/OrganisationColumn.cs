using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads which unit a row is about: each distinct text is looked up once.</summary>
internal sealed class OrganisationColumn
{
    private readonly ColumnPlan _plan;
    private readonly UnitDirectory _units;
    private readonly IReadOnlyDictionary<string, string> _map;
    private readonly Dictionary<string, UnitText> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitText>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly UnitText? _fixed;
    private UnitText? _last;

    public OrganisationColumn(ColumnPlan plan, ImportMapping mapping, UnitDirectory units)
    {
        (_plan, _units) = (plan, units);
        _map = mapping.OrganisationMap ?? new Dictionary<string, string>();
        _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        _fixed = mapping.Organisation is { } name && plan.Organisation < 0 ? Read(name, name, "") : null;
        _last = _fixed;
    }

    /// <summary>The column to name in a message.</summary>
    public int Column => _plan.Organisation;

    /// <summary>The unit of the last row that named one, for merged cells.</summary>
    public UnitText? Above { get; private set; }

    public UnitText Of(RecordReader record)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        var key = record.CellOrEmpty(_plan.Code >= 0 ? _plan.Code : _plan.Name);
        if (_plan.Code >= 0 && _plan.Name >= 0 && key.IsWhiteSpace())
        {
            key = record.CellOrEmpty(_plan.Name);
        }

        if (_last is null || !key.SequenceEqual(_last.Text))
        {
            _last = _lookup.TryGetValue(key, out var known) ? known : Read(key.ToString(), record);
        }

        return _last;
    }

    public void Keep(UnitText text) => Above = text;

    private UnitText Read(string key, RecordReader record) =>
        Read(key, key, record.CellOrEmpty(_plan.Code >= 0 ? _plan.Name : -1));

    private UnitText Read(string key, string code, ReadOnlySpan<char> name)
    {
        var wanted = _map.GetValueOrDefault(code.Trim(), code);
        var match = _units.Match(wanted, name);
        var text = new UnitText(key, match)
        {
            IsTotal = !_units.Knows(key.Trim()) && RowWords.IsTotal(key),
            HasIdentifier = PatientIdentifiers.ContainsIdentifier(key),
        };
        return _seen[key] = text;
    }
}

/// <summary>A unit's text as written, and what it was found to be.</summary>
internal sealed record UnitText(string Text, UnitMatch Match)
{
    public bool IsTotal { get; init; }

    public bool HasIdentifier { get; init; }
}
