using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Approvals;

/// <summary>Projects of this unit and of all below it are approved before their first test. Of several rules the highest unit's holds. No row: nobody approves.</summary>
internal sealed class ApprovalRule : IInUnit, IVersioned
{
    public const int MostLooksAt = 1_000;

    public required UnitId UnitId { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>What is looked at, for those who ask: "That it is no research, and that somebody keeps the data safe".</summary>
    public string? LooksAt { get; set; }
    public int Version { get; private set; }
}
