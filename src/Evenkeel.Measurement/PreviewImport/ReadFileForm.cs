using System.Globalization;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>How the file is read, as the person would change it. Columns are their headings, or "#3" where a heading cannot name one.</summary>
internal sealed class ReadFileForm
{
    /// <summary>Which of the file's measures the columns are for.</summary>
    public int Measure { get; set; }
    public string? HeaderRows { get; set; }
    public string? Sheet { get; set; }
    public string? Delimiter { get; set; }
    public string? DecimalMark { get; set; }
    public string? DateOrder { get; set; }
    public string? UnitCode { get; set; }
    public string? UnitName { get; set; }
    public string? OneUnit { get; set; }
    public string? Period { get; set; }
    public string? First { get; set; }
    public string? Second { get; set; }
    public string? Percentage { get; set; }
    public string? Comment { get; set; }
    public bool Sum { get; set; }
    public List<RowCondition> Where
    {
        get;
        set => field = value ?? [];
    } = [];

    public static ReadFileForm Of(PlannedMeasure plan, int measure)
    {
        var (mapping, file) = (plan.Result.Mapping, plan.Result.File);
        return new()
        {
            Measure = measure,
            HeaderRows = string.Join(", ", plan.Result.Headings.Rows),
            Sheet = file.Sheet,
            Delimiter = file.Delimiter is { } delimiter ? NameOf(delimiter) : null,
            DecimalMark = mapping.DecimalMark,
            DateOrder = mapping.DateOrder,
            UnitCode = mapping.OrganisationCode,
            UnitName = mapping.OrganisationName,
            OneUnit = mapping.Organisation,
            Period = mapping.Period,
            First = mapping.Value ?? mapping.Numerator,
            Second = mapping.Denominator,
            Percentage = mapping.Percentage,
            Comment = mapping.Comment,
            Sum = mapping.Sum,
            Where = [.. (mapping.Where ?? []).Select(RowCondition.Of), new RowCondition()],
        };
    }

    /// <summary>The rows of the headings; null where what was typed is no row.</summary>
    public IReadOnlyList<int>? Headings()
    {
        var parts = (HeaderRows ?? "").Split(
            [',', ' ', '&'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var rows = parts
            .Where(part => part != "and")
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0)
            .ToList();
        return rows.Count is 1 or 2 && rows.TrueForAll(row => row > 0) ? rows : null;
    }

    public ImportMapping Apply(ImportMapping mapping, bool isValue) =>
        mapping with
        {
            OrganisationCode = OrNull(UnitCode),
            OrganisationName = OrNull(UnitName),
            Organisation = OrNull(UnitCode) is null && OrNull(UnitName) is null ? OrNull(OneUnit) : null,
            Period = OrNull(Period),
            Value = isValue ? OrNull(First) : null,
            Numerator = isValue ? null : OrNull(First),
            Denominator = OrNull(Second),
            Percentage = OrNull(Percentage),
            Comment = OrNull(Comment),
            DenominatorFromPercentage = mapping.DenominatorFromPercentage && OrNull(Second) is null,
            Sum = Sum,
            Where = [.. Where.Select(condition => condition.ToFilter()).OfType<RowFilter>()],
        };

    /// <summary>What all measures of the file share.</summary>
    public ImportMapping ApplyToFile(ImportMapping mapping) =>
        mapping with
        {
            HeaderRows = Headings(),
            Sheet = OrNull(Sheet),
            Delimiter = OrNull(Delimiter),
            DecimalMark = OrNull(DecimalMark),
            DateOrder = OrNull(DateOrder),
        };

    private static string NameOf(char delimiter) =>
        delimiter switch
        {
            ',' => "comma",
            ';' => "semicolon",
            '\t' => "tab",
            '|' => "bar",
            _ => delimiter.ToString(),
        };

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>"Only rows where this column is that."</summary>
internal sealed class RowCondition
{
    private const char Between = '|';

    public string? Column { get; set; }
    public string? How { get; set; }

    /// <summary>Several are written with a bar between them.</summary>
    public string? Value { get; set; }

    public static RowCondition Of(RowFilter filter) =>
        new()
        {
            Column = filter.Column,
            How = filter.IsNot is null ? "is" : "is_not",
            Value = filter.IsNot ?? filter.Is ?? string.Join($" {Between} ", filter.IsIn ?? []),
        };

    public RowFilter? ToFilter()
    {
        if (string.IsNullOrWhiteSpace(Column))
        {
            return null;
        }

        var values = (Value ?? "").Split(Between, StringSplitOptions.TrimEntries);
        return How == "is_not" ? new() { Column = Column, IsNot = values[0] }
            : values.Length == 1 ? new() { Column = Column, Is = values[0] }
            : new() { Column = Column, IsIn = values };
    }
}
