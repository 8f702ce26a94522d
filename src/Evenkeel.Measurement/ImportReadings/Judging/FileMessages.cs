namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What is said once about the whole file.</summary>
internal sealed class FileMessages(ImportResult result, RowJudge judge)
{
    private const int MostGaps = 20;

    public void Add(SeriesChecks series, bool mixedLineEndings)
    {
        AddReading(mixedLineEndings);
        AddHeadings();
        AddSkipped();
        AddSuppressed();
        AddGaps();
        if (series.OutOfOrder)
        {
            Say(ImportCode.NotInOrder, "Rows are not in date order. We sorted them.");
        }

        if (judge.FormulaTexts > 0)
        {
            var cells =
                judge.FormulaTexts == 1 ? "1 text cell starts" : $"{Number(judge.FormulaTexts)} text cells start";
            var text =
                $"{cells} like a spreadsheet formula. They are stored as plain text and exported with a leading apostrophe "
                + "so that Excel does not run them.";
            Say(ImportCode.FormulaLikeText, text);
        }
    }

    private void AddReading(bool mixedLineEndings)
    {
        if (result.File.EncodingGuessed)
        {
            Say(ImportCode.EncodingGuessed, EncodingText());
        }

        if (judge.Periods is { HasUsDate: false, FirstAmbiguous: { } date })
        {
            var day = Period.Day(date.Parsed.Day);
            Say(ImportCode.DateOrderUk, $"Dates such as {date.Text.Trim()} are read as day/month/year ({day}).");
        }

        if (result.File.Delimiter is { } delimiter && IsWorthSaying(delimiter))
        {
            Say(ImportCode.DelimiterGuessed, $"Columns are separated by {Delimiters.Name(delimiter)}.");
        }

        if (result.DecimalMark == ',')
        {
            Say(ImportCode.DecimalComma, "Numbers use a decimal comma (12,5 means 12.5).");
        }

        if (mixedLineEndings)
        {
            Say(ImportCode.MixedLineEndings, "Line endings are mixed. All were accepted.");
        }
    }

    private bool IsWorthSaying(char delimiter) =>
        delimiter != ',' && delimiter != Delimiters.Expected(result.File.Name) && !result.File.HasSeparatorLine;

    private string EncodingText() =>
        result.File.Encoding == "cp1252"
            ? "This file is not UTF-8. We read it as Windows-1252. Check that names with accents, dashes and pound signs look right."
            : "This file does not say how its text is stored. We read it as UTF-16. Check that names look right.";

    private void AddHeadings()
    {
        var (rows, confirmed) = (result.Headings.Rows, result.Mapping.HeaderRows is { Count: > 0 });
        var expected = result.File.HasSeparatorLine ? 2 : 1;
        if (rows[0] != expected && !confirmed)
        {
            var where = rows.Count > 1 ? $"rows {rows[0]} and {rows[1]}" : $"row {rows[0]}";
            var text =
                $"The headings are not on the first row. We think they are {where}. Choose the heading row to carry on.";
            Say(ImportCode.HeaderNotFirstRow, text);
        }

        if (result.Headings.AreMerged)
        {
            var text =
                "The heading is spread over two rows (merged cells). We joined them, for example "
                + $"'{result.Headings.JoinedExample}'.";
            Say(ImportCode.MergedHeader, text);
        }
    }

    private void AddSkipped()
    {
        var (blank, totals, notes, filtered) = (0, 0, 0, 0);
        foreach (ref readonly var entry in result.Rows.Entries)
        {
            var below = entry.Row > result.Headings.LastRow && entry.Decision == RowDecision.Skip;
            blank += below && entry.Code == ImportCode.BlankRow ? 1 : 0;
            totals += below && entry.Code == ImportCode.TotalRow ? 1 : 0;
            notes += below && entry.Code is ImportCode.Footnote or ImportCode.TitleRow && below ? 1 : 0;
            filtered += below && entry.Code == ImportCode.FilteredOut ? 1 : 0;
        }

        List<string> parts =
        [
            .. Part(blank, "blank", "blank"),
            .. Part(totals, "total", "totals"),
            .. Part(notes, "note", "notes"),
            .. Part(filtered, "left out by the mapping's conditions", "left out by the mapping's conditions"),
        ];
        if (parts.Count > 0)
        {
            var count = blank + totals + notes + filtered;
            var rows = count == 1 ? "1 row that is not data" : $"{Number(count)} rows that are not data";
            Say(ImportCode.RowsSkipped, $"We skipped {rows}: {string.Join(", ", parts)}.");
        }
    }

    private void AddSuppressed()
    {
        if (judge.SuppressedValues > 0)
        {
            var values =
                judge.SuppressedValues == 1
                    ? "1 value is suppressed or withheld. It is"
                    : $"{Number(judge.SuppressedValues)} values are suppressed or withheld. They are";
            Say(ImportCode.Suppressed, $"{values} kept as 'not shown', never as 0.");
        }
    }

    private void AddGaps()
    {
        var gaps = FindGaps.In(result.Rows, result.Order, result.Measure.Period);
        var kind = result.Measure.Period;
        foreach (var gap in gaps.Take(MostGaps))
        {
            var when =
                gap.First == gap.Last
                    ? Period.Name(gap.First, kind)
                    : $"{Period.Name(gap.First, kind)} to {Period.Name(gap.Last, kind)}";
            Say(
                ImportCode.Gap,
                $"There is no value for {Messages.Safe(result.Units[gap.Unit].Name)} in {when}. The chart will show a gap."
            );
        }

        if (gaps.Count > MostGaps)
        {
            Say(
                ImportCode.Gap,
                $"There are {Number(gaps.Count - MostGaps)} more gaps like these. The charts will show them."
            );
        }
    }

    private static IEnumerable<string> Part(int count, string one, string many) =>
        count == 0 ? [] : [$"{Number(count)} {(count == 1 ? one : many)}"];

    private static string Number(int count) => count.ToString("N0", Messages.Culture);

    private void Say(ImportCode code, string text) => result.Messages.Add(new FileMessage(code, text));
}
