using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Samples;

/// <summary>A unit has so many of the escalations that were closed below it in a month, drawn by chance, looked at closely.</summary>
internal sealed class SamplePlan : IInUnit, IVersioned
{
    public const int Most = 30;
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required int Size { get; set; }

    /// <summary>Of the measure that the results feed: those whose answer held, of those looked at.</summary>
    public required int Series { get; init; }

    /// <summary>The last month that was drawn, by its first day.</summary>
    public DateOnly? DrawnFor { get; private set; }
    public int Version { get; private set; }

    public void Drew(DateOnly month) => DrawnFor = month;
}
