using System.Globalization;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.UndoImport;

/// <summary>What lies over an import: readings of it that a later import or a person has changed. While there are any, it is not undone.</summary>
internal sealed class FindOverlays(AppDb db, OrganisationCatalogue organisation)
{
    private const int MostNamed = 5;

    /// <summary>A sentence for each of the first, and how many more there are.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(int import, CancellationToken ct)
    {
        var over = Over(import);
        var count = await over.CountAsync(ct);
        if (count == 0)
        {
            return [];
        }

        var first = await over.OrderBy(r => r.SeriesNumber).ThenBy(r => r.Period).Take(MostNamed).ToListAsync(ct);
        var sentences = new List<string>();
        foreach (var one in first)
        {
            sentences.Add(await SayAsync(one, ct));
        }

        if (count > first.Count)
        {
            var more = (count - first.Count).ToString("N0", CultureInfo.InvariantCulture);
            sentences.Add($"{more} more readings of this import were changed later.");
        }

        return sentences;
    }

    // What it stored and something replaced, unless undoing that has put it back.
    private IQueryable<Readings.ReadingRevision> Over(int import)
    {
        var (now, touched) = (db.Readings, db.ImportedSeries);
        return db
            .ReadingRevisions.AsNoTracking()
            .Where(r => r.ImportNumber == import)
            .Where(r => touched.Any(t => t.ImportNumber == import && t.SeriesNumber == r.SeriesNumber))
            .Where(r =>
                !now.Any(n =>
                    n.SeriesNumber == r.SeriesNumber
                    && n.Period == r.Period
                    && n.Sequence == r.Sequence
                    && n.ImportNumber == import
                )
            );
    }

    private async Task<string> SayAsync(Readings.ReadingRevision one, CancellationToken ct)
    {
        var series = await db.Series.IgnoreQueryFilters().SingleAsync(s => s.Number == one.SeriesNumber, ct);
        var measure = await db.Measures.SingleAsync(m => m.Id == series.MeasureId, ct);
        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == series.UnitId, ct);
        var period = PeriodWords.Of(measure.Frequency.Step(), DateOnly.FromDayNumber(one.Period));
        return $"{measure.Name}, {unit.Name}, {period}: {await ByAsync(one, ct)}. Put that right first.";
    }

    private async Task<string> ByAsync(Readings.ReadingRevision one, CancellationToken ct)
    {
        var later = await db
            .Imports.IgnoreQueryFilters()
            .SingleOrDefaultAsync(i => i.Number == one.ReplacedByImport, ct);
        if (later is not null)
        {
            return $"import {later.Number} ({later.FileName}) has changed it since";
        }

        var act = await db.Acts.AsNoTracking().SingleOrDefaultAsync((RecordedAct a) => a.Id == one.ReplacedBy, ct);
        return act is null ? "it was changed since" : $"{act.By} corrected it on {UkDate.Full(act.At)}";
    }
}
