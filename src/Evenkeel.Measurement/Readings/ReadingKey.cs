using System.Globalization;

namespace Evenkeel.Measurement.Readings;

/// <summary>A reading in an address: its period's first day, and which of that day's events where there are several.</summary>
internal readonly record struct ReadingKey(int Period, int Sequence)
{
    public static ReadingKey Of(Reading reading) => new(reading.Period, reading.Sequence);

    public static ReadingKey? Parse(string text)
    {
        var parts = text.Split('.');
        var sequence = 0;
        return
            parts.Length <= 2
            && DateOnly.TryParseExact(
                parts[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && (
                parts.Length == 1
                || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out sequence)
            )
            ? new(day.DayNumber, sequence)
            : null;
    }

    public override string ToString()
    {
        var day = DateOnly.FromDayNumber(Period).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Sequence == 0 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}.{Sequence}");
    }
}
