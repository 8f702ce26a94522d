using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.StageImport;

/// <summary>What the form says that the file holds; null where that is not there any more.</summary>
internal sealed class ReadChoice(AppDb db, FindImportChoices choices)
{
    public async Task<DraftChoice?> OfAsync(StageImportForm form, UnitRow unit, CancellationToken ct)
    {
        switch (form.Holds)
        {
            case FileHolds.SavedMapping:
                var saved = await db.SavedMappings.SingleOrDefaultAsync(
                    m => m.Id == form.Mapping && m.UnitId == unit.Id,
                    ct
                );
                return saved is null ? null : DraftChoice.Parse(saved.Choice);
            case FileHolds.PublishedFile:
                return ReadyMapping.Find(form.Published ?? "") is { } ready ? new(ready.Title, ready.Measures) : null;
            case FileHolds.NewMeasure:
                return new(form.Name!.Trim(), [new ReadyMeasure(ShapeOf(form), new ImportMapping())]);
            default:
                return await OfMeasureAsync(form.Measure, unit, ct);
        }
    }

    private async Task<DraftChoice?> OfMeasureAsync(Guid? id, UnitRow unit, CancellationToken ct)
    {
        var offered = (await choices.AtAsync(unit, ct)).Measures;
        var isOffered = offered.Any(c => c.Value == id.ToString());
        var measure = isOffered ? await db.Measures.SingleAsync(m => m.Id == id, ct) : null;
        return measure is null ? null : new(measure.Name, [new(measure.ShapeOf(), new()) { MeasureId = measure.Id }]);
    }

    private static MeasureShape ShapeOf(StageImportForm form)
    {
        var counted = OrNull(form.Numerator);
        var isValue = form.Kind is MeasureKind.Measurement or MeasureKind.CasesBetween;
        return new MeasureShape(form.Name!.Trim(), form.Kind!.Value, form.Frequency!.Value)
        {
            Value = isValue ? counted ?? form.Name.Trim() : null,
            Numerator = isValue || form.Kind == MeasureKind.DaysBetween ? null : counted,
            Denominator = form.Kind is MeasureKind.Proportion or MeasureKind.Rate or MeasureKind.PredictedRisk
                ? OrNull(form.Denominator)
                : null,
            Per = form.Kind == MeasureKind.Rate ? form.Per : null,
            Improvement = form.Improvement?.ToString(),
        };
    }

    private static string? OrNull(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
