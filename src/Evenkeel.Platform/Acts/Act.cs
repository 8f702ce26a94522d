using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Acts;

/// <summary>
/// What somebody did, in the past tense ("Measure added"), to which item, at which unit, and why. Nothing is written without one;
/// who and when are added at the save.
/// </summary>
public sealed record Act(string Name)
{
    public UnitId? Unit { get; init; }

    /// <summary>Other units whose boards show what was done: who holds an escalation, and who held it.</summary>
    public IReadOnlyCollection<UnitId> AlsoAt { get; init; } = [];

    /// <summary>The kind and id of the root item whose history shows this act.</summary>
    public ItemRef? About { get; init; }
    public string? Reason { get; init; }

    /// <summary>What the history says in place of the person's name, where they asked not to be named.</summary>
    public string? ShownBy { get; init; }
}

/// <summary>An item of any module: its kind ("measure", "unit") and its id.</summary>
public readonly record struct ItemRef(string Kind, Guid Id);
