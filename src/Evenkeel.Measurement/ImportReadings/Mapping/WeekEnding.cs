namespace Evenkeel.Measurement.ImportReadings;

/// <summary>On which day weeks end, where the measure does not say: the file's own days tell it when they all fall on one day of the week.</summary>
internal static class WeekEnding
{
    public static MeasureShape Settle(
        MeasureShape measure,
        IEnumerable<SampleRecord> sample,
        Headings headings,
        ImportMapping mapping
    )
    {
        if (measure.WeekEnds is not null)
        {
            return measure;
        }

        var column = headings.IndexOf(mapping.Period);
        var isWeekly = measure.Period == Frequency.Week && column >= 0;
        return measure with
        {
            WeekEnds = isWeekly
                ? From(DaysIn(sample.Where(r => r.Row > headings.LastRow), column, mapping), headings.Names[column])
                : DayOfWeek.Sunday,
        };
    }

    private static DayOfWeek From(IEnumerable<DateOnly> days, string heading)
    {
        if (days.Select(day => day.DayOfWeek).Distinct().ToList() is not [var only])
        {
            return DayOfWeek.Sunday;
        }

        var words = HeadingWords.Of(heading);
        // Where nothing says which end it is: nobody's week ends on a Monday, and a week from Monday is the usual one.
        var isFirst = PeriodColumn.SaysFirst(words) || (!PeriodColumn.SaysLast(words) && only == DayOfWeek.Monday);
        return isFirst ? (DayOfWeek)(((int)only + 6) % 7) : only;
    }

    private static IEnumerable<DateOnly> DaysIn(IEnumerable<SampleRecord> records, int column, ImportMapping mapping)
    {
        var order = mapping.DateOrder == "month_day" ? DateOrder.MonthDay : DateOrder.DayMonth;
        return records
            .Where(record => column < record.Cells.Length)
            .Select(record => HiddenCharacters.Tidy(record.Cells[column], out _))
            .Where(text => text.Length is > 0 and <= 60)
            .Select(text => PeriodText.Parse(text, Frequency.Week, order))
            .Where(parsed => parsed is { IsGood: true, Shape: PeriodShape.Day or PeriodShape.Week })
            .Select(parsed => parsed.Day);
    }
}
