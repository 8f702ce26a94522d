using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.MeasuresBelow;

/// <summary>A measure that units below record: how many, and of how many the chart says something unusual.</summary>
internal sealed record MeasureBelow(Guid Id, string Name, int Units, int Unusual);

internal sealed record MeasuresBelowView(IReadOnlyList<MeasureBelow> Measures, int Total)
{
    public const int PageSize = 60;
}

/// <summary>From a unit to the charts of those below it, whether or not it has sums of its own.</summary>
internal sealed class MeasuresBelowHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<MeasuresBelowView> Handle(UnitRow unit, int page, CancellationToken ct)
    {
        var below = organisation.Below(unit.Id);
        var counts =
            from status in db.SeriesStatuses
            join series in db.Series on status.SeriesNumber equals series.Number
            where
                below.Contains(status.UnitId) && status.UnitId != unit.Id && series.EndedOn == null && !series.IsRollUp
            group status by status.MeasureId into all
            select new
            {
                all.Key,
                Units = all.Count(),
                Unusual = all.Sum(s => s.Rank < 3 ? 1 : 0),
            };
        var rows = await counts
            .Join(
                db.Measures,
                c => c.Key,
                m => m.Id,
                (c, m) =>
                    new
                    {
                        m.Id,
                        m.Name,
                        c.Units,
                        c.Unusual,
                    }
            )
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Id)
            .Skip((page - 1) * MeasuresBelowView.PageSize)
            .Take(MeasuresBelowView.PageSize)
            .ToListAsync(ct);
        return new MeasuresBelowView(
            [.. rows.Select(r => new MeasureBelow(r.Id, r.Name, r.Units, r.Unusual))],
            await counts.CountAsync(ct)
        );
    }
}
