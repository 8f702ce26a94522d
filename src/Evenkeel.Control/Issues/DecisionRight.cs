using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Issues;

/// <summary>A line of a team's decision-rights card: what we fix, what we fix and tell, what we ask for.</summary>
internal sealed class DecisionRight : IInUnit, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required WhoFixes WhoFixes { get; set; }
    public required string What { get; set; }
    public int Version { get; private set; }
}
