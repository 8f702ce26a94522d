using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowHealth;

internal sealed record HealthFilter(int Weeks, Level? Tier);

internal sealed record HealthView(UnitRow Unit)
{
    public int Asked { get; init; }
    public int Acknowledged { get; init; }
    public int Due { get; init; }
    public int Answered { get; init; }
    public int Verdicts { get; init; }
    public int Accepted { get; init; }
    public int Reopened { get; init; }
    public ChartPicture? AcknowledgedChart { get; init; }
    public ChartPicture? AnsweredChart { get; init; }
    public ChartPicture? HoursChart { get; init; }
    public ParetoPicture? Themes { get; init; }
    public IReadOnlyList<EscalationLine> Oldest { get; init; } = [];
    public IReadOnlyList<(UnitRow Unit, int Days, double Usual)> Silent { get; init; } = [];

    /// <summary>Where open ones stand now: unit, how many, how many of them late.</summary>
    public IReadOnlyList<(string Unit, int Open, int Late)> Stops { get; init; } = [];
}

/// <summary>Does escalation work in practice? From the record of every asking, for a unit and all below it.</summary>
internal sealed class ShowHealthHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    HealthNumbers numbers,
    SentUp sentUp,
    Names names,
    TimeProvider clock
)
{
    private const int MostLines = 8;
    private const int MostPoints = 60;
    private const int Days = 7;

    public async Task<HealthView?> LoadAsync(string code, HealthFilter filter, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var from = EscalationTurn.WeekOf(now) - filter.Weeks * Days;
        var asked = await numbers.OfTierAsync(unit.Id, filter.Tier, from, ct);
        var weeks = (await numbers.WeeksAsync(unit.Id, from, ct))
            .Where(w => asked.Units?.Contains(w.HolderUnit) != false)
            .ToList();
        var units = organisation.Below(unit.Id);
        var open = asked.In(db.Escalations).Where(e => units.Contains(e.UnitId) && e.EndedAt == null);
        var themes = await numbers.ThemesAsync(unit.Id, filter.Weeks * Days, ct);
        return new HealthView(unit)
        {
            Asked = weeks.Sum(w => w.Asked),
            Acknowledged = weeks.Sum(w => w.AcknowledgedInTime),
            Due = weeks.Sum(w => w.Due),
            Answered = weeks.Sum(w => w.AnsweredInTime),
            Verdicts = weeks.Sum(w => w.Verdicts),
            Accepted = weeks.Sum(w => w.Accepted),
            Reopened = await numbers.AskedAgainAsync(unit.Id, asked, from, ct),
            AcknowledgedChart = HealthCharts.Share(
                "Acknowledged in time",
                weeks,
                w => w.AcknowledgedInTime,
                w => w.Asked
            ),
            AnsweredChart = HealthCharts.Share("Answered in time", weeks, w => w.AnsweredInTime, w => w.Due),
            HoursChart = HealthCharts.Hours(await numbers.HoursAsync(unit.Id, asked, from, MostPoints, ct)),
            Themes = HealthCharts.Themes(themes),
            Oldest = await sentUp.LinesAsync(open.OrderBy(e => e.AskedAt), MostLines, ct),
            Silent = await SilentAsync(unit.Id, ct),
            Stops = await StopsAsync(open, now, ct),
        };
    }

    private async Task<IReadOnlyList<(UnitRow, int, double)>> SilentAsync(UnitId unit, CancellationToken ct)
    {
        var silent = await numbers.SilentAsync(unit, ct);
        var ids = silent.Select(s => s.Unit).ToList();
        var known = await organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return [.. silent.Select(s => (known[s.Unit], s.DaysSilent, s.UsualDays))];
    }

    private async Task<IReadOnlyList<(string, int, int)>> StopsAsync(
        IQueryable<Escalation> open,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var rows = await open.Where(e => e.State != EscalationState.Answered)
            .GroupBy(e => e.HolderUnit)
            .Select(g => new
            {
                g.Key,
                Open = g.Count(),
                Late = g.Count(e => e.DueAt < now),
            })
            .OrderByDescending(g => g.Open)
            .Take(MostLines)
            .ToListAsync(ct);
        var known = await names.OfAsync(rows.Select(r => r.Key), [], ct);
        return [.. rows.Select(r => (known.Unit(r.Key), r.Open, r.Late))];
    }
}
