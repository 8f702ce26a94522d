using Evenkeel.Platform.Acts;

namespace Evenkeel.Measurement.Imports;

/// <summary>What an import did to one series, so that its page and its undoing need not look through all readings.</summary>
[NotRecorded]
internal sealed class ImportedSeries
{
    public int ImportNumber { get; init; }
    public int SeriesNumber { get; init; }
    public int Added { get; init; }
    public int Corrected { get; init; }
}
