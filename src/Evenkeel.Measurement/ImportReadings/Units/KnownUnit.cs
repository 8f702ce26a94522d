namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A unit that the organisation knows: found by its code, its name or another name that it goes by.</summary>
internal sealed record KnownUnit(string Name, string? Code = null, IReadOnlyList<string>? OtherNames = null);
