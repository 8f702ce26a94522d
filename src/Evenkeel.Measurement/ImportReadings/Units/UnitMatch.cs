namespace Evenkeel.Measurement.ImportReadings;

internal enum UnitMatchKind : byte
{
    Exact,

    /// <summary>The same but for capitals, spaces, punctuation and such.</summary>
    Near,
    Unknown,
    Blank,
}

/// <summary>What a unit's text in the file turned out to be. <see cref="Unit"/> is the place in the directory, -1 when there is none.</summary>
internal sealed record UnitMatch(UnitMatchKind Kind, int Unit)
{
    /// <summary>How the text differs from the name, in words.</summary>
    public string? Difference { get; init; }

    public string? Suggestion { get; init; }

    public string? HiddenCharacter { get; init; }
}
