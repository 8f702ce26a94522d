using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.FeedMeasure;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.PasteReadings;

internal sealed class PasteForm
{
    [Required(ErrorMessage = "Paste the rows: a period and its number in each.")]
    [StringLength(200_000, ErrorMessage = "These are too many rows to paste. Import the file instead.")]
    public string? Rows { get; set; }

    /// <summary>What the preview was made against: a change by somebody else meanwhile shows the preview again.</summary>
    public string? Seen { get; set; }
    public bool Save { get; set; }
}

internal enum PasteDecision
{
    New,
    Corrects,
    Same,
    NotUsed,
}

/// <summary>One pasted row and what would become of it.</summary>
internal sealed record PastedRow(int Line, string Period, string Says, PasteDecision Decision, string? Problem)
{
    public ReadingChange? Change { get; init; }
    public bool IsStored => Decision is PasteDecision.New or PasteDecision.Corrects;
}

internal sealed record PastePreview(IReadOnlyList<PastedRow> Rows, string Seen)
{
    public int Stored => Rows.Count(row => row.IsStored);
    public int NotUsed => Rows.Count(row => row.Decision == PasteDecision.NotUsed);
}

internal sealed class PasteReadingsHandler(AppDb db, Feeds feeds, ReadingWriter writer, TimeProvider clock)
{
    public async Task<PastePreview> PreviewAsync(SeriesAt at, string rows, CancellationToken ct)
    {
        var known = await db
            .Readings.AsNoTracking()
            .Where(r => r.SeriesNumber == at.Series.Number)
            .ToDictionaryAsync(r => (r.Period, r.Sequence), ct);
        var pasted = PastedText.Read(at, rows, UkTime.Today(clock), known);
        var seen = pasted
            .Where(row => row.IsStored)
            .Select(row => known.GetValueOrDefault((row.Change!.Period, row.Change.Sequence))?.Revision ?? -1);
        // Not with spaces: ten small numbers would read as a patient's number that is spaced out.
        return new PastePreview(pasted, string.Join(';', seen));
    }

    public async Task<Outcome<int>> Handle(PasteForm form, PastePreview preview, SeriesAt at, CancellationToken ct)
    {
        if (await feeds.OfAsync(at.Unit.Id, at.Series.Number, ct) is { } fed)
        {
            return Outcome.Refused(nameof(form.Rows), Feeds.Sentence(at.Measure.Name, fed));
        }

        if (form.Seen != preview.Seen)
        {
            return Outcome.Stale;
        }

        var changes = preview.Rows.Where(row => row.IsStored).Select(row => row.Change!).ToList();
        await writer.StageAsync(at.Series, changes, ct);
        var act = new Act("Readings pasted") { Unit = at.Unit.Id, About = new ItemRef("measure", at.Measure.Id) };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(changes.Count) : Outcome.Stale;
    }
}
