using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Readings;

/// <summary>Readings that an undone import took away: what they were stays, so one that comes again continues their numbers.</summary>
internal static class Removals
{
    /// <summary>Series, period and sequence of the readings that are gone → the last revision that is kept of each.</summary>
    public static async Task<IReadOnlyDictionary<(int, int, int), int>> RemovedAsync(
        this AppDb db,
        IReadOnlyCollection<int> series,
        CancellationToken ct
    )
    {
        if (series.Count == 0)
        {
            return new Dictionary<(int, int, int), int>();
        }

        var now = db.Readings;
        var gone = await db
            .ReadingRevisions.Where(r => series.Contains(r.SeriesNumber))
            .Where(r =>
                !now.Any(n => n.SeriesNumber == r.SeriesNumber && n.Period == r.Period && n.Sequence == r.Sequence)
            )
            .GroupBy(r => new
            {
                r.SeriesNumber,
                r.Period,
                r.Sequence,
            })
            .Select(g => new { g.Key, Last = g.Max(r => r.Revision) })
            .ToListAsync(ct);
        return gone.ToDictionary(g => (g.Key.SeriesNumber, g.Key.Period, g.Key.Sequence), g => g.Last);
    }

    /// <summary>Says that there was no reading before this revision.</summary>
    public static ReadingRevision Absent(int series, int period, int sequence, int revision, int? import = null) =>
        new()
        {
            SeriesNumber = series,
            Period = period,
            Sequence = sequence,
            Revision = revision,
            Status = ReadingStatus.NotAvailable,
            WasAbsent = true,
            ReplacedByImport = import,
        };

    /// <summary>What the reading is, to be kept.</summary>
    public static ReadingRevision Kept(Reading known, int? import = null) =>
        new()
        {
            SeriesNumber = known.SeriesNumber,
            Period = known.Period,
            Sequence = known.Sequence,
            Revision = known.Revision,
            Numerator = known.Numerator,
            Denominator = known.Denominator,
            Value = known.Value,
            Status = known.Status,
            IsProvisional = known.IsProvisional,
            Note = known.Note,
            ImportNumber = known.ImportNumber,
            ReplacedByImport = import,
        };
}
