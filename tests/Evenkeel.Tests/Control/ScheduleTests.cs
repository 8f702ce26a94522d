using CsCheck;
using Evenkeel.Control.StandardWork;

namespace Evenkeel.Tests.Control;

/// <summary>What holds of every schedule, whatever its days.</summary>
public sealed class ScheduleTests
{
    private static readonly DateOnly Zero = new(2024, 1, 1);
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1500].Select(Zero.AddDays);

    private static readonly Gen<Schedule> Any =
        from rhythm in Gen.Enum<Rhythm>()
        from days in Gen.Int[1, 127]
        from one in Gen.Int[0, 6]
        from dayOfMonth in Gen.Int[1, 31]
        from start in Day
        from length in Gen.Int[0, 400]
        from ends in Gen.Bool
        select new Schedule(
            rhythm,
            rhythm == Rhythm.Weekly ? (Weekdays)(1 << one)
                : rhythm == Rhythm.Weekdays ? (Weekdays)days
                : Weekdays.None,
            rhythm == Rhythm.Monthly ? dayOfMonth : 0,
            start,
            ends ? start.AddDays(length) : null
        );

    [Fact]
    public void It_is_on_no_day_before_the_first_or_after_the_last() =>
        Gen.Select(Any, Day)
            .Sample(
                (schedule, day) =>
                    !schedule.IsOn(day) || (day >= schedule.From && (schedule.Until is null || day <= schedule.Until))
            );

    [Fact]
    public void Between_two_days_lie_just_the_days_that_it_is_on() =>
        Gen.Select(Any, Day, Gen.Int[0, 90])
            .Sample(
                (schedule, from, length) =>
                {
                    var all = Enumerable.Range(0, length + 1).Select(from.AddDays).Where(schedule.IsOn);
                    Assert.Equal(all, schedule.Between(from, from.AddDays(length)));
                }
            );

    [Fact]
    public void The_next_day_is_the_first_from_then_on() =>
        Gen.Select(Any, Day)
            .Sample(
                (schedule, day) =>
                {
                    var next = schedule.NextOn(day);
                    return next is null
                        ? !schedule.Between(day, day.AddDays(40)).Any()
                        : next >= day
                            && schedule.IsOn(next.Value)
                            && !schedule.Between(day, next.Value.AddDays(-1)).Any();
                }
            );

    [Fact]
    public void What_is_open_is_the_last_day_and_none_has_come_since() =>
        Gen.Select(Any, Day)
            .Sample(
                (schedule, day) =>
                    schedule.OpenOn(day) is not { } open
                    || (open <= day && schedule.IsOn(open) && !schedule.Between(open.AddDays(1), day).Any())
            );

    [Fact]
    public void A_month_has_one_day_and_a_week_has_one() =>
        Gen.Select(Any, Day)
            .Sample(
                (schedule, day) =>
                {
                    var endless = schedule with { From = DateOnly.MinValue, Until = null };
                    var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
                    var first = day.AddDays(1 - day.Day);
                    return schedule.Rhythm switch
                    {
                        Rhythm.Monthly => endless.Between(first, first.AddMonths(1).AddDays(-1)).Count() == 1,
                        Rhythm.Weekly => endless.Between(monday, monday.AddDays(6)).Count() == 1,
                        Rhythm.Weekdays => endless.Between(monday, monday.AddDays(6)).Count()
                            == int.PopCount((int)schedule.Days),
                        _ => endless.Between(monday, monday.AddDays(6)).Count() == 7,
                    };
                }
            );

    [Theory]
    [InlineData(2026, 2, 28)]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 4, 30)]
    [InlineData(2026, 5, 31)]
    public void In_a_short_month_its_last_day_stands_for_the_31st(int year, int month, int day) =>
        Assert.True(new Schedule(Rhythm.Monthly, Weekdays.None, 31, Zero, null).IsOn(new DateOnly(year, month, day)));

    [Fact]
    public void A_week_s_check_stays_open_until_the_next_one_and_a_day_s_for_its_day()
    {
        var weekly = new Schedule(Rhythm.Weekly, Weekdays.Monday, 0, Zero, null);
        var sunday = new DateOnly(2026, 11, 29);
        Assert.Equal(new DateOnly(2026, 11, 23), weekly.OpenOn(sunday));
        Assert.Equal(new DateOnly(2026, 11, 30), weekly.OpenOn(sunday.AddDays(1)));
        Assert.Equal(sunday, new Schedule(Rhythm.Daily, Weekdays.None, 0, Zero, null).OpenOn(sunday));
    }

    [Fact]
    public void After_its_last_day_it_stands_open_only_until_the_next_would_have_come()
    {
        var daily = new Schedule(Rhythm.Daily, Weekdays.None, 0, Zero, new DateOnly(2026, 11, 24));
        Assert.Equal(new DateOnly(2026, 11, 24), daily.OpenOn(new DateOnly(2026, 11, 24)));
        Assert.Null(daily.OpenOn(new DateOnly(2026, 11, 25)));
    }

    [Theory]
    [InlineData("8:15", "08:15")]
    [InlineData("08.15", "08:15")]
    [InlineData(" 0815 ", "08:15")]
    [InlineData("23:59", "23:59")]
    [InlineData("24:00", null)]
    [InlineData("quarter past", null)]
    [InlineData("", null)]
    public void A_time_of_day_is_read_as_people_write_it(string typed, string? read) =>
        Assert.Equal(read, ScheduleWords.ReadTime(typed)?.Words());

    [Fact]
    public void A_schedule_is_said_in_words()
    {
        var plain = new Schedule(
            Rhythm.Weekdays,
            Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday,
            0,
            Zero,
            null
        );
        Assert.Equal("Mon, Wed and Fri", plain.Says());
        Assert.Equal("Monday to Friday", (plain with { Days = (Weekdays)31 }).Says());
        Assert.Equal("Every Tuesday", (plain with { Rhythm = Rhythm.Weekly, Days = Weekdays.Tuesday }).Says());
        Assert.Equal("On day 5 of the month", (plain with { Rhythm = Rhythm.Monthly, DayOfMonth = 5 }).Says());
    }
}
