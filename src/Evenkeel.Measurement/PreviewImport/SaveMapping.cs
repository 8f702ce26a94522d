using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.Imports;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.PreviewImport;

internal sealed class SaveMappingForm
{
    [Required(ErrorMessage = "Enter a name for this kind of file.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? MappingName { get; set; }
}

/// <summary>Keeps how a file is read, with what its units were found to be, for the next file of its kind. One name is one mapping.</summary>
internal sealed class SaveMappingHandler(AppDb db, Scope scope, TimeProvider clock)
{
    public async Task<Outcome<string>> Handle(SaveMappingForm form, ImportPreview preview, CancellationToken ct)
    {
        var name = form.MappingName!.Trim();
        var saved = await db.SavedMappings.SingleOrDefaultAsync(m => m.UnitId == preview.Unit.Id && m.Name == name, ct);
        if (saved is null)
        {
            saved = new()
            {
                UnitId = preview.Unit.Id,
                Name = name,
                Choice = "",
                By = scope.PersonName,
            };
            db.SavedMappings.Add(saved);
        }

        saved.Choice = Choice(preview, name).Write();
        (saved.By, saved.At) = (scope.PersonName, clock.GetUtcNow());
        var act = new Act("Import mapping saved")
        {
            Unit = preview.Unit.Id,
            About = new ItemRef("unit", preview.Unit.Id.Value),
            Reason = name,
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(name) : Outcome.Stale;
    }

    /// <summary>As the file was read, the proposed columns too; a confirmed heading row is kept, a guessed one is found anew.</summary>
    private static DraftChoice Choice(ImportPreview preview, string name) =>
        new(
            name,
            [
                .. preview.Choice.Measures.Zip(
                    preview.Measures,
                    (one, plan) =>
                        one with
                        {
                            MakeNew = false,
                            MeasureId = one.MeasureId ?? (plan.Checked.IsNew ? null : plan.Checked.Measure.Id),
                            Mapping = plan.Result.Mapping,
                        }
                ),
            ]
        );
}
