using Evenkeel.Spc;

namespace Evenkeel.Measurement;

/// <summary>What these charts say may be something else from this save on: their readings, limits or definitions changed. Told in the save that writes it, once for all.</summary>
public sealed record SeriesChanged(IReadOnlyList<ChangedSeries> Series);

/// <summary>What one chart says now.</summary>
/// <param name="Sentence">The one under the chart.</param>
public sealed record ChangedSeries(int Number, string Measure, string Sentence)
{
    /// <summary>So many of the latest points are told, and no more.</summary>
    public const int MostPoints = 16;

    /// <summary>The signal that is on; null where none is.</summary>
    public SignalNow? Signal { get; init; }

    /// <summary>The latest points that count, the oldest first, in the unit in which the chart is drawn. None where cases stand against their predicted risk.</summary>
    public IReadOnlyList<SeriesPoint> Latest { get; init; } = [];
}

/// <param name="Last">The last day of the last period of which it speaks.</param>
public sealed record SignalNow(Guid Id, VariationIcon Variation, DateOnly Last);

/// <param name="Last">The last day of its period.</param>
public readonly record struct SeriesPoint(DateOnly Last, double Value);
