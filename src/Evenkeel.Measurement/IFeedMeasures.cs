using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement;

/// <summary>Says which of a unit's measures another module's work feeds; registered by the module that does the work. Nobody types over what is fed.</summary>
public interface IFeedMeasures
{
    Task<IReadOnlyList<FedSeries>> AtAsync(UnitId unit, CancellationToken ct);
}

/// <summary>What feeds a series, in the words of a sentence ("the standard work “Drug fridge”"), and its page.</summary>
public sealed record FedSeries(int Series, string By, string Address)
{
    /// <summary>The work has ended: what it fed stays as it was fed.</summary>
    public bool HasEnded { get; init; }
}
