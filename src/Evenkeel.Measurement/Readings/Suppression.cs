namespace Evenkeel.Measurement.Readings;

/// <summary>Which counts are small: not shown to others than the unit itself. See <see cref="Disclosure"/> for what must go with them.</summary>
internal static class Suppression
{
    /// <summary>0 identifies nobody and is shown.</summary>
    public static bool IsSmall(double? count, int below) => count > 0 && count < below;
}
