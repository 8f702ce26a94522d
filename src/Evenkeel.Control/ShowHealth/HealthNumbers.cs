using Evenkeel.Control.Escalations;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowHealth;

/// <summary>A week of what one holding unit was asked.</summary>
internal sealed record HealthWeek(
    UnitId HolderUnit,
    int Week,
    int Asked,
    int AcknowledgedInTime,
    int Due,
    int AnsweredInTime
)
{
    public int Answered { get; init; }
    public int Verdicts { get; init; }
    public int Accepted { get; init; }
}

/// <summary>A unit below that raises less than it used to: silence is a signal.</summary>
internal sealed record SilentUnit(UnitId Unit, int DaysSilent, double UsualDays);

/// <summary>Whose askings are looked at: everybody's, or those of the units of one tier.</summary>
internal sealed record AskedOf(IReadOnlyCollection<UnitId>? Units)
{
    public IQueryable<EscalationTurn> In(IQueryable<EscalationTurn> turns) =>
        Units is null ? turns : turns.Where(t => Units.Contains(t.HolderUnit));

    public IQueryable<Escalation> In(IQueryable<Escalation> escalations) =>
        Units is null ? escalations : escalations.Where(e => Units.Contains(e.DeciderUnit));
}

/// <summary>Reads what the pages of "does it work in practice" say, over a unit and all below it.</summary>
internal sealed class HealthNumbers(
    AppDb db,
    OrganisationCatalogue organisation,
    ControlCatalogue catalogue,
    TimeProvider clock
)
{
    private const int FewestRaised = 4;

    /// <summary>A habit is of the last two years, whatever the page looks at: who is silent longest must not drop out of view.</summary>
    private const int HabitDays = 730;

    // A wait of so many of one's usual waits is rarer than one in a hundred where issues come by chance: exp(-4.6) = 0.01.
    private const double RareWait = 4.6;

    public async Task<IReadOnlyList<HealthWeek>> WeeksAsync(UnitId unit, int from, CancellationToken ct)
    {
        var (units, now) = (organisation.Below(unit), clock.GetUtcNow());
        return await db
            .EscalationTurns.Where(t => units.Contains(t.UnitId) && t.Week >= from)
            .GroupBy(t => new { t.HolderUnit, t.Week })
            .Select(g => new HealthWeek(
                g.Key.HolderUnit,
                g.Key.Week,
                g.Count(t => t.AcknowledgedAt != null || t.AcknowledgeBy < now || t.EndedAt != null),
                g.Count(t => (t.AcknowledgedAt ?? t.EndedAt) <= t.AcknowledgeBy),
                g.Count(t => t.EndedAt != null || t.AnswerBy < now),
                g.Count(t => t.EndedAt <= t.AnswerBy)
            )
            {
                Answered = g.Count(t => t.IsAnswered),
                Verdicts = g.Count(t => t.IsAccepted != null),
                Accepted = g.Count(t => t.IsAccepted == true),
            })
            .ToListAsync(ct);
    }

    /// <summary>Hours from the asking to the answer, in the order of the asking.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset Asked, double Hours)>> HoursAsync(
        UnitId unit,
        AskedOf asked,
        int from,
        int most,
        CancellationToken ct
    )
    {
        var units = organisation.Below(unit);
        var rows = await asked
            .In(db.EscalationTurns)
            .Where(t => units.Contains(t.UnitId) && t.Week >= from && t.IsAnswered)
            .OrderByDescending(t => t.AskedAt)
            .Take(most)
            .Select(t => new { t.AskedAt, t.EndedAt })
            .ToListAsync(ct);
        return [.. rows.OrderBy(r => r.AskedAt).Select(r => (r.AskedAt, (r.EndedAt!.Value - r.AskedAt).TotalHours))];
    }

    /// <summary>How many were asked again, because the raiser said that the answer was none.</summary>
    public Task<int> AskedAgainAsync(UnitId unit, AskedOf asked, int from, CancellationToken ct)
    {
        var units = organisation.Below(unit);
        return asked
            .In(db.EscalationTurns)
            .Where(t => units.Contains(t.UnitId) && t.Week >= from && t.IsAccepted == false)
            .Select(t => t.EscalationId)
            .Distinct()
            .CountAsync(ct);
    }

    /// <summary>The units of the tier among those that were asked since, or are asked now.</summary>
    public async Task<AskedOf> OfTierAsync(UnitId unit, Level? tier, int from, CancellationToken ct)
    {
        if (tier is not { } one)
        {
            return new AskedOf(null);
        }

        var units = organisation.Below(unit);
        var asked = await db
            .EscalationTurns.Where(t => units.Contains(t.UnitId) && t.Week >= from)
            .Select(t => t.HolderUnit)
            .Union(db.Escalations.Where(e => units.Contains(e.UnitId) && e.EndedAt == null).Select(e => e.DeciderUnit))
            .ToListAsync(ct);
        return new AskedOf(
            await organisation
                .AllUnits.Where(u => asked.Contains(u.Id) && u.Level == one)
                .Select(u => u.Id)
                .ToListAsync(ct)
        );
    }

    /// <summary>Units that have raised something some times, and now for longer than their own habit nothing.</summary>
    public async Task<IReadOnlyList<SilentUnit>> SilentAsync(UnitId unit, CancellationToken ct)
    {
        var (units, now) = (organisation.Below(unit), clock.GetUtcNow());
        var since = now.AddDays(-HabitDays);
        var rows = await db
            .Issues.Where(i => units.Contains(i.UnitId) && i.RaisedAt >= since)
            .GroupBy(i => i.UnitId)
            .Select(g => new
            {
                Unit = g.Key,
                Count = g.Count(),
                First = g.Min(i => i.RaisedAt),
                Last = g.Max(i => i.RaisedAt),
            })
            .Where(g => g.Count >= FewestRaised)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new SilentUnit(
                    r.Unit,
                    (int)(now - r.Last).TotalDays,
                    (r.Last - r.First).TotalDays / (r.Count - 1)
                ))
                .Where(r => r.DaysSilent > RareWait * Math.Max(1, r.UsualDays))
                .OrderByDescending(r => r.DaysSilent / Math.Max(1, r.UsualDays)),
        ];
    }

    public async Task<IReadOnlyList<(string Theme, int Count)>> ThemesAsync(UnitId unit, int days, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var asked = new Gathering(unit, today.AddDays(-days), today, GatheredWhat.Issues, GatheredBy.Theme);
        return [.. (await catalogue.GatherAsync(asked, ct))?.Bars.Select(bar => (bar.Name, bar.Count)) ?? []];
    }
}
