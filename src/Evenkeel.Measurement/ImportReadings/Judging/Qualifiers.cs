namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What a qualifier column says about an empty number beside it.</summary>
internal static class Qualifiers
{
    public static ImportCode Marker(ReadOnlySpan<char> text) =>
        text switch
        {
            "z" or "Z" => ImportCode.NotApplicable,
            ":" or ":u" or "d:" => ImportCode.NotAvailable,
            "c" or "*" or "**" => ImportCode.Suppressed,
            _ => ImportCode.None,
        };
}
