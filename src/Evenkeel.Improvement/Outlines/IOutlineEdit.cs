using Evenkeel.Platform.Access;

namespace Evenkeel.Improvement.Outlines;

internal enum EditKind
{
    Add,
    Change,
    Move,
    Remove,
    BringBack,
}

/// <summary>
/// What a person did to one line, and how the line was before: so that they can undo it, and do it again. Undoing exchanges the two; nobody's later work is lost by it,
/// because only the last edit of a line can be undone.
/// </summary>
internal interface IOutlineEdit<in TRow>
    where TRow : IOutlineRow
{
    Guid Id { get; }
    PersonId PersonId { get; }
    Guid NodeId { get; }
    EditKind Kind { get; }
    DateTimeOffset At { get; }
    DateTimeOffset? UndoneAt { get; set; }

    /// <summary>The edit of this line that stood before.</summary>
    Guid? Before { get; }
    Guid? ParentId { get; set; }
    bool IsAside { get; set; }
    double Order { get; set; }
    DateTimeOffset? RemovedAt { get; set; }

    /// <summary>The lines that went, or came, along with it: these and no others go the other way when it is undone.</summary>
    List<Guid> Along { get; }

    /// <summary>What the line says becomes what is kept here, and what it said is kept.</summary>
    void ExchangeWords(TRow row);
}
