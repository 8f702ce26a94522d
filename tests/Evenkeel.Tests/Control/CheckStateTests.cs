using Evenkeel.Control.StandardWork;
using Evenkeel.Platform.Access;

namespace Evenkeel.Tests.Control;

/// <summary>How a day of a check stands, by the clock and by what was said.</summary>
public sealed class CheckStateTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-24T08:15", "2026-11-24", "ToDo")]
    [InlineData("2026-11-24T09:00", "2026-11-24", "ToDo")]
    [InlineData("2026-11-24T09:01", "2026-11-24", "Late")]
    [InlineData("2026-11-24T08:15", "2026-11-25", "Planned")]
    [InlineData("2026-11-24T08:15", "2026-11-23", "NoRecord")]
    [InlineData("2026-11-24T08:15", "2026-10-31", "NotPlanned")]
    public void A_daily_check_by_nine_o_clock(string now, string day, string state) =>
        Assert.Equal(Enum.Parse<DayState>(state), State(Daily(), day, now, null));

    [Fact]
    public void A_weekly_check_that_was_missed_stays_late_all_week() =>
        Assert.Equal(
            DayState.Late,
            State(
                With(new(Rhythm.Weekly, Weekdays.Monday, 0, new(2026, 11, 1), null)),
                "2026-11-23",
                "2026-11-29T23:00",
                null
            )
        );

    [Theory]
    [InlineData("Done")]
    [InlineData("NotDone")]
    [InlineData("NotApplicable")]
    public void What_was_said_counts_whatever_the_clock_says(string said) =>
        Assert.Equal(
            Enum.Parse<DayState>(said),
            State(Daily(), "2026-11-24", "2026-11-24T23:00", Enum.Parse<Said>(said))
        );

    [Fact]
    public void From_the_day_of_its_end_nothing_is_asked()
    {
        var check = Daily();
        check.End(Tuesday);
        Assert.Equal(DayState.NotPlanned, State(check, "2026-11-24", "2026-11-24T23:00", null));
        Assert.Equal(DayState.NoRecord, State(check, "2026-11-23", "2026-11-24T23:00", null));
    }

    private static DayState State(RecurringCheck check, string day, string now, Said? said)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var record = said is { } one
            ? new CheckRecord
            {
                CheckId = check.Id,
                UnitId = default,
                Day = on,
                Said = one,
                At = DateTimeOffset.UnixEpoch,
                ById = null,
                By = "",
            }
            : null;
        var at = DateOnly
            .Parse(now[..10], System.Globalization.CultureInfo.InvariantCulture)
            .ToDateTime(TimeOnly.Parse(now[11..], System.Globalization.CultureInfo.InvariantCulture));
        return CheckDays.StateOf(check, on, record, at);
    }

    private static RecurringCheck Daily() => With(new(Rhythm.Daily, Weekdays.None, 0, new DateOnly(2026, 11, 1), null));

    private static RecurringCheck With(Schedule schedule)
    {
        var check = new RecurringCheck
        {
            UnitId = default(UnitId),
            What = "Crash trolley checked",
            Kind = CheckKind.DoneOrNot,
        };
        check.Plan(schedule, new TimeOnly(9, 0));
        return check;
    }
}
