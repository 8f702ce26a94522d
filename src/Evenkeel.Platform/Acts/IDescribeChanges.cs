namespace Evenkeel.Platform.Acts;

/// <summary>
/// How a module's records read in the history: one plain line for each thing that changed. A module registers one for each of its nouns; a
/// record of which nobody says anything is not shown. Only what lies in the reader's scope may be answered.
/// </summary>
public interface IDescribeChanges
{
    /// <summary>The names of the entities, as the history wrote them.</summary>
    IReadOnlyCollection<string> Entities { get; }

    /// <summary>Of all acts of a page at once, so that names are read once.</summary>
    Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct);
}

/// <summary>"Falls with harm, Nov 2026: 3 → 4". No "before" where something is new, no "after" where it is gone.</summary>
public sealed record ChangeLine(ChangedRecord Of, string Item, string? Before, string? After);
