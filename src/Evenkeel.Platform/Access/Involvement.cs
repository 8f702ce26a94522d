using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Access;

/// <summary>Why an item is seen by somebody whose roles would not show it.</summary>
public enum Part
{
    Raised,
    Held,
    Advises,
    Follows,
    SameForMe,

    /// <summary>Of a project: as one of its people, or as a unit that takes part.</summary>
    Member,
}

/// <summary>
/// A person, or everybody who holds a role at a unit or above it, sees this one item and no more. Who once decided may read what came of it, so that it is never taken
/// away; but who leaves a project reads no more of it.
/// </summary>
[NotRecorded]
public sealed class Involvement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ItemId { get; init; }
    public PersonId? PersonId { get; init; }
    public UnitId? UnitId { get; init; }
    public Part Part { get; init; }
    public DateTimeOffset Since { get; init; }
}

/// <summary>A row that is seen by role, as <see cref="IInUnit"/>, or by who is involved in it.</summary>
public interface IInvolving : IInUnit
{
    /// <summary>The property that holds the id under which <see cref="Involvement"/> knows the item.</summary>
    static abstract string ItemKey { get; }
}

/// <summary>
/// A row that its people may keep to themselves: then it is seen by who is named in it, and by who holds a permission at its unit or at a unit that takes part. A role that
/// only reads shows it no more.
/// </summary>
public interface IKeptPrivate : IInvolving
{
    bool IsPrivate { get; }

    /// <summary>The permission whose holders see it all the same.</summary>
    static abstract string SeenAllTheSameBy { get; }
}
