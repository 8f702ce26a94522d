using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>Keeps what a person changed in how a staged file is read, or confirmed of it.</summary>
internal sealed class ReadFileHandler(AppDb db)
{
    public async Task<Outcome<bool>> Handle(ReadFileForm form, ImportPreview preview, CancellationToken ct)
    {
        if (form.Headings() is null)
        {
            return Outcome.Refused(
                nameof(form.HeaderRows),
                "Enter the number of the heading row, such as 3, or of two: 5, 6."
            );
        }

        var index = Math.Clamp(form.Measure, 0, preview.Measures.Count - 1);
        var isSame = IsSameTable(form, preview.Measures[index].Result);
        return await KeepAsync(preview.Draft, Changed(form, preview, index, isSame), ct)
            ? Outcome.Done(true)
            : Outcome.Stale;
    }

    /// <summary>The headings are where we think they are.</summary>
    public async Task<Outcome<bool>> ConfirmAsync(ImportPreview preview, CancellationToken ct)
    {
        var measures = preview
            .Choice.Measures.Zip(preview.Measures)
            .Select(pair =>
                pair.First with
                {
                    Mapping = pair.First.Mapping with { HeaderRows = pair.Second.Result.Headings.Rows },
                }
            );
        return await KeepAsync(preview.Draft, preview.Choice with { Measures = [.. measures] }, ct)
            ? Outcome.Done(true)
            : Outcome.Stale;
    }

    /// <summary>False when somebody else changed or stored the draft meanwhile.</summary>
    public async Task<bool> KeepAsync(ImportDraft seen, DraftChoice choice, CancellationToken ct)
    {
        var draft = await db.ImportDrafts.SingleOrDefaultAsync(d => d.Id == seen.Id, ct);
        if (draft is null)
        {
            return false;
        }

        db.Entry(draft).Property(d => d.Version).OriginalValue = seen.Version;
        draft.Choice = choice.Write();
        return await db.TrySaveAsync(new Act("Readings file looked at") { Unit = draft.UnitId }, ct);
    }

    // Other headings are other columns: what was chosen by their names is proposed anew.
    private static DraftChoice Changed(ReadFileForm form, ImportPreview preview, int index, bool isSame)
    {
        var measures = preview.Choice.Measures.Select(
            (one, i) =>
            {
                var mapping = form.ApplyToFile(isSame ? one.Mapping : WithoutColumns(one.Mapping));
                var isValue = one.Measure.Value is not null;
                return one with { Mapping = isSame && i == index ? form.Apply(mapping, isValue) : mapping };
            }
        );
        return preview.Choice with { Measures = [.. measures] };
    }

    private static bool IsSameTable(ReadFileForm form, ImportResult result)
    {
        var now = form.ApplyToFile(new());
        var delimiter = Delimiters.Parse(now.Delimiter);
        return now.HeaderRows!.SequenceEqual(result.Headings.Rows)
            && now.Sheet == result.File.Sheet
            && (delimiter is null || delimiter == result.File.Delimiter);
    }

    private static ImportMapping WithoutColumns(ImportMapping mapping) =>
        new() { OrganisationMap = mapping.OrganisationMap };
}
