namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A list of units from a file with a column "name" and, if wanted, "code".</summary>
internal static class ReadUnits
{
    public static IReadOnlyList<KnownUnit> From(Stream stream, string fileName)
    {
        using var file = ReadingsFile.Open(stream, fileName);
        if (file.Problem is { } problem)
        {
            throw new ImportSettingsException($"The list of units cannot be read. {problem}");
        }

        using var reader = file.OpenReader();
        var headings = reader.Read() ? new Headings([reader.Row], [.. reader.ToArray().Select(Tidy)]) : Headings.None;
        var name = headings.IndexOf("name");
        if (name < 0)
        {
            throw new ImportSettingsException(
                "The list of units has no column 'name'. Put the headings on its first row."
            );
        }

        var code = headings.IndexOf("code");
        var units = new List<KnownUnit>();
        while (reader.Read())
        {
            if (Tidy(reader.CellOrEmpty(name).ToString()) is { Length: > 0 } text)
            {
                units.Add(new KnownUnit(text, code < 0 ? null : Tidy(reader.CellOrEmpty(code).ToString())));
            }
        }

        return units;
    }

    private static string Tidy(string text) => HiddenCharacters.Tidy(text, out _);
}
