using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Control.Issues;

/// <summary>What somebody adds to an issue. Never changed; redaction may blank it.</summary>
internal sealed class IssueComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IssueId { get; init; }

    [NotRecorded]
    public required DateTimeOffset At { get; init; }

    [NotRecorded]
    public PersonId? ById { get; init; }

    [NotRecorded]
    public required string By { get; init; }
    public required string Text { get; set; }
}
