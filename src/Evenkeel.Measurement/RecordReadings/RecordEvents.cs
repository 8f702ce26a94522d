using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform;

namespace Evenkeel.Measurement.RecordReadings;

/// <summary>Things that happen: each is a reading of its own, known by its day, and two on one day both count.</summary>
internal static class RecordEvents
{
    /// <summary>The line's event, or why it cannot be one.</summary>
    public static Refusal? Check(RecordRow row, RecordLine line, int index, out ReadingChange? change)
    {
        var (field, isOfRisk) = ($"Rows[{index}].First", false);
        var problem = (string?)null;
        if (line.HasRisk)
        {
            (change, problem, isOfRisk) = TypedCase.Read(line.Period.DayNumber, row.First, row.Second);
        }
        else
        {
            change = line.NeedsNumber ? Cases(row, line, out problem) : Happened(line);
        }

        if (problem is not null)
        {
            return Outcome.Refused(isOfRisk ? $"Rows[{index}].Second" : field, $"{line.Measure.Name}: {problem}");
        }

        change = change! with
        {
            Sequence = line.NextSequence,
            Note = string.IsNullOrWhiteSpace(row.Note) ? null : row.Note.Trim(),
        };
        return Meanwhile(row, line, field);
    }

    private static ReadingChange Happened(RecordLine line) => new(line.Period.DayNumber) { Numerator = 1 };

    private static ReadingChange? Cases(RecordRow row, RecordLine line, out string? problem)
    {
        (var change, problem) = TypedReading.Read(line.Measure, line.Period.DayNumber, row.First, null);
        if (change is { Status: not ReadingStatus.Given })
        {
            problem = "enter how many cases there were since the last time.";
        }

        return change;
    }

    /// <summary>Two people may mean one event: whoever comes second is told, and decides.</summary>
    private static Refusal? Meanwhile(RecordRow row, RecordLine line, string field)
    {
        if (row.Revision == line.Events)
        {
            return null;
        }

        row.Revision = line.Events;
        return Outcome.Refused(
            field,
            line.HasRisk
                ? $"{line.Measure.Name}: somebody else has recorded a case on this day since you opened this page. Send again if yours is another one."
                : $"{line.Measure.Name}: somebody else has recorded that it happened on this day since you opened this page. Send again if it happened once more."
        );
    }
}
