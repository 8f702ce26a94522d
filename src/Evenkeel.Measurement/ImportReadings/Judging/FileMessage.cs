namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Something about the whole file, said once.</summary>
internal sealed record FileMessage(ImportCode Code, string Text);
