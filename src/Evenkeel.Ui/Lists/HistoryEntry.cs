namespace Evenkeel.Ui;

/// <summary>One act in a record's history: when, who, what was done and why, and each value that it changed.</summary>
public sealed record HistoryEntry(
    DateTimeOffset At,
    string Who,
    string What,
    string? Why,
    IReadOnlyList<HistoryChange> Changes
)
{
    /// <summary>What it was done to, where the list is of many things; with its address where there is one.</summary>
    public (string? Href, string Text)? About { get; init; }

    /// <summary>Something that may be done about the entry: its address and its words.</summary>
    public (string Href, string Text)? Link { get; init; }
}

/// <summary>One value before and after; null is "nothing".</summary>
public sealed record HistoryChange(string Field, string? Before, string? After);

/// <summary>One value in two versions of a record that two people changed at once.</summary>
public sealed record ConflictRow(string Field, string? Yours, string? Theirs)
{
    public bool Differs => !string.Equals(Yours ?? "", Theirs ?? "", StringComparison.Ordinal);
}
