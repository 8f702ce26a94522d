using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Completeness;

/// <summary>A reading that was expected: of which unit, since when, and who answers for it.</summary>
internal sealed record LateReading(UnitRow Unit, int Series, string Measure, string Owner, DateOnly Since, string Last);

internal sealed record CompletenessView(UnitRow Unit, IReadOnlyList<LateReading> Late, int Expected, int NeverStarted)
{
    public const int Most = 500;
}

internal sealed class CompletenessHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<CompletenessView?> Handle(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var below = organisation.Below(unit.Id);
        var today = UkTime.Today(clock).DayNumber;
        var rows =
            from status in db.SeriesStatuses
            join series in db.Series on status.SeriesNumber equals series.Number
            join measure in db.Measures on status.MeasureId equals measure.Id
            where below.Contains(status.UnitId) && series.EndedOn == null && !series.IsRollUp
            select new { status, measure };
        var late = await rows.Where(r => r.status.DueOn < today)
            .OrderBy(r => r.status.DueOn)
            .ThenBy(r => r.measure.Name)
            .Take(CompletenessView.Most)
            .Select(r => new
            {
                r.status.UnitId,
                r.status.SeriesNumber,
                r.measure.Name,
                Owner = organisation.People.Where(p => p.Id == r.measure.OwnerId).Select(p => p.Name).FirstOrDefault()
                    ?? r.measure.Owner,
                r.measure.Frequency,
                r.status.DueOn,
                r.status.LastPeriod,
            })
            .ToListAsync(ct);
        var ids = late.Select(l => l.UnitId).Distinct().ToList();
        var units = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return new CompletenessView(
            unit,
            [
                .. late.Select(l => new LateReading(
                    units[l.UnitId],
                    l.SeriesNumber,
                    l.Name,
                    l.Owner,
                    DateOnly.FromDayNumber(l.DueOn!.Value + 1),
                    PeriodWords.Of(l.Frequency.Step(), DateOnly.FromDayNumber(l.LastPeriod!.Value))
                )),
            ],
            await rows.CountAsync(ct),
            await rows.CountAsync(r => r.status.LastPeriod == null, ct)
        );
    }
}
