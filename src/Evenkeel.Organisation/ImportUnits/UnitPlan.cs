using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Organisation.ImportUnits;

/// <summary>What a file of units would do: a decision for each row. Nothing is stored here.</summary>
internal sealed class UnitPlan
{
    private readonly Dictionary<string, UnitFileRow> inFile = [];
    private readonly List<(UnitFileRow Row, UnitDecision Decision)> decided = [];

    public UnitPlan(IReadOnlyList<UnitFileRow> rows, KnownUnits known)
    {
        Known = known;
        foreach (var row in rows.Where(row => row.IsCurrent))
        {
            inFile.TryAdd(UnitCode.Normalise(row.Code), row);
        }

        var faults = new UnitFaults(known, inFile);
        foreach (var row in rows)
        {
            var (kind, says) = Decide(row, faults);
            decided.Add((row, new UnitDecision(row.Line, Quoted(row.Code), Quoted(row.Name), kind, says)));
        }
    }

    public KnownUnits Known { get; }
    public IReadOnlyList<UnitDecision> Decisions => [.. decided.Select(pair => pair.Decision)];

    public IEnumerable<UnitFileRow> Of(UnitDecisionKind kind) =>
        decided.Where(pair => pair.Decision.Kind == kind).Select(pair => pair.Row);

    public static string KindOf(UnitFileRow row) =>
        row.Kind.Length > 0 ? row.Kind : LevelReader.Read(row.LevelText)!.Value.Kind;

    private (UnitDecisionKind Kind, string Says) Decide(UnitFileRow row, UnitFaults faults)
    {
        if (!row.IsCurrent)
        {
            return (UnitDecisionKind.LeftOut, "It is marked as no longer current.");
        }

        if (faults.Of(row) is { } fault)
        {
            return (UnitDecisionKind.Refused, fault);
        }

        if (Known.Find(row.Code) is not { } unit)
        {
            var level = LevelReader.Read(row.LevelText)!.Value.Level;
            return (UnitDecisionKind.Add, $"New {level.Title()} below {ParentName(row)}.");
        }

        var changes = Changes(row, unit);
        return changes.Count > 0
            ? (UnitDecisionKind.Change, string.Join(" ", changes))
            : (UnitDecisionKind.Same, "It is here already, just so.");
    }

    private List<string> Changes(UnitFileRow row, Unit unit)
    {
        var changes = new List<string>();
        if (unit.Name != row.Name)
        {
            changes.Add($"Its name changes from {unit.Name}.");
        }

        if (KindOf(row) is { Length: > 0 } kind && kind != unit.Kind)
        {
            changes.Add($"Its kind changes to {kind}.");
        }

        var now = Known.ParentOf(unit, Bond.Manages);
        if (!IsTop(row) && IsElsewhere(row.Parent, now))
        {
            changes.Add($"It moves from {Known.NameOf(now)} to {ParentName(row)}.");
        }

        if (row.SecondParent.Length > 0 && IsElsewhere(row.SecondParent, Known.ParentOf(unit, Bond.Oversees)))
        {
            changes.Add($"{row.SecondParent} oversees it.");
        }

        return changes;
    }

    /// <summary>The unit under which the file is imported may stand in it too: its own place is not the file's to change.</summary>
    public bool IsTop(UnitFileRow row) => Known.Under is { } under && Known.Find(row.Code)?.UnitId == under.Id;

    private bool IsElsewhere(string code, UnitId? now) =>
        (code.Length == 0 ? Known.Under?.Id : Known.Find(code)?.UnitId) is var wanted
        && (wanted != now || (wanted is null && code.Length > 0));

    private string ParentName(UnitFileRow row) =>
        row.Parent.Length == 0 ? Known.Under?.Name ?? "no other"
        : inFile.TryGetValue(UnitCode.Normalise(row.Parent), out var above) ? above.Name
        : Known.Find(row.Parent)!.Name;

    private static string Quoted(string text) => PatientIdentifiers.Quotable(text);
}
