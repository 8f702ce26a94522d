using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.StandardWork;

/// <summary>The measures that checks, huddles and the monthly sample feed.</summary>
internal sealed class FeedingWork(AppDb db, OrganisationCatalogue organisation) : IFeedMeasures
{
    public async Task<IReadOnlyList<FedSeries>> AtAsync(UnitId unit, CancellationToken ct)
    {
        var at = await organisation.AllUnits.Where(u => u.Id == unit).SingleAsync(ct);
        var checks = await db
            .RecurringChecks.Where(c => c.UnitId == unit && c.FeedsSeries != null)
            .Select(c => new
            {
                c.Id,
                c.What,
                c.FeedsSeries,
                c.EndedOn,
            })
            .ToListAsync(ct);
        var rhythms = await db.HuddleRhythms.Where(r => r.UnitId == unit).AsNoTracking().ToListAsync(ct);
        var samples = await db.SamplePlans.Where(p => p.UnitId == unit).Select(p => p.Series).ToListAsync(ct);
        return
        [
            .. checks.Select(c => new FedSeries(
                c.FeedsSeries!.Value,
                $"the standard work “{c.What}”",
                RecurringCheck.AddressAt(at.Address, c.Id)
            )
            {
                HasEnded = c.EndedOn is not null,
            }),
            .. rhythms
                .SelectMany(r => new[] { r.HeldSeries, r.OnTimeSeries, r.LengthSeries })
                .Distinct()
                .Select(series => new FedSeries(series, "the team’s huddles", $"{at.Address}/control/huddle")),
            .. samples.Select(series => new FedSeries(
                series,
                "the monthly sample of closed escalations",
                $"{at.Address}/control/sample"
            )),
        ];
    }
}
