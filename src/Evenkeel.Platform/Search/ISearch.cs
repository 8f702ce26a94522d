namespace Evenkeel.Platform.Search;

/// <summary>What a module answers to the quick find: its items that match, within the reader's scope, best first.</summary>
public interface ISearch
{
    /// <summary>The heading over its results: "Units".</summary>
    string Title { get; }

    Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct);
}

/// <summary>An item that was found: what it is called, what and where it is, its address.</summary>
public sealed record SearchResult(string Title, string Note, string Address);
