using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// One reading to be stored. <see cref="First"/> is the numerator, count or value; NaN is "no number", and then the status says why.
/// </summary>
/// <param name="Unit">The unit's place in <see cref="ImportResult.Units"/>.</param>
/// <param name="Period">The day number of the period's first day.</param>
/// <param name="Row">The file's row; the first of those that were added up.</param>
internal readonly record struct ImportedReading(
    int Unit,
    int Period,
    int Row,
    double First,
    double Second,
    ReadingStatus Status,
    bool IsProvisional,
    string? Note
)
{
    /// <summary>How many rows were added up.</summary>
    public int Rows { get; init; } = 1;
}

internal static class ImportedReadings
{
    public static IEnumerable<ImportedReading> Of(ImportResult result)
    {
        // A case is never added to another, whatever a mapping for other measures says.
        var adds = result.Mapping.Sum && !result.Measure.HasRisk;
        for (var start = 0; start < result.Order.Length; )
        {
            var reading = One(result, result.Order[start]);
            for (start++; adds && start < result.Order.Length; start++)
            {
                var next = One(result, result.Order[start]);
                if (next.Unit != reading.Unit || next.Period != reading.Period)
                {
                    break;
                }

                reading = Add(reading, next);
            }

            yield return reading;
        }
    }

    /// <summary>With the place that tells events of one unit and day apart; 0 otherwise.</summary>
    public static IEnumerable<(ImportedReading Reading, int Sequence)> Numbered(this ImportResult result)
    {
        var (unit, period, sequence) = (-1, -1, 0);
        foreach (var reading in result.Readings())
        {
            sequence = reading.Unit == unit && reading.Period == period ? sequence + 1 : 0;
            (unit, period) = (reading.Unit, reading.Period);
            yield return (reading, sequence);
        }
    }

    private static ImportedReading One(ImportResult result, int index)
    {
        ref readonly var row = ref result.Rows.Entries[index];
        var detail = result.Rows.Detail(index);
        var note = detail?.Comment ?? detail?.Note;
        return new(row.Unit, row.Day, row.Row, row.First, row.Second, row.Status, row.Provisional, note);
    }

    // A sum with a part that is not known is not known.
    private static ImportedReading Add(in ImportedReading left, in ImportedReading right) =>
        left with
        {
            First = left.First + right.First,
            Second = left.Second + right.Second,
            Status = left.Status == ReadingStatus.Given ? right.Status : left.Status,
            IsProvisional = left.IsProvisional || right.IsProvisional,
            Note = left.Note ?? right.Note,
            Rows = left.Rows + right.Rows,
        };
}
