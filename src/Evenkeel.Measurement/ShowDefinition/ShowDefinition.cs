using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowDefinition;

/// <summary>What the measure says at one unit: no number, so that none can be worked out from the others.</summary>
internal sealed record UseOfMeasure(
    UnitRow Unit,
    int Series,
    bool IsRollUp,
    int? LastPeriod,
    VariationIcon Variation,
    AssuranceIcon Assurance
)
{
    public string Address => $"{Unit.Address}/measures/{Series}";
}

internal sealed record TargetOf(DateOnly From, double? Value, string For);

internal sealed record DefinitionView(
    Measure Measure,
    ChartFacts Chart,
    UnitRow? KeptBy,
    IReadOnlyList<TargetOf> Targets,
    IReadOnlyList<UseOfMeasure> Uses,
    int Total,
    string? ChangeAt,
    IReadOnlyList<UnitRow> CompareAt
)
{
    public const int PageSize = 50;

    public string ChartWords =>
        ChartChoice.TitleOf(Chart) + (Measure.Chart is null ? ", the usual one for its kind" : "");

    public string RuleWords =>
        ChartChoice.RulesOf(Chart) + (Measure.Rules is null && !Chart.HasRisk ? ", as the organisation chose" : "");
}

internal sealed class ShowDefinitionHandler(
    AppDb db,
    VisibleMeasures visible,
    OrganisationCatalogue organisation,
    Permits permits
)
{
    private const int MostCompared = 8;

    public async Task<DefinitionView?> Handle(Guid id, int page, CancellationToken ct)
    {
        var measure = await visible.All.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (measure is null)
        {
            return null;
        }

        var series = db.Series.Where(s => s.MeasureId == id && s.EndedOn == null);
        var rules = (await InstallationFacts.ReadAsync(db, ct)).RuleProfile;
        return new DefinitionView(
            measure,
            new ChartFacts(measure, ChartChoice.Define(measure, rules)),
            await organisation.AllUnits.SingleOrDefaultAsync(u => u.Id == measure.KeptBy, ct),
            await TargetsAsync(id, ct),
            await UsesAsync(series, page, ct),
            await series.CountAsync(ct),
            await ChangeAtAsync(measure, series, ct),
            await CompareAtAsync(series, ct)
        );
    }

    private async Task<IReadOnlyList<TargetOf>> TargetsAsync(Guid id, CancellationToken ct)
    {
        var targets = await db.MeasureTargets.Where(t => t.MeasureId == id).AsNoTracking().ToListAsync(ct);
        var ids = targets.Select(t => t.UnitId).OfType<UnitId>().Distinct().ToList();
        var names = await organisation
            .Units.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. targets
                .Where(t => t.UnitId is not { } unit || names.ContainsKey(unit))
                .Select(t => new TargetOf(t.From, t.Value, t.UnitId is { } unit ? names[unit] : ""))
                .OrderBy(t => t.For, StringComparer.Ordinal)
                .ThenBy(t => t.From),
        ];
    }

    private async Task<IReadOnlyList<UseOfMeasure>> UsesAsync(IQueryable<Series> series, int page, CancellationToken ct)
    {
        var rows = await (
            from one in series
            join unit in organisation.Units on one.UnitId equals unit.Id
            join status in db.SeriesStatuses on one.Number equals status.SeriesNumber into statuses
            from status in statuses.DefaultIfEmpty()
            orderby status == null ? 9 : status.Rank, unit.Name, one.Number
            select new
            {
                unit,
                one.Number,
                one.IsRollUp,
                Period = status == null ? null : status.LastPeriod,
                Variation = status == null ? VariationIcon.None : status.Variation,
                Assurance = status == null ? AssuranceIcon.None : status.Assurance,
            }
        )
            .Skip((page - 1) * DefinitionView.PageSize)
            .Take(DefinitionView.PageSize)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new UseOfMeasure(r.unit, r.Number, r.IsRollUp, r.Period, r.Variation, r.Assurance)),
        ];
    }

    /// <summary>
    /// The highest units in scope below which more than one records it: from there all that the reader sees are compared. None where one unit records it.
    /// </summary>
    private async Task<IReadOnlyList<UnitRow>> CompareAtAsync(IQueryable<Series> series, CancellationToken ct)
    {
        var own = series.Where(s => !s.IsRollUp).Select(s => s.UnitId);
        var above = await db
            .UnitClosures.Where(c => c.To == null && c.Depth > 0 && own.Contains(c.DescendantId))
            .GroupBy(c => c.AncestorId)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToListAsync(ct);
        var seen = await organisation.Units.Where(u => above.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct);
        var lower = db
            .UnitClosures.Where(c => c.To == null && c.Depth > 0 && seen.Contains(c.AncestorId))
            .Select(c => c.DescendantId);
        return await organisation
            .Units.Where(u => seen.Contains(u.Id) && !lower.Contains(u.Id))
            .HighestFirst()
            .Take(MostCompared)
            .ToListAsync(ct);
    }

    /// <summary>The definition is changed from the unit that keeps it, by whoever may change measures there.</summary>
    private async Task<string?> ChangeAtAsync(Measure measure, IQueryable<Series> series, CancellationToken ct)
    {
        if (measure.RetiredOn is not null || !await permits.MayAsync(Permissions.Edit, measure.KeptBy, ct))
        {
            return null;
        }

        var keeper = await organisation.Units.SingleAsync(u => u.Id == measure.KeptBy, ct);
        var own = await series.Where(s => s.UnitId == keeper.Id).Select(s => (int?)s.Number).FirstOrDefaultAsync(ct);
        return new MeasureAt(keeper, measure, own).Base;
    }
}
