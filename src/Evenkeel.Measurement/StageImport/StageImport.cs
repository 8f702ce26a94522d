using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform;

namespace Evenkeel.Measurement.StageImport;

/// <summary>
/// Takes a file in, to be looked at before anything is stored. One with patients' details in it, or one that cannot be read, is refused here: it is
/// not kept, not logged, and what it said is not repeated. A good one is kept even where the rest of the form must be put right.
/// </summary>
internal sealed class StageImportHandler(StagedFiles files, RefuseFile refuse, ReadChoice choices)
{
    public async Task<Outcome<Guid>> Handle(StageImportForm form, UnitRow unit, CancellationToken ct)
    {
        if (await choices.OfAsync(form, unit, ct) is not { } choice)
        {
            return await KeepAsync(form, unit, ct) is { } fault
                ? fault
                : Outcome.Refused(nameof(form.Holds), "This choice is not there any more. Choose again.");
        }

        return form.HasFile ? await TakeAsync(form, choice, unit, ct) : await AgainAsync(form, choice, unit, ct);
    }

    /// <summary>Of a form that must be sent again: its file waits here meanwhile. What is wrong with the file, if anything.</summary>
    public async Task<Refusal?> KeepAsync(StageImportForm form, UnitRow unit, CancellationToken ct)
    {
        if (!form.HasFile || form.File!.Length > StageImportForm.MostBytes)
        {
            return null;
        }

        var name = SafeName(form.File.FileName);
        using var file = await SentFile.ReadAsync(form.File, ct);
        if ((file.Problem ?? RefuseFile.BecauseOfContent(file.Content, name)) is { } sentence)
        {
            return await ForgetAsync(form, sentence, ct);
        }

        form.Staged = await files.KeepAsync(file, name, DraftChoice.NotMade, form.Staged, unit, ct);
        return null;
    }

    private async Task<Outcome<Guid>> TakeAsync(
        StageImportForm form,
        DraftChoice choice,
        UnitRow unit,
        CancellationToken ct
    )
    {
        var name = SafeName(form.File!.FileName);
        using var file = await SentFile.ReadAsync(form.File, ct);
        return (file.Problem ?? await refuse.BecauseAsync(file.Content, name, choice, unit, ct)) is { } sentence
            ? await ForgetAsync(form, sentence, ct)
            : Outcome.Done(await files.KeepAsync(file, name, choice, form.Staged, unit, ct));
    }

    private async Task<Outcome<Guid>> AgainAsync(
        StageImportForm form,
        DraftChoice choice,
        UnitRow unit,
        CancellationToken ct
    )
    {
        if (await files.OpenAsync(form.Staged, unit, ct) is not { } kept)
        {
            form.Staged = null;
            return Outcome.Refused(nameof(form.File), "The file is forgotten by now. Choose it again.");
        }

        using var file = kept.Open();
        if (await refuse.BecauseAsync(file, kept.FileName, choice, unit, ct) is { } sentence)
        {
            return await ForgetAsync(form, sentence, ct);
        }

        return await files.ChooseAsync(kept, choice, ct) ? Outcome.Done(kept.Id) : Outcome.Stale;
    }

    private async Task<Refusal> ForgetAsync(StageImportForm form, string sentence, CancellationToken ct)
    {
        await files.ForgetAsync(form.Staged, ct);
        form.Staged = null;
        return Outcome.Refused(nameof(form.File), sentence);
    }

    /// <summary>The name alone, however the browser sent it, and short enough to be kept.</summary>
    private static string SafeName(string sent)
    {
        var name = Path.GetFileName(sent.Replace('\\', '/'));
        return name.Length <= 200 ? name : name[^200..];
    }
}
