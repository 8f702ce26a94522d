namespace Evenkeel.Platform.Access;

/// <summary>A role that counts now.</summary>
public sealed record HeldRole(UnitId Unit, string RoleKey);

/// <summary>
/// Who acts in this request or job, and where. Every query of scoped rows is filtered by it (see <see cref="ScopeFilter"/>);
/// nobody signed in means that nothing is seen.
/// </summary>
public sealed class Scope
{
    public PersonId? Person { get; private set; }
    public string PersonName { get; private set; } = "";
    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    /// <summary>True for the system's own work (a job, the command line), which is named and recorded as such.</summary>
    public bool IsEverything { get; private set; }

    /// <summary>A screen on a wall, and nobody's.</summary>
    public bool IsWallboard => Roles.Count > 0 && Roles.All(role => role.RoleKey == Role.Wallboard.Key);

    /// <summary>The units at which roles are held; what lies below them is in scope.</summary>
    public IReadOnlyList<UnitId> Roots { get; private set; } = [];

    public void Enter(PersonId person, string name, IReadOnlyList<HeldRole> roles)
    {
        (Person, PersonName, Roles, IsEverything) = (person, name, roles, false);
        Roots = [.. roles.Select(role => role.Unit).Distinct()];
    }

    /// <summary>The system acts under a name: <c>job import</c>, <c>command line</c>.</summary>
    public void EnterSystem(string name) =>
        (Person, PersonName, Roles, Roots, IsEverything) = (null, name, [], [], true);

    public void Leave() => (Person, PersonName, Roles, Roots, IsEverything) = (null, "", [], [], false);
}
