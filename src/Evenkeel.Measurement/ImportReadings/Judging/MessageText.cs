namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Composes one row's sentence.</summary>
internal readonly struct MessageText(ImportResult result, int index, Finding finding)
{
    private JudgedRows.Entry Entry => result.Rows[index];

    private bool MayBeNegative => result.Measure.Kind == MeasureKind.Measurement;

    private string Row => $"Row {Entry.Row}";

    private string Where => finding.Column < 0 ? Row : $"{Row}, column {Heading}";

    private string Heading => Messages.Safe(result.ColumnName(finding.Column));

    private string Seen => Messages.Safe(finding.Seen);

    private string Trimmed => Messages.Safe(finding.Seen?.Trim());

    public string? Compose() =>
        Shape()
        ?? Organisation()
        ?? PeriodMessages.Compose(finding, Where, Entry, result.Measure)
        ?? Number()
        ?? Pair();

    private string? Shape() =>
        finding.Code switch
        {
            ImportCode.BlankRow or ImportCode.TitleRow or ImportCode.Footnote or ImportCode.InsideUnclosedQuote => null,
            ImportCode.FilteredOut => $"{Row} is left out by the mapping's conditions.",
            ImportCode.TotalRow =>
                $"{Row} looks like a total{TotalParts}. We left it out so people are not counted twice.",
            ImportCode.NulCharacter =>
                $"{Where} has a hidden NUL character. The file may be damaged or not a text file.",
            ImportCode.CellTooLong =>
                $"{Where} is {finding.Seen} characters long. The limit is {RecordReader.LongestCell:N0}.",
            ImportCode.TooManyColumns =>
                $"{Row} has {finding.Seen} cells but the heading has {Width}. {DelimiterName} inside a comment needs quotation marks round the comment.",
            ImportCode.TooFewColumns =>
                $"{Row} has {finding.Seen} cells but the heading has {Width}. {MissingColumns} empty.",
            ImportCode.StrayQuote => $"{Where} has a quotation mark in the middle. Kept as written.",
            ImportCode.UnclosedQuote => $"{Where} opens a quotation mark that is never closed. Close it or remove it.",
            ImportCode.FormulaLikeText =>
                $"{Where} starts with {finding.Seen}. Kept as plain text{(finding.Seen == "'+'" ? " (it may be a phone number)" : "")}.",
            ImportCode.PatientIdentifiers =>
                $"{Where} looks as if it has a patient's details. Nothing was imported. Upload counts only.",
            _ => null,
        };

    private string? Organisation() =>
        finding.Code switch
        {
            ImportCode.FilledDown =>
                $"{Where} is empty (merged cell). We used the value above: {Messages.Safe(finding.Extra)}.",
            ImportCode.HiddenCharacter when finding.Extra is not null && finding.Column == OrganisationColumn =>
                $"{Where} had a hidden character ({finding.Extra}). We removed it: {UnitName}.",
            ImportCode.HiddenCharacter => $"{Where} had a hidden character. We removed it.",
            ImportCode.OrganisationMatched => $"{Where}: '{Seen}' matched to {UnitName} ({finding.Extra}).",
            ImportCode.OrganisationUnknown when string.IsNullOrWhiteSpace(finding.Seen) =>
                $"{Where} is empty. Write the unit's name or code.",
            ImportCode.OrganisationUnknown =>
                $"{Where}: we do not know '{Trimmed}'.{(finding.Extra is null ? "" : $" Did you mean {finding.Extra}?")}",
            _ => null,
        };

    private string? Number() =>
        finding.Code switch
        {
            ImportCode.BadThousands =>
                $"{Where}: '{Trimmed}' is not a number we can read safely.{NumberMessages.Thousands(finding.Seen)}",
            ImportCode.NotANumber => $"{Where}: {NumberMessages.NotANumber(finding.Seen, MayBeNegative)}",
            ImportCode.NotWholeNumber => $"{Where}: {Trimmed} is not a whole number.",
            ImportCode.Negative => $"{Where}: {Trimmed} is below 0.",
            ImportCode.TooLarge => $"{Where}: {Trimmed} is too large.",
            ImportCode.PercentInCount =>
                $"{Where}: '{Trimmed}' is a percentage. This column needs a whole number of people.",
            ImportCode.FormulaInNumber =>
                $"{Where}: '{Trimmed}' is a formula, not a number. In Excel, paste the values only and save again.",
            ImportCode.ExcelError => $"{Where}: '{Trimmed}' is an Excel error. Fix the formula in the spreadsheet.",
            ImportCode.NotAvailable when finding.Extra is not null =>
                $"{Where} is {(Trimmed.Length == 0 ? "empty" : Trimmed)}, so {finding.Extra.Trim()} cannot be put against a number of people: no value.",
            ImportCode.NotAvailable => string.IsNullOrWhiteSpace(finding.Seen)
                ? $"{Where} is empty: no value."
                : $"{Where}: '{Trimmed}' means no value.",
            ImportCode.NotApplicable => $"{Where}: '{Trimmed}' means not applicable.",
            ImportCode.Suppressed =>
                $"{Where}: '{Trimmed}' means the value is withheld. It is kept as 'not shown', never as 0.",
            ImportCode.ValueWithNoteMark =>
                $"{Where}: '{Trimmed}' read as {NumberMessages.Of(Value)} with a note mark.",
            ImportCode.MixedDecimalMark =>
                $"{Where}: {Trimmed} uses a decimal point but the rest of the file uses decimal commas. We read it as {NumberMessages.Of(Value)}.",
            ImportCode.Scientific =>
                $"{Row}: {Trimmed}{(finding.Extra is null ? "" : $" and {finding.Extra.Trim()}")} read as {NumberMessages.Of(Value)}{(finding.Extra is null ? "" : $" and {NumberMessages.Of(Entry.Second)}")}.",
            _ => null,
        };

    private string? Pair() =>
        finding.Code switch
        {
            ImportCode.MissingCounts =>
                $"{Row}: {MissingCounts} empty. A percentage alone cannot be charted for this measure because it needs both counts.",
            ImportCode.NumeratorAboveDenominator =>
                $"{Row}: the numerator ({NumberMessages.Of(Entry.First)}) is larger than the denominator ({NumberMessages.Of(Entry.Second)}). For a percentage the numerator is part of the denominator.",
            ImportCode.ZeroDenominator =>
                $"{Row}: the denominator is 0, so there is no {Worth} for {PeriodName}. The {PeriodFit.Name(result.Measure.Period)} is kept and shown as a gap.",
            ImportCode.PercentDisagrees =>
                $"{Where} says {Trimmed} but {Counts(Entry)} is {100 * Entry.First / Entry.Second:0.0}%. We used the counts.",
            ImportCode.OutcomeNotRead =>
                $"{Where} {(Trimmed.Length == 0 ? "is empty" : $"says '{Trimmed}'")}. Write whether it happened: 1 or 0, yes or no, y or n, true or false.",
            ImportCode.RiskNotRead =>
                $"{Where} {(Trimmed.Length == 0 ? "is empty" : $"says '{Trimmed}'")}. Write the predicted risk as a share from 0 to 1, such as 0.032, or with its per cent sign, such as 3.2%.",
            ImportCode.DuplicateSame =>
                $"{Row} repeats row {result.Rows.Detail(index)!.OtherRow} exactly. We kept one.",
            ImportCode.DuplicateConflict => Conflict(),
            _ => null,
        };

    private double Value => finding.Column == result.SecondColumn ? Entry.Second : Entry.First;

    private string Worth => result.Measure.Kind == MeasureKind.Proportion ? "percentage" : "value";

    private int Width => result.Headings.Names.Count;

    private int OrganisationColumn => result.OrganisationColumn;

    private string UnitName => Messages.Safe(result.Units[Entry.Unit].Name);

    private string PeriodName => Period.Name(DateOnly.FromDayNumber(Entry.Day), result.Measure.Period);

    private string TotalParts => finding.Extra is null ? "" : $" ({Messages.Safe(finding.Seen)} = {finding.Extra})";

    private string DelimiterName =>
        result.File.Delimiter switch
        {
            ';' => "A semicolon",
            '\t' => "A tab",
            '|' => "A vertical bar",
            _ => "A comma",
        };

    private string MissingColumns
    {
        get
        {
            var names = result
                .Headings.Names.Skip(int.Parse(finding.Seen!, Messages.Culture))
                .Select(Messages.Safe)
                .ToList();
            return $"{string.Join(" and ", names)} {(names.Count == 1 ? "is" : "are")}";
        }
    }

    private string MissingCounts =>
        finding.Seen == "both"
            ? $"{Heading} and {Messages.Safe(result.ColumnName(result.FirstColumn))} are"
            : $"{Heading} is";

    private string Conflict()
    {
        var detail = result.Rows.Detail(index)!;
        var other = result.Rows[detail.OtherIndex];
        var (first, second) = other.Row < Entry.Row ? (other, Entry) : (Entry, other);
        return $"Rows {first.Row} and {second.Row} both give {UnitName}, {PeriodName}, with different values "
            + $"({Counts(first)} and {Counts(second)}). Keep one of them.";
    }

    private string Counts(JudgedRows.Entry entry) =>
        result.Measure.NeedsDenominator
            ? $"{NumberMessages.Of(entry.First)} {(finding.Code == ImportCode.PercentDisagrees ? "out of" : "of")} {NumberMessages.Of(entry.Second)}"
            : NumberMessages.Of(entry.First);
}
