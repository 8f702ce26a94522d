using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.StageImport;

/// <summary>What a file at a unit may be said to hold.</summary>
internal sealed record ImportChoices(
    IReadOnlyList<Choice> Measures,
    IReadOnlyList<Choice> Mappings,
    IReadOnlyList<Choice> Published
);

internal sealed class FindImportChoices(AppDb db, OrganisationCatalogue organisation)
{
    private static readonly Choice[] published =
    [
        .. ReadyMapping
            .Names.Select(name => new Choice(name, ReadyMapping.Find(name)!.Title))
            .OrderBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase),
    ];

    public async Task<ImportChoices> AtAsync(UnitRow unit, CancellationToken ct)
    {
        var measures = await MeasuresAsync(unit, ct);
        var mappings = await db
            .SavedMappings.Where(m => m.UnitId == unit.Id)
            .OrderBy(m => m.Name)
            .Select(m => new { m.Id, m.Name })
            .ToListAsync(ct);
        return new(measures, [.. mappings.Select(m => new Choice(m.Id.ToString(), m.Name))], published);
    }

    /// <summary>Measures that the unit or one below it keeps or has adopted; sums are not imported.</summary>
    private async Task<List<Choice>> MeasuresAsync(UnitRow unit, CancellationToken ct)
    {
        var below = organisation.Below(unit.Id);
        var series = db.Series;
        var found = await db
            .Measures.Where(m =>
                m.RetiredOn == null
                && (
                    m.KeptBy == unit.Id
                    || series.Any(s => s.MeasureId == m.Id && !s.IsRollUp && below.Contains(s.UnitId))
                )
            )
            .OrderBy(m => m.Name)
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.Frequency,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(m => new Choice(
                m.Id.ToString(),
                $"{m.Name} (each {Measures.Frequencies.Noun(m.Frequency, 1)})"
            )),
        ];
    }
}
