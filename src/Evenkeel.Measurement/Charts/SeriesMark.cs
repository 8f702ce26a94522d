using Evenkeel.Platform.Acts;

namespace Evenkeel.Measurement.Charts;

/// <summary>
/// That something happened on a day, on a chart: an item of any module (a PDSA cycle). It has no words of its own; the item is asked for them, so that they are
/// read by who may see it, and redacted in one place.
/// </summary>
[NotRecorded]
internal sealed class SeriesMark
{
    public required int SeriesNumber { get; init; }
    public required string ItemKind { get; init; }
    public required Guid ItemId { get; init; }
    public required DateOnly Day { get; set; }
}
