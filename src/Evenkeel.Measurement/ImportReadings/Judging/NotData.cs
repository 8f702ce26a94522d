namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Recognises rows that are no readings: totals, notes, headings of sections, the heading row again.</summary>
internal sealed class NotData(ColumnPlan plan, Headings headings, UnitDirectory units)
{
    public static bool IsBlank(RecordReader record)
    {
        for (var i = 0; i < record.Count; i++)
        {
            if (!record[i].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    public ImportCode Recognise(RecordReader record)
    {
        var (first, filled) = Filled(record);
        var text = HiddenCharacters.Tidy(record[first], out _);
        if (HasTotal(record))
        {
            return ImportCode.TotalRow;
        }

        if (filled == 1 && plan.Width > 1 && !NumberText.Parse(text).IsNumber)
        {
            return ImportCode.Footnote;
        }

        if (RowWords.IsNote(text) && !HasNumber(record))
        {
            return ImportCode.Footnote;
        }

        return IsHeadingAgain(record) ? ImportCode.TitleRow : ImportCode.None;
    }

    private static (int First, int Filled) Filled(RecordReader record)
    {
        var (first, filled) = (0, 0);
        for (var i = record.Count - 1; i >= 0; i--)
        {
            if (!record[i].IsWhiteSpace())
            {
                (first, filled) = (i, filled + 1);
            }
        }

        return (first, filled);
    }

    private bool HasTotal(RecordReader record)
    {
        for (var i = 0; i < Math.Min(record.Count, plan.Width); i++)
        {
            var isLabel = i != plan.Comment && i != plan.First && i != plan.Second && !IsFilter(i);
            if (
                isLabel
                && record[i].Length is > 2 and < 120
                && record[i].ToString() is var text
                && RowWords.IsTotal(text)
                && !units.Knows(text.Trim())
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFilter(int column) => Array.Exists(plan.Filters, filter => filter.Column == column);

    private bool HasNumber(RecordReader record) =>
        NumberText.Parse(record.CellOrEmpty(plan.First)).IsNumber
        || NumberText.Parse(record.CellOrEmpty(plan.Second)).IsNumber;

    private bool IsHeadingAgain(RecordReader record)
    {
        for (var i = 0; i < headings.Names.Count; i++)
        {
            var cell = HiddenCharacters.Tidy(record.CellOrEmpty(i), out _);
            if (!cell.Equals(headings.Names[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
