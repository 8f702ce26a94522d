namespace Evenkeel.Measurement.Readings;

/// <summary>Which counts are small: not shown to others than the unit itself. See <see cref="Disclosure"/> for what must go with them.</summary>
internal static class Suppression
{
    /// <summary>0 identifies nobody and is shown.</summary>
    public static bool IsSmall(double? count, int below) => count > 0 && count < below;

    /// <summary>The reading as others see it where it is not shown.</summary>
    public static Reading Hide(Reading reading) =>
        new()
        {
            SeriesNumber = reading.SeriesNumber,
            Period = reading.Period,
            Sequence = reading.Sequence,
            Status = ReadingStatus.Suppressed,
            IsProvisional = reading.IsProvisional,
        };
}
