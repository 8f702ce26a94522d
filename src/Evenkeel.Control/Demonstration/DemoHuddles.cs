using Evenkeel.Control.Huddles;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>The huddles of five weeks of a ward, its service and its Board, some of them not held, with their standard work; gone on with when the demonstration goes on.</summary>
internal sealed class DemoHuddles(
    AppDb db,
    OrganisationCatalogue organisation,
    DemoPlayers players,
    HuddleFigures figures,
    DemoChecks checks
)
{
    private const int Weeks = 5;
    private const int Days = 7;
    private const int LongestDelay = 8;
    private const Weekdays WorkingDays =
        Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        foreach (var team in DemoTeam.All)
        {
            await MakeAsync(team, (await organisation.FindAsync(team.Code, ct))!, today, ct);
        }
    }

    public async Task GoOnAsync(DateOnly toldUpTo, DateOnly today, CancellationToken ct)
    {
        foreach (var team in DemoTeam.All)
        {
            var unit = (await organisation.FindAsync(team.Code, ct))!;
            var rhythm = await db
                .HuddleRhythms.Where(r => r.UnitId == unit.Id && r.Until == null)
                .OrderBy(r => r.From)
                .FirstOrDefaultAsync(ct);
            if (rhythm is not null)
            {
                await TellAsync(team, rhythm, toldUpTo, today, ct);
                await db.SaveAsync(new Act("Demonstration huddles told") { Unit = unit.Id }, ct);
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task MakeAsync(DemoTeam team, UnitRow unit, DateOnly today, CancellationToken ct)
    {
        var from = today.AddDays(-Weeks * Days);
        var series = await figures.StageMeasuresAsync(unit.Id, ct);
        var rhythm = new HuddleRhythm
        {
            UnitId = unit.Id,
            From = from,
            HeldSeries = series.Held,
            OnTimeSeries = series.OnTime,
            LengthSeries = series.Length,
        };
        rhythm.Plan(WorkingDays, team.At, team.Minutes);
        db.Add(rhythm);
        await checks.PlanAsync(team, unit, await players.LeadsAsync(unit, ct), from, ct);
        await db.SaveAsync(new Act("Demonstration huddles planned") { Unit = unit.Id }, ct);
        await TellAsync(team, rhythm, from, today, ct);
        await HuddleClock.StageNextAsync(db, rhythm, today, ct);
        await db.SaveAsync(new Act("Demonstration huddles told") { Unit = unit.Id }, ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>From a day up to yesterday.</summary>
    private async Task TellAsync(
        DemoTeam team,
        HuddleRhythm rhythm,
        DateOnly from,
        DateOnly today,
        CancellationToken ct
    )
    {
        var known = await db.Huddles.Where(h => h.UnitId == rhythm.UnitId).Select(h => h.Day).ToListAsync(ct);
        var work = await db.RecurringChecks.Where(c => c.UnitId == rhythm.UnitId && c.EndedOn == null).ToListAsync(ct);
        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == rhythm.UnitId, ct);
        var lead = await players.LeadsAsync(unit, ct);
        for (var day = from; day < today; day = day.AddDays(1))
        {
            var random = new Random(day.DayNumber * 31 + team.Minutes);
            if (rhythm.Schedule.IsOn(day) && !known.Contains(day) && random.Next(10) > 0)
            {
                Hold(team, rhythm, day, lead, random);
            }

            await checks.TellAsync(team, work, lead, day, random, ct);
            if (day.DayOfWeek == DayOfWeek.Sunday || day == today.AddDays(-1))
            {
                await figures.StageAsync(rhythm, day, ct);
            }
        }
    }

    private void Hold(DemoTeam team, HuddleRhythm rhythm, DateOnly day, PersonRow lead, Random random)
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
        huddle.End(started.AddMinutes(rhythm.Minutes - 3 + random.Next(9)));
        db.Add(huddle);
        db.AddRange(
            team.There.Select(there => new HuddlePresence
                {
                    HuddleId = huddle.Id,
                    UnitId = huddle.UnitId,
                    Role = there.Role,
                    Count = random.Next(there.Least, there.Most + 1),
                })
                .Where(there => there.Count > 0)
        );
        foreach (var (part, text) in team.Notes.Where(_ => random.Next(team.Notes.Count) < 2))
        {
            db.Add(
                new HuddleLine
                {
                    HuddleId = huddle.Id,
                    UnitId = huddle.UnitId,
                    Part = part,
                    Text = text,
                    At = started.AddMinutes(1 + random.Next(6)),
                    By = lead.Name,
                }
            );
        }
    }
}
