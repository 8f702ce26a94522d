using Evenkeel.Control.Huddles;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.EndHuddle;

internal sealed class RoleCount
{
    public int? Count { get; set; }
}

internal sealed class EndHuddleForm
{
    public List<RoleCount> Roles
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed class EndHuddleHandler(AppDb db, FindHuddle huddles, HuddleFigures figures, TimeProvider clock)
{
    /// <summary>Who may be there: roles and how many, never names.</summary>
    public static readonly IReadOnlyList<string> Roles =
    [
        "Nurses and midwives",
        "Care staff",
        "Doctors",
        "Allied health professionals",
        "Those who lead or manage",
        "Others",
    ];
    private const int MostTries = 3;
    private const int MostOfARole = 200;

    public async Task<Outcome<bool>> Handle(EndHuddleForm form, string code, Guid id, CancellationToken ct)
    {
        if (Wrong(form) is { Count: > 0 } wrong)
        {
            return Outcome.Refused<bool>(wrong);
        }

        for (var tries = 1; tries <= MostTries; tries++)
        {
            var at = await huddles.AtAsync(code, id, ct);
            if (at is not { Huddle.EndedAt: null })
            {
                return Outcome.Stale;
            }

            at.Huddle.End(clock.GetUtcNow());
            db.HuddlePresences.AddRange(Present(form, at.Huddle));
            if (await huddles.RhythmAsync(at.Unit.Id, ct) is { } rhythm)
            {
                await figures.StageAsync(rhythm, at.Huddle.Day, ct);
            }

            var act = new Act("Huddle ended") { Unit = at.Unit.Id, About = new ItemRef(Huddle.Item, id) };
            if (await db.TrySaveAsync(act, ct))
            {
                return Outcome.Done(true);
            }
        }

        return Outcome.Stale;
    }

    private static List<Refusal> Wrong(EndHuddleForm form) =>
        [
            .. form
                .Roles.Index()
                .Where(row => row.Item.Count is < 0 or > MostOfARole)
                .Select(row =>
                    Outcome.Refused(
                        $"Roles[{row.Index}].{nameof(RoleCount.Count)}",
                        "How many were there is a number from 0 to 200."
                    )
                ),
        ];

    private static IEnumerable<HuddlePresence> Present(EndHuddleForm form, Huddle huddle) =>
        Roles
            .Zip(form.Roles)
            .Where(role => role.Second.Count > 0)
            .Select(role => new HuddlePresence
            {
                HuddleId = huddle.Id,
                UnitId = huddle.UnitId,
                Role = role.First,
                Count = role.Second.Count!.Value,
            });
}
