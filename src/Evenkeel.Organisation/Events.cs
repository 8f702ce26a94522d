using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation;

/// <summary>Units stand elsewhere from a day on, which may lie back: told in the save that moves them, with their new places tracked.</summary>
public sealed record UnitsMoved(IReadOnlyList<UnitId> Units, DateOnly From);
