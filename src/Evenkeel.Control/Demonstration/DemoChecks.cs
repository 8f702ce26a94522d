using Evenkeel.Control.StandardWork;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>The standard work of the demonstration's units: done nearly always, with what was seen, and told from day to day.</summary>
internal sealed class DemoChecks(AppDb db, CheckFilling filling, MeasureCatalogue measures)
{
    public async Task PlanAsync(DemoTeam team, UnitRow unit, PersonRow lead, DateOnly from, CancellationToken ct)
    {
        var themes = await db.Themes.ToDictionaryAsync(t => t.Name, t => t.Id, ct);
        foreach (var told in team.Checks)
        {
            var isTheirOwn = told.Questions.Length > 0;
            var check = new RecurringCheck
            {
                UnitId = unit.Id,
                What = told.What,
                How = told.How,
                Who = isTheirOwn ? "" : "Whoever is in charge",
                Kind = told.Sample is null ? CheckKind.DoneOrNot : CheckKind.Sample,
                ThemeId = themes.TryGetValue(told.Theme, out var about) ? about : null,
                SampleSize = told.Sample,
                HolderId = isTheirOwn ? lead.Id : null,
                Questions = told.Questions,
            };
            var rhythm = told.On == Weekdays.None ? Rhythm.Daily : Rhythm.Weekly;
            check.Plan(new Schedule(rhythm, told.On, 0, from, null), null);
            db.Add(check);
            if (check.Kind == CheckKind.Sample)
            {
                await filling.StageMeasureAsync(check, ct);
            }
        }
    }

    public async Task TellAsync(
        DemoTeam team,
        IReadOnlyList<RecurringCheck> checks,
        PersonRow by,
        DateOnly day,
        Random random,
        CancellationToken ct
    )
    {
        foreach (var check in checks.Where(c => c.Schedule.IsOn(day)).Where(_ => random.Next(12) > 0))
        {
            var told = team.Checks.SingleOrDefault(c => c.What == check.What);
            var record = Record(check, told, by, day, random);
            db.Add(record);
            if (check.FeedsSeries is { } series)
            {
                await measures.StageReadingAsync(series, FedReading.Of(day, record.Good ?? 0, record.Of ?? 0), ct: ct);
            }
        }
    }

    private static CheckRecord Record(RecurringCheck check, DemoCheck? told, PersonRow by, DateOnly day, Random random)
    {
        var isDone = check.Kind == CheckKind.Sample || random.Next(15) > 0;
        int? of = check.Kind == CheckKind.Sample ? check.SampleSize : null;
        return new CheckRecord
        {
            CheckId = check.Id,
            UnitId = check.UnitId,
            Day = day,
            Said = isDone ? Said.Done : Said.NotDone,
            Reason = isDone ? null : "Nobody was free before noon",
            Good = of - (random.Next(3) == 0 ? 1 + random.Next(2) : 0),
            Of = of,
            Learned =
                isDone && told is { Learned.Count: > 0 } ? told.Learned[day.DayNumber / 7 % told.Learned.Count] : null,
            At = UkTime.At(day, new TimeOnly(9, 30)),
            ById = check.HolderId,
            By = by.Name,
        };
    }
}
