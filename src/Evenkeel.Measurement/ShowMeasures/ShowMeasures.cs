using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowMeasures;

/// <summary>The filters of the page, as they stand in its address.</summary>
internal sealed record MeasuresFilter(string? Text, Dimensions Dimension, Aims Aim, string? Says, int Page)
{
    public const int PageSize = 200;
    public bool IsOn => !string.IsNullOrWhiteSpace(Text) || Dimension != 0 || Aim != 0 || !string.IsNullOrEmpty(Says);
}

internal sealed record MeasureCard(int Number, CardModel Card, bool IsWaiting, int? LateSince);

internal sealed record MeasuresView(
    UnitRow Unit,
    IReadOnlyList<MeasureCard> Cards,
    int Total,
    int All,
    int Unusual,
    int Waiting
)
{
    /// <summary>How many would be unusual by chance alone; null where there are few.</summary>
    public string? ByChance { get; init; }
}

internal sealed class ShowMeasuresHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<MeasuresView?> Handle(string code, MeasuresFilter filter, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        if (unit is null)
        {
            return null;
        }

        var rows = Filtered(unit, filter);
        var page = await rows.OrderBy(r => r.Status.Rank)
            .ThenBy(r => r.Measure.Name)
            .Skip((filter.Page - 1) * MeasuresFilter.PageSize)
            .Take(MeasuresFilter.PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        var isWhole = !filter.IsOn && filter.Page == 1 && page.Count < MeasuresFilter.PageSize;
        (int All, int Unusual) counts = isWhole
            ? (page.Count, page.Count(r => r.Status.Rank < 3))
            : await CountAsync(unit, ct);
        var total = filter.IsOn ? await rows.CountAsync(ct) : counts.All;
        var waiting = await WaitingSignals
            .Of(db)
            .Where(s => s.UnitId == unit.Id)
            .Select(s => s.SeriesNumber)
            .ToListAsync(ct);
        var today = UkTime.Today(clock).DayNumber;
        return new MeasuresView(
            unit,
            [.. page.Select(r => Card(unit, r, waiting.Contains(r.Status.SeriesNumber), today))],
            total,
            counts.All,
            counts.Unusual,
            waiting.Count
        )
        {
            ByChance =
                filter.IsOn || counts.All < ChanceOfSignals.Fewest
                    ? null
                    : await ByChanceAsync(unit, isWhole ? page : null, ct),
        };
    }

    /// <param name="known">All of the unit's, where the page has read them.</param>
    private async Task<string?> ByChanceAsync(UnitRow unit, IReadOnlyList<Row>? known, CancellationToken ct)
    {
        var charts = known is null
            ? await All(unit.Id)
                .AsNoTracking()
                .Select(r => new ChartOfMany(r.Measure, r.Status.Points, r.Status.Rank))
                .ToListAsync(ct)
            : known.Select(r => new ChartOfMany(r.Measure, r.Status.Points, r.Status.Rank)).ToList();
        return ChanceOfSignals.Says(charts, (await InstallationFacts.ReadAsync(db, ct)).RuleProfile);
    }

    internal sealed class Row
    {
        public required SeriesStatus Status { get; init; }
        public required Measure Measure { get; init; }
    }

    private IQueryable<Row> Filtered(UnitRow unit, MeasuresFilter filter)
    {
        var (rows, signals, today) = (All(unit.Id), WaitingSignals.Of(db), UkTime.Today(clock).DayNumber);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var text = filter.Text.Trim().ToLowerInvariant();
            rows = rows.Where(r => r.Measure.Name.ToLower().Contains(text));
        }

        rows = filter.Dimension == 0 ? rows : rows.Where(r => (r.Measure.Dimensions & filter.Dimension) != 0);
        rows = filter.Aim == 0 ? rows : rows.Where(r => (r.Measure.Aims & filter.Aim) != 0);
        return filter.Says switch
        {
            "unusual" => rows.Where(r => r.Status.Rank < 3),
            "worse" => rows.Where(r => r.Status.Rank == 0),
            "better" => rows.Where(r => r.Status.Rank == 2),
            "waiting" => rows.Where(r => signals.Any(s => s.SeriesNumber == r.Status.SeriesNumber)),
            "late" => rows.Where(r => r.Status.DueOn < today),
            _ => rows,
        };
    }

    internal IQueryable<Row> All(UnitId unit) =>
        from status in db.SeriesStatuses
        join series in db.Series on status.SeriesNumber equals series.Number
        join measure in db.Measures on status.MeasureId equals measure.Id
        where status.UnitId == unit && series.EndedOn == null
        select new Row { Status = status, Measure = measure };

    private async Task<(int All, int Unusual)> CountAsync(UnitRow unit, CancellationToken ct)
    {
        var ranks = await All(unit.Id)
            .GroupBy(row => row.Status.Rank < 3)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return (ranks.Sum(r => r.Count), ranks.Where(r => r.Key).Sum(r => r.Count));
    }

    internal static MeasureCard Card(UnitRow unit, Row row, bool isWaiting, int today)
    {
        var (status, measure) = (row.Status, row.Measure);
        var card = SeriesCards.Of(measure.Name, $"{unit.Address}/measures/{status.SeriesNumber}", status, measure);
        return new MeasureCard(status.SeriesNumber, card, isWaiting, status.DueOn < today ? status.DueOn : null);
    }
}
