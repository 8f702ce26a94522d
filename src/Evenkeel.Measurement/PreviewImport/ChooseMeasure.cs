using Evenkeel.Measurement.Imports;
using Evenkeel.Platform;

namespace Evenkeel.Measurement.PreviewImport;

internal sealed class ChooseMeasureForm
{
    public const string New = "new";

    /// <summary>For each measure of the file: the id of the one that is meant, "new", or nothing.</summary>
    public List<string?> Meant { get; set; } = [];
}

/// <summary>Keeps which measure is meant, where several have the name that the file's description has.</summary>
internal sealed class ChooseMeasureHandler(ReadFileHandler drafts)
{
    public static bool IsAsked(ImportPreview preview, int index) =>
        preview.Measures[index].Checked.Named.Count > 0 && preview.Choice.Measures[index].MeasureId is null
        || preview.Measures[index].Checked.Named.Count > 1;

    public async Task<Outcome<bool>> Handle(ChooseMeasureForm form, ImportPreview preview, CancellationToken ct)
    {
        var measures = preview.Choice.Measures.ToList();
        for (var i = 0; i < measures.Count; i++)
        {
            var meant = form.Meant.ElementAtOrDefault(i);
            if (preview.Measures[i].Checked.IsUnsure && string.IsNullOrEmpty(meant))
            {
                return Outcome.Refused(
                    "",
                    $"Say which “{measures[i].Measure.Name}” is meant, or that it is a new one."
                );
            }

            measures[i] = Meaning(measures[i], preview.Measures[i].Checked, meant);
        }

        return await drafts.KeepAsync(preview.Draft, preview.Choice with { Measures = measures }, ct)
            ? Outcome.Done(true)
            : Outcome.Stale;
    }

    // Only what was offered can be chosen.
    private static ImportReadings.ReadyMeasure Meaning(
        ImportReadings.ReadyMeasure one,
        CheckedMeasure found,
        string? meant
    ) =>
        meant == ChooseMeasureForm.New ? one with { MeasureId = null, MakeNew = true }
        : found.Named.FirstOrDefault(n => n.Measure.Id.ToString() == meant) is { } named
            ? one with
            {
                MeasureId = named.Measure.Id,
                MakeNew = false,
            }
        : one;
}
