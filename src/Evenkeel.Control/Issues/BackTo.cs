namespace Evenkeel.Control.Issues;

/// <summary>Where a form that was opened from a board goes back to.</summary>
internal static class BackTo
{
    /// <summary>An address of this house only; anything else that stands in an address is not followed.</summary>
    public static string Or(string? back, string otherwise) =>
        back is { Length: > 0 and < 1000 }
        && back.StartsWith("/units/", StringComparison.Ordinal)
        && !back.Contains('\\', StringComparison.Ordinal)
        && !back.Any(char.IsControl)
            ? back
            : otherwise;
}
