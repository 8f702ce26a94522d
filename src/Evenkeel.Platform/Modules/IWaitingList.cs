namespace Evenkeel.Platform.Modules;

/// <summary>A part of the page "Waiting for me" that a module adds.</summary>
public interface IWaitingList
{
    /// <summary>The heading over its lines.</summary>
    string Title { get; }

    /// <summary>What waits for the person in scope, the most urgent first; empty: nothing is shown.</summary>
    Task<IReadOnlyList<WaitingLine>> OfAsync(CancellationToken ct);
}

/// <summary>One thing that waits: what, where it is done, and what it belongs to.</summary>
public sealed record WaitingLine(string What, string Address, string Note);
