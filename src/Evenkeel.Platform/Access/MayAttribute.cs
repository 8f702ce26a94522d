using Microsoft.AspNetCore.Authorization;

namespace Evenkeel.Platform.Access;

/// <summary>
/// Who may open this page or call this endpoint: the permission is asked for at the unit in the address, or, where there is none,
/// at any unit. Out of scope is "not found"; in scope without the permission is "not allowed", with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class MayAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public string Permission { get; } = permission;

    /// <summary>Asked at a unit that stands below no other: for what concerns the whole installation.</summary>
    public bool AtTop { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new MayRequirement(Permission, AtTop)];
}

/// <summary>Anyone who is signed in: the page itself shows only what is in scope.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : AuthorizeAttribute;

public sealed record MayRequirement(string Permission, bool AtTop) : IAuthorizationRequirement;
