namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The message is for the person who chose the file.</summary>
internal sealed class UnreadableWorkbookException(string message, Exception? inner = null) : Exception(message, inner);
