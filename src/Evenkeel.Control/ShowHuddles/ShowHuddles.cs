using Evenkeel.Control.Huddles;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowHuddles;

internal sealed record HuddleRow(HuddleDay Day, int Lines, int Present);

/// <summary>Where a team's huddle stands today, and how it went of late.</summary>
internal sealed record HuddlesView(UnitRow Unit, HuddleRhythm? Rhythm)
{
    public required DateOnly Today { get; init; }
    public Huddle? TodaysHuddle { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<HuddleRow> Rows { get; init; } = [];
    public bool IsToday => Rhythm?.Schedule.IsOn(Today) == true;
    public DateOnly? Next => Rhythm?.Schedule.NextOn(TodaysHuddle is null ? Today : Today.AddDays(1));

    /// <summary>"held 4 of the last 5"; null before the first planned day.</summary>
    public string? Held
    {
        get
        {
            var last = Rows.Where(row => row.Day.IsPlanned).Take(5).ToList();
            return last.Count == 0
                ? null
                : $"held {last.Count(row => row.Day.Huddle is not null)} of the last {last.Count}";
        }
    }
}

internal sealed class ShowHuddlesHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    FindHuddle huddles,
    HuddleFigures figures,
    TimeProvider clock
)
{
    private const int DaysBack = 42;

    public async Task<HuddlesView?> LoadAsync(string code, CancellationToken ct) =>
        await organisation.FindAsync(code, ct) is { } unit ? await OfAsync(unit, ct) : null;

    public async Task<HuddlesView> OfAsync(UnitRow unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var days = await figures.DaysAsync(unit.Id, today.AddDays(-DaysBack), today, ct);
        var ids = days.Select(d => d.Huddle?.Id).OfType<Guid>().ToList();
        var lines = await db
            .HuddleLines.Where(l => ids.Contains(l.HuddleId))
            .GroupBy(l => l.HuddleId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var present = await db
            .HuddlePresences.Where(p => ids.Contains(p.HuddleId))
            .GroupBy(p => p.HuddleId)
            .Select(g => new { g.Key, Count = g.Sum(p => p.Count) })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new HuddlesView(unit, await huddles.RhythmAsync(unit.Id, ct))
        {
            Today = today,
            TodaysHuddle = days.FirstOrDefault(d => d.Day == today)?.Huddle,
            Rows =
            [
                .. days.Reverse()
                    .Select(day => new HuddleRow(
                        day,
                        lines.GetValueOrDefault(day.Huddle?.Id ?? default),
                        present.GetValueOrDefault(day.Huddle?.Id ?? default)
                    )),
            ],
        };
    }
}
