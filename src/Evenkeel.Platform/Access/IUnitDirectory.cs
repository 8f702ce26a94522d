namespace Evenkeel.Platform.Access;

/// <summary>What access needs to know of units and people; Organisation answers.</summary>
public interface IUnitDirectory
{
    /// <summary>The unit that an address names by its code, in scope or not.</summary>
    Task<UnitId?> FindAsync(string code, CancellationToken ct);

    /// <summary>The person's name and the roles that count now; null where they have left or are unknown.</summary>
    Task<(string Name, IReadOnlyList<HeldRole> Roles)?> RolesOfAsync(PersonId person, CancellationToken ct);
}
