using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation;

/// <summary>What waits at a unit, or below it, as the start page says it: a few words and where they lead.</summary>
public sealed record UnitNews(UnitId Unit, string Text, string Address)
{
    /// <summary>It waits for the reader's own unit, and not only for those below.</summary>
    public bool IsOwn { get; init; }

    /// <summary>A thing to do now, as a button, and not something that waits.</summary>
    public bool IsAction { get; init; }
}

/// <summary>What a module to the right says of units on the start page. Asked once for all of a person's units: a few queries, however many they are.</summary>
public interface IUnitNews
{
    Task<IReadOnlyList<UnitNews>> OfAsync(IReadOnlyList<UnitRow> units, CancellationToken ct);
}
