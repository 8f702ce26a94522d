namespace Evenkeel.Control.StandardWork;

internal enum Rhythm
{
    Daily,
    Weekdays,
    Weekly,
    Monthly,
}

[Flags]
internal enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    All = 127,
}

/// <summary>On which days something recurs. Worked out, never stored: there are no rows for what nobody did.</summary>
/// <param name="Days">For chosen weekdays, and the one of a weekly rhythm.</param>
/// <param name="DayOfMonth">For a monthly rhythm; the last day of a shorter month.</param>
internal sealed record Schedule(Rhythm Rhythm, Weekdays Days, int DayOfMonth, DateOnly From, DateOnly? Until)
{
    /// <summary>Longer than any rhythm's pause.</summary>
    private const int Longest = 62;

    public bool IsOn(DateOnly day) => day >= From && (Until is null || day <= Until) && Fits(day);

    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays).Where(IsOn);

    public DateOnly? NextOn(DateOnly day) => First(Enumerable.Range(0, Longest).Select(day.AddDays).Where(IsOn));

    /// <summary>The occurrence that a day belongs to: the last one, until the rhythm's next day takes its place. Null where none stands open.</summary>
    public DateOnly? OpenOn(DateOnly day)
    {
        var last = First(Enumerable.Range(0, Longest).Select(back => day.AddDays(-back)).Where(Fits));
        return last is { } one && IsOn(one) ? one : null;
    }

    private bool Fits(DateOnly day) =>
        Rhythm switch
        {
            Rhythm.Daily => true,
            Rhythm.Monthly => day.Day == Math.Min(DayOfMonth, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => Days.HasFlag(Of(day)),
        };

    public static Weekdays Of(DateOnly day) => (Weekdays)(1 << (((int)day.DayOfWeek + 6) % 7));

    private static DateOnly? First(IEnumerable<DateOnly> days)
    {
        foreach (var day in days)
        {
            return day;
        }

        return null;
    }
}
