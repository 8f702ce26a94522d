using System.IO.Compression;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Download;

/// <summary>Readings and their corrections: of other units than the one that is taken out, small counts are not shown.</summary>
internal sealed class TakeOutReadings(AppDb db, TakeOutScope scope, ReadSums sums)
{
    private readonly HashSet<int> hidden = [];

    /// <summary>Answers the series of which something is not shown.</summary>
    public async Task<HashSet<int>> WriteAsync(ZipArchive zip, CancellationToken ct)
    {
        var used = scope.Series.Select(s => s.MeasureId);
        var measures = await db
            .Measures.AsNoTracking()
            .Where(m => used.Contains(m.Id))
            .OrderBy(m => m.Id)
            .ToListAsync(ct);
        var below = (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow;
        await using (var csv = await TakeOutCsv.BeginAsync(zip, TakeOutFile.Readings, ct))
        {
            foreach (var measure in measures)
            {
                await ReadingsAsync(csv, measure, await KnownAsync(measure, ct), ct);
            }
        }

        await using var corrections = await TakeOutCsv.BeginAsync(zip, TakeOutFile.Corrections, ct);
        foreach (var measure in measures)
        {
            await CorrectionsAsync(corrections, measure, await KnownAsync(measure, ct), below, ct);
        }

        return hidden;
    }

    private async Task<IDisclose?> KnownAsync(Measure measure, CancellationToken ct) =>
        scope.HasOthers ? await sums.DisclosureAsync(measure, ct) : null;

    private async Task ReadingsAsync(TakeOutCsv csv, Measure measure, IDisclose? known, CancellationToken ct)
    {
        var rows =
            from series in scope.Series
            join reading in db.Readings on series.Number equals reading.SeriesNumber
            where series.MeasureId == measure.Id
            orderby reading.SeriesNumber, reading.Period, reading.Sequence
            select new { series.UnitId, Reading = reading };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var r = known is null || row.UnitId == scope.Unit ? row.Reading : known.ForOthers(row.Reading);
            if (!ReferenceEquals(r, row.Reading))
            {
                hidden.Add(r.SeriesNumber);
            }

            await csv.WriteAsync(
                ct,
                r.SeriesNumber,
                DateOnly.FromDayNumber(r.Period),
                r.Sequence,
                r.Numerator,
                r.Denominator,
                r.Value,
                StatusOf(r.Status),
                r.IsProvisional,
                r.Note,
                r.ImportNumber,
                r.Revision
            );
        }
    }

    private async Task CorrectionsAsync(
        TakeOutCsv csv,
        Measure measure,
        IDisclose? known,
        int below,
        CancellationToken ct
    )
    {
        var rows =
            from series in scope.Series
            join revision in db.ReadingRevisions on series.Number equals revision.SeriesNumber
            where series.MeasureId == measure.Id
            orderby revision.SeriesNumber, revision.Period, revision.Sequence, revision.Revision
            select new { series.UnitId, Revision = revision };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var r = row.Revision;
            // What a small count was, or became, is not told by its correction.
            var isHidden =
                known is not null
                && row.UnitId != scope.Unit
                && (known.IsHidden(r.Period, r.SeriesNumber) || Suppression.IsSmall(r.Numerator, below));
            await csv.WriteAsync(
                ct,
                r.SeriesNumber,
                DateOnly.FromDayNumber(r.Period),
                r.Sequence,
                r.Revision,
                r.WasAbsent,
                isHidden ? null : r.Numerator,
                isHidden ? null : r.Denominator,
                isHidden ? null : r.Value,
                StatusOf(isHidden ? ReadingStatus.Suppressed : r.Status),
                isHidden ? null : r.Note,
                r.ReplacedBy == Guid.Empty ? null : r.ReplacedBy,
                r.ReplacedByImport
            );
        }
    }

    private static string StatusOf(ReadingStatus status) =>
        status switch
        {
            ReadingStatus.Given => "given",
            ReadingStatus.Suppressed => "suppressed",
            ReadingStatus.NotApplicable => "not applicable",
            _ => "not available",
        };
}
