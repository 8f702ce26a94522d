using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.UndoImport;

/// <summary>What the readings of an import become when it is undone, and what their charts then say.</summary>
internal sealed class UndoneReadings(int import, BulkScreening screening)
{
    private readonly List<ReadingRevision> kept = [];
    private readonly List<Reading> restored = [];
    private readonly HashSet<int> empty = [];

    public int Import => import;
    public BulkScreening Screening => screening;
    public int Count => kept.Count;

    /// <summary>Series without a reading from now on.</summary>
    public IReadOnlySet<int> Empty => empty;

    public void Add(
        SeriesFacts facts,
        IEnumerable<Reading> readings,
        IReadOnlyDictionary<(int, int, int), ReadingRevision> before
    )
    {
        var left = 0;
        screening.Screener.Begin(facts);
        foreach (var now in readings)
        {
            var was = now.ImportNumber != import ? now : Undo(now, before);
            if (was is not null)
            {
                screening.Screener.Add(was);
                left++;
            }
        }

        screening.Finish(facts);
        if (left == 0)
        {
            empty.Add(facts.Number);
        }
    }

    public IEnumerable<BulkRows> Rows(Guid act)
    {
        kept.ForEach(revision => revision.WrittenBy(act));
        yield return StatusRows.Of(restored);
        yield return StatusRows.Of(kept);
        foreach (var rows in screening.Rows())
        {
            yield return rows;
        }
    }

    private Reading? Undo(Reading now, IReadOnlyDictionary<(int, int, int), ReadingRevision> before)
    {
        kept.Add(Removals.Kept(now));
        if (!before.TryGetValue((now.SeriesNumber, now.Period, now.Sequence), out var was))
        {
            return null;
        }

        var reading = new Reading
        {
            SeriesNumber = was.SeriesNumber,
            Period = was.Period,
            Sequence = was.Sequence,
            Numerator = was.Numerator,
            Denominator = was.Denominator,
            Value = was.Value,
            Status = was.Status,
            IsProvisional = was.IsProvisional,
            Note = was.Note,
            ImportNumber = was.ImportNumber,
            Revision = now.Revision + 1,
        };
        restored.Add(reading);
        return reading;
    }
}
