namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// What a file's columns are for one measure. Columns are named by their heading (or "#3": the third). What is left out
/// is proposed from the headings. Saved with a measure as JSON; docs/decisions/0005 describes the format.
/// </summary>
internal sealed record ImportMapping
{
    /// <summary>The rows of the headings, where a person has confirmed them; one, or two to be joined.</summary>
    public IReadOnlyList<int>? HeaderRows { get; init; }

    public string? Sheet { get; init; }

    /// <summary>"comma", "semicolon", "tab", "bar" or the character.</summary>
    public string? Delimiter { get; init; }

    public string? OrganisationCode { get; init; }

    public string? OrganisationName { get; init; }

    /// <summary>The one unit of a file that has no column for it.</summary>
    public string? Organisation { get; init; }

    public string? Period { get; init; }

    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    public string? Value { get; init; }

    public string? Percentage { get; init; }

    /// <summary>There is no denominator column: it is the numerator divided by the percentage (or fraction).</summary>
    public bool DenominatorFromPercentage { get; init; }

    public string? Comment { get; init; }

    /// <summary>Columns that say p, provisional, z, ':' and the like about the row's numbers.</summary>
    public IReadOnlyList<string>? Qualifiers { get; init; }

    /// <summary>Rows to use: all of these hold.</summary>
    public IReadOnlyList<RowFilter>? Where { get; init; }

    /// <summary>"day_month" (the default) or "month_day".</summary>
    public string? DateOrder { get; init; }

    /// <summary>"." or ","; told from the file when left out.</summary>
    public string? DecimalMark { get; init; }

    /// <summary>Several rows of one unit and period are added up.</summary>
    public bool Sum { get; init; }

    /// <summary>Old code to new code, or a file's name to ours.</summary>
    public IReadOnlyDictionary<string, string>? OrganisationMap { get; init; }
}

/// <summary>A row is used when the column is the value, is one of the values, or is not the value.</summary>
internal sealed record RowFilter
{
    public required string Column { get; init; }

    public string? Is { get; init; }

    public IReadOnlyList<string>? IsIn { get; init; }

    public string? IsNot { get; init; }

    public bool Passes(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        if (IsNot is not null)
        {
            return !text.Equals(IsNot, StringComparison.OrdinalIgnoreCase);
        }

        if (Is is not null)
        {
            return text.Equals(Is, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var value in IsIn ?? [])
        {
            if (text.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
