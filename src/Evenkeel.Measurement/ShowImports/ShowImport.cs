using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowImports;

/// <summary>One chart that an import touched: what it says now, and what the import did to it.</summary>
internal sealed record TouchedChart(CardModel Card, int Added, int Corrected);

internal sealed record ImportView(UnitRow Unit, Import Import, IReadOnlyList<TouchedChart> Charts, int Total)
{
    public const int PageSize = 60;
    public string Address => $"{Unit.Address}/imports/{Import.Number}";
}

/// <summary>What one import did, and what the charts that it touched say now.</summary>
internal sealed class ShowImportHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<ImportView?> Handle(string code, int number, int page, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var import = unit is null
            ? null
            : await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number && i.UnitId == unit.Id, ct);
        if (import is null)
        {
            return null;
        }

        var rows = Rows(number);
        var some = await rows.OrderBy(r => r.Status.Rank)
            .ThenBy(r => r.Measure.Name)
            .ThenBy(r => r.Unit.Name)
            .Skip((page - 1) * ImportView.PageSize)
            .Take(ImportView.PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        return new(unit!, import, [.. some.Select(Chart)], await rows.CountAsync(ct));
    }

    internal sealed class Row
    {
        public required ImportedSeries Touched { get; init; }
        public required SeriesStatus Status { get; init; }
        public required Measure Measure { get; init; }
        public required UnitRow Unit { get; init; }
    }

    private IQueryable<Row> Rows(int number)
    {
        var (touched, inUse, statuses, measures) = (db.ImportedSeries, db.Series, db.SeriesStatuses, db.Measures);
        return from one in touched
            where one.ImportNumber == number
            join series in inUse on one.SeriesNumber equals series.Number
            where series.EndedOn == null
            join status in statuses on one.SeriesNumber equals status.SeriesNumber
            join measure in measures on status.MeasureId equals measure.Id
            join unit in organisation.Units on status.UnitId equals unit.Id
            select new Row
            {
                Touched = one,
                Status = status,
                Measure = measure,
                Unit = unit,
            };
    }

    private static TouchedChart Chart(Row row)
    {
        var (status, measure) = (row.Status, row.Measure);
        var card = SeriesCards.Of(
            $"{row.Unit.Name}: {measure.Name}",
            $"{row.Unit.Address}/measures/{status.SeriesNumber}",
            status,
            measure
        );
        return new(card, row.Touched.Added, row.Touched.Corrected);
    }
}
