using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;

namespace Evenkeel.Measurement.StageImport;

/// <summary>
/// Why a file is not taken in, as a sentence: it has patients' details in it, or it cannot be read. What it said is not repeated.
/// </summary>
internal sealed class RefuseFile(ReadingsImport import)
{
    private const int MostPlaces = 5;

    public async Task<string?> BecauseAsync(
        MemoryStream file,
        string name,
        DraftChoice choice,
        UnitRow unit,
        CancellationToken ct
    )
    {
        foreach (var one in choice.Measures)
        {
            var opened = one.OpenIn(file, name);
            var check = await import.CheckAsync(opened, one, unit, null, ct);
            var result = check.Result;
            if (result.Decision == FileDecision.Reject)
            {
                return Sentence(result);
            }

            if (check.Fed is { } fed)
            {
                return $"{fed} Nothing was imported.";
            }

            var wasJudged = result.Rows.Count > 0;
            if (IdentifierSweep.Find(opened, sheet => one.OpenIn(file, name, sheet), wasJudged) is { } where)
            {
                return Identifiers(where);
            }
        }

        return null;
    }

    /// <summary>Where nobody has said yet what the file holds: every cell of it is looked at.</summary>
    public static string? BecauseOfContent(MemoryStream file, string name)
    {
        var opened = Open(file, name);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var headings = FindHeadings.In(opened.Sample, null);
        if (IdentifierHeadings.In(headings) is { Count: > 0 } columns)
        {
            return Identifiers($"Column {Messages.Safe(headings.Names[columns[0]])}");
        }

        return IdentifierSweep.Find(opened, sheet => Open(file, name, sheet), wasJudged: false) is { } where
            ? Identifiers(where)
            : null;
    }

    private static ReadingsFile Open(MemoryStream file, string name, string? sheet = null)
    {
        file.Position = 0;
        return ReadingsFile.Open(new KeepOpen(file), name, new ReadingOptions(Sheet: sheet));
    }

    private static string Identifiers(string where) =>
        $"{where} looks as if it has a patient's details in it. Nothing was imported and the file was not kept. Upload counts only.";

    /// <summary>What is wrong with the file, and for patients' details the first places; never what stood there.</summary>
    private static string Sentence(ImportResult result)
    {
        ImportCode[] about = result.ContainsIdentifiers
            ? [ImportCode.PatientIdentifiers]
            : [ImportCode.UnreadableFile, ImportCode.UnclosedQuote, ImportCode.RiskWithoutSign];
        var said = string.Join(" ", result.Messages.Where(m => about.Contains(m.Code)).Select(m => m.Text));
        var places = Enumerable
            .Range(0, result.ContainsIdentifiers ? result.Rows.Count : 0)
            .Where(i => result.Rows[i].Code == ImportCode.PatientIdentifiers && result.Rows[i].Column >= 0)
            .Take(MostPlaces)
            .Select(i => $"row {result.Rows[i].Row}, column {Messages.Safe(result.ColumnName(result.Rows[i].Column))}")
            .ToList();
        return places.Count == 0 ? said : $"{said} Look at {string.Join("; ", places)}.";
    }
}
