using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;

namespace Evenkeel.Measurement.Imports;

/// <summary>
/// Merges what comes in with what is there, series after series in the order of their numbers, and screens each. One a thread: it keeps what it
/// found to itself.
/// </summary>
internal sealed class MergeReadings(IncomingReadings incoming, BulkScreening screening)
{
    public List<(int Place, int Revision)> Added { get; } = [];
    public List<(int Place, int Revision)> Corrected { get; } = [];

    /// <summary>What the corrected readings said before.</summary>
    public List<Reading> Replaced { get; } = [];
    public int Unchanged { get; private set; }
    public BulkScreening Screening => screening;

    /// <param name="known">The readings of the series that are there, in order.</param>
    public void Merge(SeriesFacts fact, IReadOnlyList<Reading> known)
    {
        screening.Screener.Begin(fact);
        var next = 0;
        for (
            var place = incoming.FirstOf(fact.Number);
            place < incoming.Count && incoming[place].Series == fact.Number;
            place++
        )
        {
            var row = incoming[place];
            for (; next < known.Count && IsBefore(known[next], row); next++)
            {
                screening.Screener.Add(known[next]);
            }

            Decide(row, place, next < known.Count && IsAt(known[next], row) ? known[next++] : null);
            screening.Screener.Add(
                row.Period,
                row.Sequence,
                OrNull(row.Numerator),
                OrNull(row.Denominator),
                OrNull(row.Value)
            );
        }

        for (; next < known.Count; next++)
        {
            screening.Screener.Add(known[next]);
        }

        screening.Finish(fact);
    }

    private void Decide(IncomingReadings.Row row, int place, Reading? known)
    {
        if (known is null)
        {
            Added.Add((place, 0));
        }
        else if (row.SaysTheSameAs(known))
        {
            Unchanged++;
        }
        else
        {
            Corrected.Add((place, known.Revision + 1));
            Replaced.Add(known);
        }
    }

    private static bool IsBefore(Reading known, IncomingReadings.Row row) =>
        known.Period < row.Period || (known.Period == row.Period && known.Sequence < row.Sequence);

    private static bool IsAt(Reading known, IncomingReadings.Row row) =>
        known.Period == row.Period && known.Sequence == row.Sequence;

    private static double? OrNull(double number) => double.IsNaN(number) ? null : number;
}
