using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.Measures;

/// <summary>What the measure should reach, from a day on; for one unit, or for all that have no target of their own.</summary>
internal sealed class MeasureTarget
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid MeasureId { get; init; }
    public UnitId? UnitId { get; init; }
    public DateOnly From { get; init; }

    /// <summary>In the unit that is plotted: a proportion as 0.95.</summary>
    public double? Value { get; init; }
}
