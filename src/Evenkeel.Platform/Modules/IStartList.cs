namespace Evenkeel.Platform.Modules;

/// <summary>A list that a module adds to the start page, below the units of the person: what they would not find by a unit.</summary>
public interface IStartList
{
    /// <summary>The heading over its lines.</summary>
    string Title { get; }

    /// <summary>Of the person in scope; empty: nothing is shown.</summary>
    Task<IReadOnlyList<WaitingLine>> OfAsync(CancellationToken ct);
}
