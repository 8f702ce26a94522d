using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// Looks for patients' numbers in every cell of every sheet, before a file is kept: judging looks only at the sheet that it reads, and not at all
/// where it cannot tell the columns.
/// </summary>
internal static class IdentifierSweep
{
    /// <summary>Where the first one is, in words; null where there is none.</summary>
    public static string? Find(ReadingsFile file, Func<string?, ReadingsFile> open, bool wasJudged)
    {
        if (PatientIdentifiers.ContainsIdentifier(file.Name))
        {
            return "The file's name";
        }

        if (file.Sheet is null || file.Sheets is not { Count: > 0 } sheets)
        {
            return wasJudged ? null : InRows(file, "Row");
        }

        // Plain numbers of a judged sheet's number columns may be counts of anything.
        return sheets
            .Where(sheet => !wasJudged || sheet != file.Sheet)
            .Select(sheet => InRows(open(sheet), $"Sheet {Messages.Safe(sheet)}, row"))
            .FirstOrDefault(found => found is not null);
    }

    private static string? InRows(ReadingsFile file, string where)
    {
        using var reader = file.OpenReader();
        while (reader.Read())
        {
            for (var i = 0; i < reader.Count; i++)
            {
                if (PatientIdentifiers.ContainsIdentifier(reader[i]))
                {
                    return $"{where} {reader.Row}, column {i + 1}";
                }
            }
        }

        return null;
    }
}
