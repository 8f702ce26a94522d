namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Files that are not judged row by row, or no further.</summary>
internal static class Refusals
{
    public static void NoTable(ImportResult result)
    {
        if (result.File.Problem is { } problem)
        {
            Unreadable(result, problem);
            return;
        }

        var text = IsTurned(result)
            ? "The periods stand side by side, a column each. Turn the table so that each row holds one unit, one period and its number."
            : $"We cannot find the headings. Choose the row that names the columns, or add one above the data.{OtherSheets(result)}";
        result.Messages.Add(new FileMessage(ImportCode.HeaderNotFirstRow, text));
        result.Decision = FileDecision.NeedsConfirmation;
    }

    public static void Unreadable(ImportResult result, string problem)
    {
        result.Messages.Add(new FileMessage(ImportCode.UnreadableFile, problem));
        result.Decision = FileDecision.Reject;
    }

    public static void MissingColumns(ImportResult result, ColumnPlan plan)
    {
        var text =
            $"We cannot tell which column holds {string.Join(" or ", plan.Missing)}. Choose it to carry on.{OtherSheets(result)}";
        result.Messages.Add(new FileMessage(ImportCode.NoColumn, text));
        result.Decision = FileDecision.NeedsConfirmation;
    }

    /// <summary>Two columns have the heading of one that is needed: which is meant is not ours to say.</summary>
    public static void TwoColumns(ImportResult result, string heading)
    {
        var places = Enumerable
            .Range(0, result.Headings.Names.Count)
            .Where(i => result.Headings.Names[i].Equals(heading, StringComparison.OrdinalIgnoreCase))
            .Select(i => (i + 1).ToString(Messages.Culture));
        var text =
            $"Several columns are called '{Messages.Safe(heading)}': columns {string.Join(" and ", places)}. Choose one to carry on.";
        result.Messages.Add(new FileMessage(ImportCode.NoColumn, text));
        result.Decision = FileDecision.NeedsConfirmation;
    }

    private static string OtherSheets(ImportResult result)
    {
        var others = result
            .File.Sheets.Where(sheet => sheet != result.File.Sheet)
            .Select(s => Messages.Safe(s))
            .ToList();
        return others.Count == 0
            ? ""
            : $" We read the sheet '{Messages.Safe(result.File.Sheet)}'. If the table is on another ({string.Join(", ", others)}), choose that.";
    }

    private static bool IsTurned(ImportResult result) =>
        result.File.Sample.Any(record =>
            record.Cells.Count(cell =>
                PeriodText.Parse(HiddenCharacters.Tidy(cell, out _), result.Measure.Period) is { IsGood: true } period
                && period.Shape != PeriodShape.Year
                && period.Day.Year is >= 1990 and < 2100
            ) >= 3
        );

    /// <summary>Nothing of such a file is looked at further: each row is refused by its number alone.</summary>
    public static void Identifiers(ImportResult result, List<int> columns)
    {
        using var reader = result.File.OpenReader();
        while (reader.Read())
        {
            ref var entry = ref result.Rows.Add(reader.Row);
            if (result.Headings.Rows.Contains(reader.Row))
            {
                entry.Decision = RowDecision.Header;
            }
            else if (NotData.IsBlank(reader) || reader.Row < result.Headings.LastRow)
            {
                entry.Decision = RowDecision.Skip;
                entry.Code = NotData.IsBlank(reader) ? ImportCode.BlankRow : ImportCode.TitleRow;
            }
            else
            {
                result.Rows.Decide(
                    result.Rows.Count - 1,
                    RowDecision.Reject,
                    new Finding(ImportCode.PatientIdentifiers, columns[0])
                );
            }
        }

        FinishJudging.RefuseIdentifiers(result, columns.Select(i => result.Headings.Names[i]));
    }

    public static void UnclosedQuote(ImportResult result, RecordReader reader)
    {
        var column = Math.Min(reader.Count, result.Headings.Names.Count) - 1;
        result.Rows.Add(reader.Row);
        result.Rows.Decide(result.Rows.Count - 1, RowDecision.Reject, new Finding(ImportCode.UnclosedQuote, column));
        for (var row = reader.Row + 1; row <= reader.LastRow; row++)
        {
            result.Rows.Add(row);
            result.Rows.Decide(result.Rows.Count - 1, RowDecision.Reject, new Finding(ImportCode.InsideUnclosedQuote));
        }

        var where =
            reader.LastRow > reader.Row ? $"rows {reader.Row} to {reader.LastRow} end" : $"row {reader.Row} ends";
        var text =
            $"Row {reader.Row} opens a quotation mark that is never closed, so we cannot tell where {where}. "
            + $"Close the quotation mark on row {reader.Row} or remove it. Nothing was imported.";
        result.Messages.Add(new FileMessage(ImportCode.UnclosedQuote, text));
    }
}
