namespace Evenkeel.Ui;

/// <summary>One label of the date axis; the year stands below its first label.</summary>
internal readonly record struct DateTick(int Index, string Label, string? Year);

/// <summary>Which periods are labelled: months as "Jan", each year once; days where the series is short.</summary>
internal static class DateTicks
{
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    public static List<DateTick> For(IReadOnlyList<DateOnly> periods, PeriodStep step, int most)
    {
        if (periods.Count == 0)
        {
            return [];
        }
        if (step == PeriodStep.Year)
        {
            return Every(periods, most, day => PeriodWords.Of(PeriodStep.Year, day), withYear: false);
        }
        // Events lie as far apart as they happened to: every so many is labelled, and not every so many months.
        if (step == PeriodStep.Event)
        {
            return Every(periods, most, UkDate.MonthName, withYear: true);
        }
        var months = MonthNumber(periods[^1]) - MonthNumber(periods[0]) + 1;
        return months <= 2
            ? Every(periods, most, day => $"{day.Day} {UkDate.MonthName(day)}", withYear: true)
            : Monthly(periods, MonthSteps.First(width => months <= width * most || width == MonthSteps[^1]));
    }

    private static List<DateTick> Monthly(IReadOnlyList<DateOnly> periods, int width)
    {
        var ticks = new List<DateTick>();
        var (before, year) = (int.MinValue, 0);
        for (var index = 0; index < periods.Count; index++)
        {
            var month = MonthNumber(periods[index]);
            if (month != before && month % width == 0)
            {
                ticks.Add(Tick(periods[index], index, ref year));
            }
            before = month;
        }
        return ticks;
    }

    private static DateTick Tick(DateOnly day, int index, ref int year)
    {
        var isNew = day.Year != year;
        year = day.Year;
        return new DateTick(index, UkDate.MonthName(day), isNew ? UkDate.YearNumber(day) : null);
    }

    private static List<DateTick> Every(
        IReadOnlyList<DateOnly> periods,
        int most,
        Func<DateOnly, string> label,
        bool withYear
    )
    {
        var stride = Math.Max(1, (int)Math.Ceiling((double)periods.Count / most));
        var (ticks, year) = (new List<DateTick>(), 0);
        for (var index = 0; index < periods.Count; index += stride)
        {
            var isNew = withYear && periods[index].Year != year;
            year = periods[index].Year;
            ticks.Add(new DateTick(index, label(periods[index]), isNew ? UkDate.YearNumber(periods[index]) : null));
        }
        return ticks;
    }

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
