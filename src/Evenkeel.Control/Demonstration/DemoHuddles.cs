using Evenkeel.Control.Huddles;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>Ward 7's huddles of five weeks, two of them not held, and its standard work; gone on with when the demonstration goes on.</summary>
internal sealed class DemoHuddles(AppDb db, HuddleFigures figures)
{
    private const int Weeks = 5;
    private const int Days = 7;
    private const int LongestDelay = 8;
    private const Weekdays WorkingDays =
        Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;
    private static readonly TimeOnly At = new(8, 15);
    private static readonly (string What, string How, string Theme)[] Checks =
    [
        ("Safety brief", "At the board, with everybody who starts the shift", "Communication"),
        ("Crash trolley", "Open, look, seal; write the seal's number on the list", "Equipment"),
        ("Drug fridge", "Between 2 and 8 degrees; if not, tell the pharmacist and write it here", "Medicines"),
        ("Skin bundle of two people", "Ask, look, and put right what is missing", "Safety"),
    ];

    public async Task MakeAsync(UnitRow ward, DateOnly today, CancellationToken ct)
    {
        var from = today.AddDays(-Weeks * Days);
        var series = await figures.StageMeasuresAsync(ward.Id, ct);
        var rhythm = new HuddleRhythm
        {
            UnitId = ward.Id,
            From = from,
            HeldSeries = series.Held,
            OnTimeSeries = series.OnTime,
            LengthSeries = series.Length,
        };
        rhythm.Plan(WorkingDays, At, minutes: 12);
        db.Add(rhythm);
        var themes = await db.Themes.ToDictionaryAsync(t => t.Name, t => t.Id, ct);
        foreach (var (what, how, theme) in Checks)
        {
            var check = new RecurringCheck
            {
                UnitId = ward.Id,
                What = what,
                How = how,
                Who = "Whoever is in charge",
                Kind = CheckKind.DoneOrNot,
                ThemeId = themes.TryGetValue(theme, out var about) ? about : null,
            };
            check.Plan(new Schedule(Rhythm.Daily, Weekdays.None, 0, from, null), null);
            db.Add(check);
        }

        await db.SaveAsync(new Act("Demonstration huddles planned") { Unit = ward.Id }, ct);
        await TellAsync(rhythm, from, today, ct);
        await HuddleClock.StageNextAsync(db, rhythm, today, ct);
        await db.SaveAsync(new Act("Demonstration huddles told") { Unit = ward.Id }, ct);
        db.ChangeTracker.Clear();
    }

    public async Task GoOnAsync(UnitRow ward, DateOnly toldUpTo, DateOnly today, CancellationToken ct)
    {
        var rhythm = await db
            .HuddleRhythms.Where(r => r.UnitId == ward.Id && r.Until == null)
            .OrderBy(r => r.From)
            .FirstOrDefaultAsync(ct);
        if (rhythm is not null)
        {
            await TellAsync(rhythm, toldUpTo, today, ct);
            await db.SaveAsync(new Act("Demonstration huddles told") { Unit = ward.Id }, ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>From a day up to yesterday.</summary>
    private async Task TellAsync(HuddleRhythm rhythm, DateOnly from, DateOnly today, CancellationToken ct)
    {
        var known = await db.Huddles.Where(h => h.UnitId == rhythm.UnitId).Select(h => h.Day).ToListAsync(ct);
        var checks = await db
            .RecurringChecks.Where(c => c.UnitId == rhythm.UnitId && c.EndedOn == null)
            .ToListAsync(ct);
        for (var day = from; day < today; day = day.AddDays(1))
        {
            var random = new Random(day.DayNumber * 31);
            if (rhythm.Schedule.IsOn(day) && !known.Contains(day) && random.Next(10) > 0)
            {
                Hold(rhythm, day, random);
            }

            foreach (var check in checks.Where(_ => random.Next(12) > 0))
            {
                Say(check, day, random);
            }

            if (day.DayOfWeek == DayOfWeek.Sunday || day == today.AddDays(-1))
            {
                await figures.StageAsync(rhythm, day, ct);
            }
        }
    }

    private void Hold(HuddleRhythm rhythm, DateOnly day, Random random)
    {
        var planned = UkTime.At(day, rhythm.At);
        var started = planned.AddMinutes(random.Next(LongestDelay));
        var huddle = new Huddle
        {
            UnitId = rhythm.UnitId,
            Day = day,
            PlannedAt = planned,
            PlannedMinutes = rhythm.Minutes,
            StartedAt = started,
        };
        huddle.End(started.AddMinutes(9 + random.Next(9)));
        db.Add(huddle);
    }

    private void Say(RecurringCheck check, DateOnly day, Random random)
    {
        var isDone = random.Next(15) > 0;
        db.Add(
            new CheckRecord
            {
                CheckId = check.Id,
                UnitId = check.UnitId,
                Day = day,
                Said = isDone ? Said.Done : Said.NotDone,
                Reason = isDone ? null : "Nobody was free before noon",
                At = UkTime.At(day, new TimeOnly(9, 30)),
                ById = null,
                By = "Lee Nurse",
            }
        );
    }
}
