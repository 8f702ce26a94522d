using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.StandardWork;

/// <summary>A check on one of its days: what was said of it, and how it stands.</summary>
internal sealed record CheckDay(RecurringCheck Check, DateOnly Day, CheckRecord? Record, DayState State)
{
    public bool IsOpen => State is DayState.ToDo or DayState.Late;
}

/// <summary>Works out how checks stand, from their schedule and from what was said.</summary>
internal sealed class CheckDays(AppDb db, TimeProvider clock)
{
    /// <summary>The last that was said of each day of the checks, from a day on.</summary>
    public async Task<Dictionary<(Guid Check, DateOnly Day), CheckRecord>> SaidAsync(
        IReadOnlyCollection<Guid> checks,
        DateOnly from,
        CancellationToken ct
    )
    {
        var records = await db
            .CheckRecords.Where(r => checks.Contains(r.CheckId) && r.Day >= from)
            .AsNoTracking()
            .ToListAsync(ct);
        return records.GroupBy(r => (r.CheckId, r.Day)).ToDictionary(day => day.Key, day => Last(day));
    }

    /// <summary>The one that counts.</summary>
    public static CheckRecord Last(IEnumerable<CheckRecord> records) =>
        records.OrderBy(r => r.At).ThenBy(r => r.Id).Last();

    /// <summary>The occurrence of each check that stands open or was answered today; checks of which nothing is to be said today are left out.</summary>
    public async Task<IReadOnlyList<CheckDay>> TodayAsync(IReadOnlyList<RecurringCheck> checks, CancellationToken ct)
    {
        var now = UkTime.Local(clock.GetUtcNow());
        var today = DateOnly.FromDateTime(now.DateTime);
        var open = checks
            .Select(check => (Check: check, Day: check.Schedule.OpenOn(today)))
            .Where(it => it.Day is not null)
            .Select(it => (it.Check, Day: it.Day!.Value))
            .ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var said = await SaidAsync([.. open.Select(it => it.Check.Id)], open.Min(it => it.Day), ct);
        return
        [
            .. open.Select(it => Of(it.Check, it.Day, said.GetValueOrDefault((it.Check.Id, it.Day))))
                .Where(it => it.Day == today || it.IsOpen)
                .OrderBy(it => it.Check.At ?? TimeOnly.MaxValue)
                .ThenBy(it => it.Check.What, StringComparer.OrdinalIgnoreCase),
        ];
    }

    public CheckDay Of(RecurringCheck check, DateOnly day, CheckRecord? record)
    {
        var now = UkTime.Local(clock.GetUtcNow());
        return new CheckDay(check, day, record, StateOf(check, day, record, now.DateTime));
    }

    internal static DayState StateOf(RecurringCheck check, DateOnly day, CheckRecord? record, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return record is not null ? record.Said.StateOf()
            : !check.Schedule.IsOn(day) || day >= check.EndedOn ? DayState.NotPlanned
            : day > today ? DayState.Planned
            : day == today && (check.At is not { } at || TimeOnly.FromDateTime(now) <= at) ? DayState.ToDo
            : check.Schedule.OpenOn(today) == day ? DayState.Late
            : DayState.NoRecord;
    }
}
