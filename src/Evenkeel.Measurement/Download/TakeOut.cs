using System.Globalization;
using System.IO.Compression;
using System.Text;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Download;

/// <summary>
/// Everything of a unit in an open form: an organisation's data are its own. One row and one chart at a time, so that a large unit takes no more memory
/// than a small one.
/// </summary>
internal sealed class TakeOutHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ShowMeasureHandler show,
    ReadSums sums,
    ItemThread items,
    TimeProvider clock
)
{
    public async Task WriteAsync(Stream body, UnitRow unit, bool below, CancellationToken ct)
    {
        var threshold = (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow;
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        await AddAsync(zip, "README.txt", TakeOutReadme.Of(unit.Name, below, UkTime.Today(clock), threshold), ct);
        var scope = new TakeOutScope(db, organisation, unit, below);
        await new TakeOutTables(db, organisation, items, scope).WriteAsync(zip, ct);
        var hidden = await new TakeOutReadings(db, scope, sums).WriteAsync(zip, ct);
        await AddChartsAsync(zip, scope, hidden, ct);
    }

    private async Task AddChartsAsync(ZipArchive zip, TakeOutScope scope, HashSet<int> hidden, CancellationToken ct)
    {
        var all = await scope
            .Series.Join(organisation.Units, s => s.UnitId, u => u.Id, (s, u) => new { s.Number, u.Code })
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        foreach (var one in all.Where(s => !hidden.Contains(s.Number)))
        {
            if (await show.Handle(one.Code, one.Number, ct) is { } view)
            {
                var name = $"charts/{NameOf(view)}";
                await AddAsync(zip, $"{name}.csv", ReadingsTable.Csv([view]), ct);
                if (view.Chart.Picture is { } picture)
                {
                    await AddAsync(zip, $"{name}.svg", ChartSvg.File(picture), ct);
                }
            }

            db.ChangeTracker.Clear();
        }
    }

    public static string NameOf(MeasureView view) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{SafeText.FileName(view.Unit.Name)}-{SafeText.FileName(view.Measure.Name)}-{view.Series.Number}"
        );

    private static Task AddAsync(ZipArchive zip, string name, string text, CancellationToken ct) =>
        AddAsync(zip, name, Encoding.UTF8.GetBytes(text), ct);

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(bytes, ct);
    }
}
