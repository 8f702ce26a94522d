using Evenkeel.Platform.Access;

namespace Evenkeel.Control.Huddles;

/// <summary>Something that was noted or decided in a huddle. A row of its own and never changed: several devices write at once and lose nothing.</summary>
internal sealed class HuddleLine : IInUnit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid HuddleId { get; init; }
    public required UnitId UnitId { get; init; }

    /// <summary>The part of the agenda in which it was said, as it was called then.</summary>
    public required string Part { get; init; }
    public required string Text { get; set; }

    /// <summary>The issue that it became.</summary>
    public Guid? IssueId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>How many of a role were there. Never who.</summary>
internal sealed class HuddlePresence : IInUnit, Evenkeel.Platform.Data.IVersioned
{
    public required Guid HuddleId { get; init; }
    public required UnitId UnitId { get; init; }
    public required string Role { get; init; }
    public int Count { get; set; }
    public int Version { get; private set; }
}

/// <summary>A part of a team's agenda: a section of its board, or an item of its own.</summary>
internal sealed class AgendaPart : IInUnit, Evenkeel.Platform.Data.IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required int Order { get; set; }

    /// <summary>The board's section; null for an item of its own.</summary>
    public string? Panel { get; init; }
    public required string Title { get; set; }
    public int Version { get; private set; }
}
