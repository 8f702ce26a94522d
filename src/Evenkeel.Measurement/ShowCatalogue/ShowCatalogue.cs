using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowCatalogue;

/// <summary>The filters of the catalogue, as they stand in its address.</summary>
internal sealed record CatalogueFilter(
    string? Text,
    MeasureKind? Kind,
    MeasureRole? Role,
    Dimensions Dimension,
    Aims Aim,
    bool Retired,
    int Page
)
{
    public const int PageSize = 40;

    public bool IsOn =>
        !string.IsNullOrWhiteSpace(Text)
        || Kind is not null
        || Role is not null
        || Dimension != 0
        || Aim != 0
        || Retired;
}

internal sealed record CatalogueRow(Measure Measure, string KeptBy, int Units);

internal sealed record CatalogueView(IReadOnlyList<CatalogueRow> Rows, int Total, int All);

/// <summary>The definitions of measures, whoever uses them: so that a number means the same everywhere, and nobody invents it twice.</summary>
internal sealed class ShowCatalogueHandler(AppDb db, VisibleMeasures visible, OrganisationCatalogue organisation)
{
    public async Task<CatalogueView> Handle(CatalogueFilter filter, CancellationToken ct)
    {
        var found = Filtered(filter);
        var measures = await found
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Id)
            .Skip((filter.Page - 1) * CatalogueFilter.PageSize)
            .Take(CatalogueFilter.PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = measures.ConvertAll(m => m.Id);
        var units = await db
            .Series.Where(s => s.EndedOn == null && ids.Contains(s.MeasureId))
            .GroupBy(s => s.MeasureId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var keepers = measures.Select(m => m.KeptBy).Distinct().ToList();
        var names = await organisation.AllUnits.Where(u => keepers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var total = await found.CountAsync(ct);
        return new CatalogueView(
            [
                .. measures.Select(m => new CatalogueRow(
                    m,
                    names.GetValueOrDefault(m.KeptBy)?.Name ?? "",
                    units.GetValueOrDefault(m.Id)
                )),
            ],
            total,
            filter.IsOn ? await visible.All.CountAsync(m => m.RetiredOn == null, ct) : total
        );
    }

    private IQueryable<Measure> Filtered(CatalogueFilter filter)
    {
        var measures = visible.All.Where(m => m.RetiredOn != null == filter.Retired);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = db.Matching(Measure.ItemKind, filter.Text);
            measures = measures.Where(m => ids.Contains(m.Id));
        }

        if (filter.Kind is { } kind)
        {
            measures = measures.Where(m => m.Kind == kind);
        }

        if (filter.Role is { } role)
        {
            measures = measures.Where(m => m.Role == role);
        }

        measures = filter.Dimension == 0 ? measures : measures.Where(m => (m.Dimensions & filter.Dimension) != 0);
        return filter.Aim == 0 ? measures : measures.Where(m => (m.Aims & filter.Aim) != 0);
    }
}
