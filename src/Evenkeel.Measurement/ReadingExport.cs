using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement;

/// <summary>Readings in an open form. Text that a spreadsheet would run as a formula gets a leading apostrophe.</summary>
public sealed class ReadingExport
{
    private const string Header =
        "unit_code,unit,measure,period,sequence,numerator,denominator,value,status,provisional,note";
    private readonly AppDb db;
    private readonly OrganisationCatalogue organisation;
    private readonly ReadSums sums;

    internal ReadingExport(AppDb db, OrganisationCatalogue organisation, ReadSums sums) =>
        (this.db, this.organisation, this.sums) = (db, organisation, sums);

    /// <summary>Every reading of these units, in scope, as CSV: a line each, in the order of measure, unit and period.</summary>
    /// <param name="isSuppressed">Small counts are not shown, nor those from which one could be worked out.</param>
    public async Task WriteCsvAsync(
        TextWriter output,
        IQueryable<UnitId> units,
        bool isSuppressed,
        CancellationToken ct = default
    )
    {
        await output.WriteLineAsync(Header.AsMemory(), ct);
        var used = db.Series.Where(s => units.Contains(s.UnitId)).Select(s => s.MeasureId);
        var measures = await db
            .Measures.AsNoTracking()
            .Where(m => used.Contains(m.Id))
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        foreach (var measure in measures)
        {
            var known = isSuppressed ? await sums.DisclosureAsync(measure, ct) : null;
            await WriteAsync(output, measure, units, known, ct);
        }
    }

    private async Task WriteAsync(
        TextWriter output,
        Measure measure,
        IQueryable<UnitId> units,
        IDisclose? known,
        CancellationToken ct
    )
    {
        var rows =
            from series in db.Series
            join unit in organisation.Units on series.UnitId equals unit.Id
            join reading in db.Readings on series.Number equals reading.SeriesNumber
            where series.MeasureId == measure.Id && units.Contains(series.UnitId)
            orderby unit.Name, series.Number, reading.Period, reading.Sequence
            select new
            {
                unit.Code,
                Unit = unit.Name,
                Reading = reading,
            };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var shown = known is null ? row.Reading : known.ForOthers(row.Reading);
            await output.WriteLineAsync(Line(row.Code, row.Unit, measure.Name, shown).AsMemory(), ct);
        }
    }

    private static string Line(string code, string unit, string measure, Reading r) =>
        string.Join(
            ',',
            CsvCell.Of(code),
            CsvCell.Of(unit),
            CsvCell.Of(measure),
            DateOnly.FromDayNumber(r.Period).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            r.Sequence.ToString(CultureInfo.InvariantCulture),
            Number(r.Numerator),
            Number(r.Denominator),
            Number(r.Value),
            r.Status.ToString().ToLowerInvariant(),
            r.IsProvisional ? "yes" : "",
            CsvCell.Of(r.Note ?? "")
        );

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
