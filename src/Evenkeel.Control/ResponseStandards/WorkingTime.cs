using Evenkeel.Platform;

namespace Evenkeel.Control.ResponseStandards;

/// <summary>Adds working minutes to an instant: Monday to Friday between two times of day in London, but for holidays.</summary>
internal sealed class WorkingTime(TimeOnly opens, TimeOnly closes, IReadOnlySet<DateOnly> holidays)
{
    public DateTimeOffset Add(DateTimeOffset from, int minutes)
    {
        var left = TimeSpan.FromMinutes(minutes);
        var at = from;
        for (var day = UkTime.DayOf(from); ; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }

            var (opensAt, closesAt) = (UkTime.At(day, opens), UkTime.At(day, closes));
            at = at > opensAt ? at : opensAt;
            if (at >= closesAt)
            {
                continue;
            }

            if (at + left <= closesAt)
            {
                return at + left;
            }

            left -= closesAt - at;
        }
    }

    public bool IsOpen(DateTimeOffset at)
    {
        var local = UkTime.Local(at);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        return IsWorkingDay(day) && time >= opens && time < closes;
    }

    private bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
}
