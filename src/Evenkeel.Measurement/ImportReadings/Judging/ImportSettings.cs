namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What judging stands on, once the mapping is complete.</summary>
internal sealed record ImportSettings(ImportMapping Mapping, UnitDirectory Units, DateOnly Today, char DecimalMark);
