namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A measure, mapping or list of units that cannot be used. The message is for the person who wrote it.</summary>
public sealed class ImportSettingsException : Exception
{
    public ImportSettingsException() { }

    public ImportSettingsException(string message)
        : base(message) { }

    public ImportSettingsException(string message, Exception innerException)
        : base(message, innerException) { }
}
