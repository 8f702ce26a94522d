using Evenkeel.Control.Escalations;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Calendars;

/// <summary>What stands in the calendar of the person in scope: the huddles of their own units, and when what they hold or own is due. Units and numbers, and nothing that somebody wrote.</summary>
internal sealed class CalendarContents(AppDb db, OrganisationCatalogue organisation)
{
    private const int Most = 500;

    /// <param name="home">Where links begin.</param>
    public async Task<IReadOnlyList<CalendarEvent>> OfAsync(string home, CancellationToken ct) =>
        [.. await HuddlesAsync(home, ct), .. await EscalationsAsync(home, ct), .. await IssuesAsync(home, ct)];

    private async Task<IEnumerable<CalendarEvent>> HuddlesAsync(string home, CancellationToken ct)
    {
        var mine = db.ScopeRoots;
        var rhythms = await db
            .HuddleRhythms.Where(r => r.Until == null && mine.Contains(r.UnitId))
            .OrderBy(r => r.UnitId)
            .AsNoTracking()
            .ToListAsync(ct);
        var units = await UnitsAsync(rhythms.Select(r => r.UnitId), ct);
        return rhythms
            .Where(r => units[r.UnitId].ClosedOn is null && r.Schedule.NextOn(r.From) is not null)
            .Select(r => Huddle(r, units[r.UnitId], home));
    }

    private static CalendarEvent Huddle(HuddleRhythm rhythm, UnitRow unit, string home) =>
        new($"huddle-{rhythm.UnitId.Value:N}", $"Huddle of {unit.Name}", $"{home}{unit.Address}/control")
        {
            When = CalendarText.Weekly(
                rhythm.Schedule.NextOn(rhythm.From)!.Value,
                rhythm.At,
                rhythm.Minutes,
                DaysOf(rhythm.Days)
            ),
            Stamp = UkTime.StartOf(rhythm.From).AddSeconds(rhythm.Version),
        };

    private async Task<IEnumerable<CalendarEvent>> EscalationsAsync(string home, CancellationToken ct)
    {
        var me = db.ScopePerson;
        var held = await db
            .Escalations.Where(e => e.HolderPerson == me && e.EndedAt == null)
            .OrderBy(e => e.DueAt)
            .Take(Most)
            .Join(db.Issues, e => e.IssueId, i => i.Id, (e, i) => new { Escalation = e, i.Number })
            .AsNoTracking()
            .ToListAsync(ct);
        var units = await UnitsAsync(held.Select(h => h.Escalation.UnitId), ct);
        return held.Select(h => new CalendarEvent(
            $"escalation-{h.Escalation.Id:N}",
            $"{h.Escalation.State.NextVerb()}: #{h.Number} of {units[h.Escalation.UnitId].Name}",
            $"{home}{Issue.AddressOf(h.Number)}"
        )
        {
            When = CalendarText.At(h.Escalation.DueAt),
            Stamp = h.Escalation.AskedAt.AddSeconds(h.Escalation.Version),
        });
    }

    private async Task<IEnumerable<CalendarEvent>> IssuesAsync(string home, CancellationToken ct)
    {
        var me = db.ScopePerson;
        var owned = await db
            .Issues.Where(i => i.OwnerId == me && i.EndedAt == null && i.DueOn != null)
            .OrderBy(i => i.DueOn)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(ct);
        var units = await UnitsAsync(owned.Select(i => i.UnitId), ct);
        return owned.Select(i => new CalendarEvent(
            $"issue-{i.Id:N}",
            $"{(i.State == IssueState.ToCheck ? "To check" : "Due")}: #{i.Number} of {units[i.UnitId].Name}",
            $"{home}{i.Address}"
        )
        {
            When = CalendarText.On(i.DueOn!.Value),
            Stamp = i.RaisedAt.AddSeconds(i.Version),
        });
    }

    private async Task<Dictionary<UnitId, UnitRow>> UnitsAsync(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToList();
        return await organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
    }

    private static IEnumerable<DayOfWeek> DaysOf(Weekdays days) =>
        ScheduleWords.EachDay.Where(day => days.HasFlag(day)).Select(day => Enum.Parse<DayOfWeek>(day.ToString()));
}
