using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Improvement.Tools;

/// <summary>One vote of one person for one option. Who voted for what is not in the history: only the counts are shown.</summary>
[NotRecorded]
internal sealed class ToolVote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ToolId { get; init; }
    public required Guid LineId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>Which of their votes it is, from 1: so that two that are given at once are never more than they have.</summary>
    public required int Slot { get; init; }
}
