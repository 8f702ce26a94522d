using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>A staged file as it would be stored now.</summary>
internal sealed record ImportPreview(
    UnitRow Unit,
    ImportDraft Draft,
    DraftChoice Choice,
    IReadOnlyList<PlannedMeasure> Measures
)
{
    /// <summary>The import that stored this very file here.</summary>
    public Import? Earlier { get; init; }
    public string Address => $"{Unit.Address}/import/{Draft.Id}";
    public int New => Measures.Sum(m => m.New);
    public int Corrects => Measures.Sum(m => m.Corrects);
    public int Same => Measures.Sum(m => m.Same);
    public int NotUsed => Measures.Sum(m => m.NotUsed);
    public int LeftOut => Measures.Sum(m => m.LeftOut);
    public int Units => Measures.SelectMany(m => m.Units).Distinct().Count();

    /// <summary>What the page was made against: a change by somebody else meanwhile shows it again.</summary>
    public string Seen => $"{Draft.Version} {string.Join(' ', Measures.Select(m => m.Seen))}";
    public bool CanBeStored => New + Corrects > 0 && Measures.All(m => m.CanBeStored);
    public bool ChangesNothing => New + Corrects == 0 && Same > 0 && Measures.All(m => m.CanBeStored);
    public bool HasIdentifiers => Measures.Any(m => m.Result.ContainsIdentifiers);
}

/// <summary>Judges a staged file anew, once a request, against what the database knows at that moment.</summary>
internal sealed class PreviewImportHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ReadingsImport import,
    PlanImport plan
)
{
    public async Task<ImportPreview?> LoadAsync(string code, Guid id, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var draft = unit is null
            ? null
            : await db.ImportDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.UnitId == unit.Id, ct);
        if (draft is null)
        {
            return null;
        }

        var preview = await JudgeAsync(unit!, draft, DraftChoice.Parse(draft.Choice), ct);
        if (preview.HasIdentifiers)
        {
            await ForgetAsync(draft.Id, ct);
        }

        return preview;
    }

    /// <summary>Where a staged file went that is no longer here: sent twice, it was stored the first time. Null where it was not.</summary>
    public async Task<string?> StoredAsync(string code, Guid draft, string sha256, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        if (unit is null || await db.ImportDrafts.AnyAsync(d => d.Id == draft, ct))
        {
            return null;
        }

        var number = await db
            .Imports.Where(i => i.UnitId == unit.Id && i.Sha256 == sha256 && i.UndoneAt == null)
            .MaxAsync(i => (int?)i.Number, ct);
        return number is null ? null : $"{unit.Address}/imports/{number}";
    }

    /// <summary>Cancelled, or found to hold patients' details after all.</summary>
    public Task ForgetAsync(Guid id, CancellationToken ct) =>
        db.ImportDrafts.Where(d => d.Id == id).ExecuteDeleteAsync(ct);

    private async Task<ImportPreview> JudgeAsync(
        UnitRow unit,
        ImportDraft draft,
        DraftChoice choice,
        CancellationToken ct
    )
    {
        using var file = draft.Open();
        var measures = new List<PlannedMeasure>();
        foreach (var one in choice.Measures)
        {
            var judged = await import.CheckAsync(one.OpenIn(file, draft.FileName), one, unit, null, ct);
            measures.Add(await plan.PlanAsync(judged, unit, ct));
        }

        var earlier = await db
            .Imports.AsNoTracking()
            .Where(i => i.UnitId == unit.Id && i.Sha256 == draft.Sha256 && i.UndoneAt == null)
            .OrderByDescending(i => i.Number)
            .FirstOrDefaultAsync(ct);
        return new(unit, draft, choice, measures) { Earlier = earlier };
    }
}
