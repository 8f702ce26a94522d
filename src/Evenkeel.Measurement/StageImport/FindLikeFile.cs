using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.StageImport;

/// <summary>The kind of a file whose headings are all those that a mapping names: by the mapping saved last here, or a published file's.</summary>
internal sealed class FindLikeFile(AppDb db)
{
    /// <summary>The form's answer, as the address of the page takes it; null where no mapping fits.</summary>
    public async Task<string?> OfAsync(ImportDraft kept, UnitRow unit, CancellationToken ct)
    {
        var saved = await db
            .SavedMappings.AsNoTracking()
            .Where(m => m.UnitId == unit.Id)
            .OrderByDescending(m => m.At)
            .Select(m => new { m.Id, m.Choice })
            .ToListAsync(ct);
        using var file = kept.Open();
        var fits = saved.Find(one => Fits(DraftChoice.Parse(one.Choice).Measures, file, kept.FileName));
        if (fits is not null)
        {
            return $"mapping={fits.Id}";
        }

        var published = ReadyMapping.Names.Where(name => Fits(ReadyMapping.Find(name)!.Measures, file, kept.FileName));
        return published.ToList() is [var only] ? $"published={only}" : null;
    }

    private static bool Fits(IReadOnlyList<ReadyMeasure> measures, Stream file, string name)
    {
        using var opened = measures[0].OpenIn(file, name);
        var headings = FindHeadings.In(opened.Sample, measures[0].Mapping.HeaderRows);
        var columns = measures.SelectMany(one => ColumnsOf(one.Mapping)).ToList();
        // Places ("#3") fit any file, and say nothing.
        return columns.Exists(column => column[0] != '#')
            && columns.TrueForAll(column => headings.IndexOf(column) >= 0);
    }

    private static IEnumerable<string> ColumnsOf(ImportMapping mapping) =>
        new[]
        {
            mapping.OrganisationCode,
            mapping.OrganisationName,
            mapping.Period,
            mapping.Numerator,
            mapping.Denominator,
            mapping.Value,
            mapping.Percentage,
        }
            .Concat((mapping.Where ?? []).Select(condition => condition.Column))
            .OfType<string>()
            .Where(column => column.Length > 0);
}
