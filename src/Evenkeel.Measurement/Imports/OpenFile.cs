using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Measurement.Imports;

internal static class OpenFile
{
    /// <summary>The file as one measure of it is read; the stream stays open.</summary>
    public static ReadingsFile OpenIn(this ReadyMeasure one, Stream file, string name, string? sheet = null)
    {
        file.Position = 0;
        var options = new ReadingOptions(Delimiters.Parse(one.Mapping.Delimiter), sheet ?? one.Mapping.Sheet);
        return ReadingsFile.Open(new KeepOpen(file), name, options);
    }
}
