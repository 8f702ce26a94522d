using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Access;

/// <summary>
/// "Descendant has been below ancestor from … to …", each pair and period once, however many paths lead there; a unit is below
/// itself. Two parents are no tree, so that a path in a column would not do. Kept by Organisation.
/// </summary>
[NotRecorded]
public sealed class UnitClosure
{
    /// <summary>The day from which units have always been where they were first put.</summary>
    public static readonly DateOnly Always = DateOnly.MinValue;

    public UnitId DescendantId { get; init; }
    public UnitId AncestorId { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The first day on which it is no longer so; null = it is so now.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The fewest steps; 0 = the unit itself.</summary>
    public int Depth { get; init; }
}
