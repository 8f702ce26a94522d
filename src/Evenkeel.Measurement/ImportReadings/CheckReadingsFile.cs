namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// Checks a person's file against a measure: what would be stored, and why the rest would not. Needs no database and keeps
/// nothing. This is the one door from outside the module; pages and the import itself use <see cref="ImportCheck"/>.
/// </summary>
public sealed class CheckReadingsFile
{
    private readonly ImportResult _result;

    private CheckReadingsFile(ImportResult result) => _result = result;

    /// <summary>Nothing of the file could be stored.</summary>
    public bool IsRejected => _result.Decision == FileDecision.Reject;

    /// <param name="file">Seekable; it is read several times and closed with the check.</param>
    /// <param name="fileName">Its name: shown in the report, and its extension says which separator is expected.</param>
    /// <param name="measureJson">An object with name, type, numerator, denominator or value, and period.</param>
    /// <param name="units">A file with a column "name" (and "code"); null takes every name as known.</param>
    /// <param name="mappingJson">What the columns are; null proposes it from the headings.</param>
    /// <param name="today">The day after which a period is in the future.</param>
    /// <exception cref="ImportSettingsException">The measure, the mapping or the list of units cannot be used.</exception>
    public static CheckReadingsFile Run(
        Stream file,
        string fileName,
        Stream measureJson,
        Stream? units,
        Stream? mappingJson,
        DateOnly today
    )
    {
        var measure = MeasureJson.Parse(SettingsJson.Read(measureJson, "measure"));
        var mapping = mappingJson is null
            ? null
            : MappingJson.Choose(SettingsJson.Read(mappingJson, "mapping"), measure.Name);
        var known = units is null ? null : ReadUnits.From(units, "units.csv");
        var options = new ReadingOptions(Delimiters.Parse(mapping?.Delimiter), mapping?.Sheet);
        return new(ImportCheck.Run(ReadingsFile.Open(file, fileName, options), measure, known, mapping, today));
    }

    /// <summary>The report as JSON (UTF-8, snake_case), every row in it.</summary>
    public void WriteJson(Stream stream) => ReportJson.Write(_result, stream);

    /// <summary>The report as text for a person.</summary>
    public void WriteText(TextWriter writer) => ReportTable.Write(_result, writer);
}
