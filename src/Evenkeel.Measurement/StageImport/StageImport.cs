using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.StageImport;

/// <summary>
/// Takes a file in, to be looked at before anything is stored. One with patients' details in it, or one that cannot be read, is refused here: it is
/// not kept, not logged, and what it said is not repeated.
/// </summary>
internal sealed class StageImportHandler(
    AppDb db,
    ReadingsImport import,
    FindImportChoices choices,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostPlaces = 5;

    /// <summary>Files that nobody came back to go when anybody opens the page.</summary>
    public Task ForgetOldAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - ImportDraft.Kept;
        return db.ImportDrafts.IgnoreQueryFilters().Where(d => d.At < before).ExecuteDeleteAsync(ct);
    }

    public async Task<Outcome<Guid>> Handle(StageImportForm form, UnitRow unit, CancellationToken ct)
    {
        if (await ChoiceAsync(form, unit, ct) is not { } choice)
        {
            return Outcome.Refused(nameof(form.Holds), "This choice is not there any more. Choose again.");
        }

        using var file = new MemoryStream();
        await form.File!.CopyToAsync(file, ct);
        var name = SafeName(form.File.FileName);
        if (await RefuseAsync(file, name, choice, unit, ct) is { } sentence)
        {
            return Outcome.Refused(nameof(form.File), sentence);
        }

        return Outcome.Done(await KeepAsync(file, name, choice, unit, ct));
    }

    private async Task<string?> RefuseAsync(
        MemoryStream file,
        string name,
        DraftChoice choice,
        UnitRow unit,
        CancellationToken ct
    )
    {
        foreach (var one in choice.Measures)
        {
            var opened = one.OpenIn(file, name);
            var result = (await import.CheckAsync(opened, one, unit, null, ct)).Result;
            if (result.Decision == FileDecision.Reject)
            {
                return Sentence(result);
            }

            var wasJudged = result.Rows.Count > 0;
            if (IdentifierSweep.Find(opened, sheet => one.OpenIn(file, name, sheet), wasJudged) is { } where)
            {
                return $"{where} looks as if it has a patient's details in it. Nothing was imported and the file was not kept. Upload counts only.";
            }
        }

        return null;
    }

    /// <summary>What is wrong with the file, and for patients' details the first places; never what stood there.</summary>
    private static string Sentence(ImportResult result)
    {
        ImportCode[] about = result.ContainsIdentifiers
            ? [ImportCode.PatientIdentifiers]
            : [ImportCode.UnreadableFile, ImportCode.UnclosedQuote];
        var said = string.Join(" ", result.Messages.Where(m => about.Contains(m.Code)).Select(m => m.Text));
        var places = Enumerable
            .Range(0, result.ContainsIdentifiers ? result.Rows.Count : 0)
            .Where(i => result.Rows[i].Code == ImportCode.PatientIdentifiers && result.Rows[i].Column >= 0)
            .Take(MostPlaces)
            .Select(i => $"row {result.Rows[i].Row}, column {Messages.Safe(result.ColumnName(result.Rows[i].Column))}")
            .ToList();
        return places.Count == 0 ? said : $"{said} Look at {string.Join("; ", places)}.";
    }

    private async Task<Guid> KeepAsync(
        MemoryStream file,
        string name,
        DraftChoice choice,
        UnitRow unit,
        CancellationToken ct
    )
    {
        var draft = new ImportDraft
        {
            UnitId = unit.Id,
            FileName = name,
            Sha256 = ReadingsImport.Hash(file),
            Content = ImportDraft.Compress(file),
            Choice = choice.Write(),
            By = scope.PersonName,
            At = clock.GetUtcNow(),
        };
        db.ChangeTracker.Clear();
        db.ImportDrafts.Add(draft);
        await db.SaveAsync(new Act("Readings file looked at") { Unit = unit.Id }, ct);
        return draft.Id;
    }

    private async Task<DraftChoice?> ChoiceAsync(StageImportForm form, UnitRow unit, CancellationToken ct)
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
                var offered = (await choices.AtAsync(unit, ct)).Measures;
                var isOffered = offered.Any(c => c.Value == form.Measure.ToString());
                var measure = isOffered ? await db.Measures.SingleAsync(m => m.Id == form.Measure, ct) : null;
                return measure is null
                    ? null
                    : new(measure.Name, [new(measure.ShapeOf(), new()) { MeasureId = measure.Id }]);
        }
    }

    private static MeasureShape ShapeOf(StageImportForm form)
    {
        var counted = string.IsNullOrWhiteSpace(form.Numerator) ? null : form.Numerator.Trim();
        var isValue = form.Kind is MeasureKind.Measurement or MeasureKind.CasesBetween;
        return new MeasureShape(form.Name!.Trim(), form.Kind!.Value, form.Frequency!.Value)
        {
            Value = isValue ? counted ?? form.Name.Trim() : null,
            Numerator = isValue || form.Kind == MeasureKind.DaysBetween ? null : counted,
            Denominator = form.Kind is MeasureKind.Proportion or MeasureKind.Rate ? form.Denominator!.Trim() : null,
            Per = form.Kind == MeasureKind.Rate ? form.Per : null,
            Improvement = form.Improvement?.ToString(),
        };
    }

    /// <summary>The name alone, however the browser sent it, and short enough to be kept.</summary>
    private static string SafeName(string sent)
    {
        var name = Path.GetFileName(sent.Replace('\\', '/'));
        return name.Length <= 200 ? name : name[^200..];
    }
}
