using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Organisation.ImportUnits;

/// <summary>Why a row of the file cannot be used, in a sentence that a person can act on.</summary>
internal sealed class UnitFaults(KnownUnits known, IReadOnlyDictionary<string, UnitFileRow> inFile)
{
    public string? Of(UnitFileRow row) => OfTexts(row) ?? OfCode(row) ?? OfPlace(row);

    private static string? OfTexts(UnitFileRow row) =>
        new[] { row.Code, row.Name, row.Kind, row.Parent, row.SecondParent }.Any(Holds)
            ? "It holds what looks like a patient's number. Take it out."
        : !UnitCode.IsValid(row.Code) ? "Its code is missing, or has other than letters, digits and hyphens."
        : row.Name.Length is 0 or > 200 ? "It has no name, or one of more than 200 characters."
        : row.Kind.Length > 60 ? "Its kind has more than 60 characters."
        : LevelReader.Read(row.LevelText) is null
            ? "Its level is not known here: use national, Board, IJB, service or team."
        : null;

    private string? OfCode(UnitFileRow row)
    {
        var unit = known.Find(row.Code);
        var level = LevelReader.Read(row.LevelText)!.Value.Level;
        return inFile[UnitCode.Normalise(row.Code)] != row ? "Its code stands earlier in the file as well."
            : unit is null && known.IsTaken(row.Code) ? "Its code belongs to a unit outside this one."
            : unit is not null && unit.Level != level
                ? $"It is here as {unit.Level.Title()}; a level cannot be changed."
            : null;
    }

    private string? OfPlace(UnitFileRow row)
    {
        var level = LevelReader.Read(row.LevelText)!.Value.Level;
        if (known.Under is { } under && known.Find(row.Code)?.UnitId == under.Id)
        {
            return null;
        }

        if (row.Parent.Length == 0 && known.Under is { } top && !level.MayStandBelow(top.Level))
        {
            return $"It cannot stand below {top.Name}, which is at the same level or below it.";
        }

        return new[] { row.Parent, row.SecondParent }
                .Where(code => code.Length > 0)
                .Select(code => OfParent(level, code))
                .FirstOrDefault(fault => fault is not null)
            ?? (Loops(row) ? "It would stand below itself." : null);
    }

    private string? OfParent(Level level, string code) =>
        LevelOf(code) is not { } above ? $"Its parent {code} is neither in the file nor below this unit."
        : !level.MayStandBelow(above) ? $"Its parent {code} is at the same level or below it."
        : null;

    private Level? LevelOf(string code) =>
        inFile.TryGetValue(UnitCode.Normalise(code), out var row)
            ? LevelReader.Read(row.LevelText)?.Level
            : known.Find(code)?.Level;

    private bool Loops(UnitFileRow row)
    {
        var seen = new HashSet<string>();
        var code = UnitCode.Normalise(row.Code);
        while (seen.Add(code))
        {
            if (!inFile.TryGetValue(code, out var at) || at.Parent.Length == 0)
            {
                return false;
            }

            code = UnitCode.Normalise(at.Parent);
        }

        return true;
    }

    private static bool Holds(string text) => PatientIdentifiers.ContainsIdentifier(text);
}
