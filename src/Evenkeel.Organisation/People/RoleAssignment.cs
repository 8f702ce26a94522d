using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Organisation.People;

/// <summary>A person holds a role at a unit, and so at every unit below it, from a day until it is ended.</summary>
internal sealed class RoleAssignment : IInUnit, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public PersonId PersonId { get; init; }
    public UnitId UnitId { get; init; }
    public required string RoleKey { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The first day on which it is no longer held.</summary>
    public DateOnly? To { get; private set; }
    public int Version { get; private set; }

    public void End(DateOnly day) => To = day;
}
