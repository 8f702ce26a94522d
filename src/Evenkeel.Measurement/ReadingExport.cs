using System.Globalization;
using Evenkeel.Measurement.Readings;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement;

/// <summary>Readings in an open form. Text that a spreadsheet would run as a formula gets a leading apostrophe.</summary>
public sealed class ReadingExport
{
    private const string Header =
        "unit_code,unit,measure,period,sequence,numerator,denominator,value,status,provisional,note";
    private readonly AppDb db;
    private readonly OrganisationCatalogue organisation;

    internal ReadingExport(AppDb db, OrganisationCatalogue organisation) =>
        (this.db, this.organisation) = (db, organisation);

    /// <summary>Every reading of these units, in scope, as CSV: a line each, in the order of unit, measure and period.</summary>
    public async Task WriteCsvAsync(TextWriter output, IQueryable<UnitId> units, CancellationToken ct)
    {
        await output.WriteLineAsync(Header.AsMemory(), ct);
        var rows =
            from series in db.Series
            join measure in db.Measures on series.MeasureId equals measure.Id
            join unit in organisation.Units on series.UnitId equals unit.Id
            join reading in db.Readings on series.Number equals reading.SeriesNumber
            where units.Contains(series.UnitId)
            orderby unit.Name, measure.Name, series.Number, reading.Period, reading.Sequence
            select new
            {
                unit.Code,
                Unit = unit.Name,
                Measure = measure.Name,
                Reading = reading,
            };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            await output.WriteLineAsync(Line(row.Code, row.Unit, row.Measure, row.Reading).AsMemory(), ct);
        }
    }

    private static string Line(string code, string unit, string measure, Reading r) =>
        string.Join(
            ',',
            Cell(code),
            Cell(unit),
            Cell(measure),
            DateOnly.FromDayNumber(r.Period).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            r.Sequence.ToString(CultureInfo.InvariantCulture),
            Number(r.Numerator),
            Number(r.Denominator),
            Number(r.Value),
            r.Status.ToString().ToLowerInvariant(),
            r.IsProvisional ? "yes" : "",
            Cell(r.Note ?? "")
        );

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
