namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A judged file: the decision on it and on every row, and what would be stored.</summary>
internal sealed class ImportResult(
    ReadingsFile file,
    MeasureShape measure,
    ImportMapping mapping,
    Headings headings,
    UnitDirectory units
)
{
    public ReadingsFile File { get; } = file;

    public MeasureShape Measure { get; } = measure;

    /// <summary>What was used: the given mapping with the gaps filled in.</summary>
    public ImportMapping Mapping { get; } = mapping;

    public Headings Headings { get; } = headings;

    /// <summary>The units that <see cref="JudgedRows.Entry.Unit"/> counts; it grows with the file when no list was given.</summary>
    public UnitDirectory Units { get; } = units;

    public JudgedRows Rows { get; } = new();

    public List<FileMessage> Messages { get; } = [];

    public FileDecision Decision { get; set; }

    public bool ContainsIdentifiers { get; set; }

    public char DecimalMark { get; set; } = '.';

    /// <summary>The stored rows' places, by unit and then period.</summary>
    public int[] Order { get; set; } = [];

    /// <summary>What is to be stored, by unit and then period; rows to be added up are one reading.</summary>
    public IEnumerable<ImportedReading> Readings() => ImportedReadings.Of(this);

    public int FirstColumn => Headings.IndexOf(Mapping.Value ?? Mapping.Numerator);

    public int SecondColumn => Headings.IndexOf(Mapping.Denominator);

    public int OrganisationColumn => Headings.IndexOf(Mapping.OrganisationName ?? Mapping.OrganisationCode);

    /// <summary>The heading, or the column's place where it has none.</summary>
    public string ColumnName(int column) =>
        column >= 0 && column < Headings.Names.Count && Headings.Names[column] is { Length: > 0 } name
            ? name
            : $"#{column + 1}";

    public int CountOf(RowDecision decision)
    {
        var count = 0;
        foreach (ref readonly var entry in Rows.Entries)
        {
            count += entry.Decision == decision ? 1 : 0;
        }

        return count;
    }

    public int CountOf(ImportCode code)
    {
        var count = 0;
        foreach (ref readonly var entry in Rows.Entries)
        {
            count += entry.Code == code ? 1 : 0;
        }

        return count;
    }
}
