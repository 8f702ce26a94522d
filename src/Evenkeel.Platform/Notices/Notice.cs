using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Notices;

/// <summary>Something that one person is told, once: the key of what happened and the person make it the same notice, whoever tells it again.</summary>
[NotRecorded]
public sealed class Notice
{
    public required PersonId PersonId { get; init; }

    /// <summary>What happened: "step 0199… 3".</summary>
    public required string Key { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Text { get; init; }

    /// <summary>Why this person is told: "You raised it".</summary>
    public required string Why { get; init; }
    public required string Address { get; init; }

    /// <summary>The item whose page answers it.</summary>
    public Guid ItemId { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
}
