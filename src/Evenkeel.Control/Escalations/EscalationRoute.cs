using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Escalations;

/// <summary>
/// To whom a unit's issues of a theme go where that is not the unit that manages it: another department, a named person, somebody else out of hours. It holds for the
/// units below too, until they have their own.
/// </summary>
internal sealed class EscalationRoute : IInUnit, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }

    /// <summary>Null: of every theme that has no route of its own.</summary>
    public Guid? ThemeId { get; set; }
    public required UnitId ToUnitId { get; set; }
    public PersonId? PersonId { get; set; }
    public bool OutOfHours { get; set; }
    public int Version { get; private set; }
}

/// <summary>Somebody is away, and somebody else holds what would come to them.</summary>
internal sealed class Cover : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required PersonId PersonId { get; init; }
    public required PersonId CoveredById { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; set; }
    public int Version { get; private set; }
}
