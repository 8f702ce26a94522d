using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation.Units;

internal enum Bond
{
    /// <summary>The parent manages the unit.</summary>
    Manages,

    /// <summary>An IJB oversees a team that another Board's service manages.</summary>
    Oversees,
}

/// <summary>A unit's place under a parent, with its dates: moving ends one and begins another, so that no history is lost.</summary>
internal sealed class UnitParent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public UnitId UnitId { get; init; }
    public UnitId ParentId { get; init; }
    public Bond Bond { get; init; }
    public DateOnly From { get; init; } = UnitClosure.Always;
    public DateOnly? To { get; private set; }

    public void End(DateOnly day) => To = day;
}
