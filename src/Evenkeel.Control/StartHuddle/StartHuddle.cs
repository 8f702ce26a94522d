using Evenkeel.Control.Huddles;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.StartHuddle;

internal sealed class StartForm
{
    /// <summary>The button says where one goes from here.</summary>
    public string? Begin { get; set; }
}

internal sealed class StartHuddleHandler(AppDb db, FindHuddle huddles, HuddleFigures figures, TimeProvider clock)
{
    private const int MostTries = 3;
    private const int UsualMinutes = 15;

    /// <summary>Today's huddle, begun now or by somebody before: two devices that start it at once meet in one.</summary>
    public async Task<Outcome<Guid>> Handle(UnitRow unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (await db.Huddles.SingleOrDefaultAsync(h => h.UnitId == unit.Id && h.Day == today, ct) is { } begun)
            {
                return Outcome.Done(begun.Id);
            }

            var rhythm = await huddles.RhythmAsync(unit.Id, ct);
            var huddle = new Huddle
            {
                UnitId = unit.Id,
                Day = today,
                PlannedAt = rhythm?.Schedule.IsOn(today) == true ? UkTime.At(today, rhythm.At) : null,
                PlannedMinutes = rhythm?.Minutes ?? UsualMinutes,
                StartedAt = clock.GetUtcNow(),
            };
            db.Huddles.Add(huddle);
            if (rhythm is not null)
            {
                await figures.StageAsync(rhythm, today, ct);
            }

            var act = new Act("Huddle started") { Unit = unit.Id, About = new ItemRef(Huddle.Item, huddle.Id) };
            if (await db.TrySaveAsync(act, ct))
            {
                return Outcome.Done(huddle.Id);
            }
        }

        return Outcome.Stale;
    }
}
