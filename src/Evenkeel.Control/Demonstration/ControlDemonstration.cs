using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.Samples;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Demonstration;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>Ten weeks of issues and escalations of NHS Strathmore: planted ones (docs/demonstration.md), and those of every day.</summary>
internal sealed class ControlDemonstration(
    AppDb db,
    OrganisationCatalogue organisation,
    DemoTelling telling,
    DemoHuddles huddles,
    DemoPlans plans,
    DemoWebhook webhook,
    DrawSample draw,
    TimeProvider clock
) : IDemonstrationPart
{
    private const int Days = 70;
    private const string Ward = "ward-7";
    private static readonly string[] Themes =
    [
        "Communication",
        "Environment",
        "Equipment",
        "Flow",
        "Medicines",
        "Safety",
        "Staffing",
        "Supplies",
    ];

    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        var board = (await organisation.FindAsync(Strathmore.Board, ct))!;
        db.AddRange(Themes.Select(name => new Theme { KeptBy = board.Id, Name = name }));
        await RightsAsync(ct);
        var ward = (await organisation.FindAsync(Ward, ct))!;
        db.Add(new Kiosk { UnitId = ward.Id, OpenedAt = clock.GetUtcNow() });
        await db.SaveAsync(new Act("Demonstration of control made") { Unit = board.Id }, ct);
        var everyday = Enumerable
            .Range(0, Days)
            .Select(i => today.AddDays(i - Days))
            .SelectMany(day => DemoEveryday.On(day, today));
        await telling.TellAsync([.. everyday.Concat(DemoStory.All)], today, clock.GetUtcNow(), ct);
        await huddles.MakeAsync(today, ct);
        await plans.MakeAsync(ward, today, ct);
        await webhook.MakeAsync(ward, ct);
        var plan = await draw.BeginAsync(board.Id, ct);
        plan.Size = 5;
        await draw.StageAsync(plan, UkTime.MonthOf(today).AddMonths(-1), ct);
        await db.SaveAsync(new Act("Demonstration sample drawn") { Unit = board.Id }, ct);
    }

    public async Task GoOnAsync(DateOnly madeOn, DateOnly toldUpTo, DateOnly today, CancellationToken ct)
    {
        if (!await db.Issues.AnyAsync(ct))
        {
            return;
        }

        var first = Math.Max(toldUpTo.DayNumber + 1, today.DayNumber - Days);
        var days = Enumerable.Range(first, Math.Max(0, today.DayNumber - first)).Select(DateOnly.FromDayNumber);
        await telling.EndOldAsync(today, clock.GetUtcNow(), ct);
        await telling.TellAsync([.. days.SelectMany(day => DemoEveryday.On(day, today))], today, clock.GetUtcNow(), ct);
        await huddles.GoOnAsync(toldUpTo, today, ct);
    }

    private async Task RightsAsync(CancellationToken ct)
    {
        var ward = (await organisation.FindAsync(Ward, ct))!;
        foreach (
            var (whose, what) in new[]
            {
                (WhoFixes.WeFix, "Where things are kept, and the order of the round"),
                (WhoFixes.WeFix, "Repairs that estates take by phone"),
                (WhoFixes.WeFixAndTell, "Swaps in the rota"),
                (WhoFixes.WeFixAndTell, "Changes to our own forms"),
                (WhoFixes.WeAsk, "Another department's hours"),
                (WhoFixes.WeAsk, "New equipment"),
            }
        )
        {
            db.Add(
                new DecisionRight
                {
                    UnitId = ward.Id,
                    WhoFixes = whose,
                    What = what,
                }
            );
        }
    }
}
