namespace Evenkeel.Platform.Access;

/// <summary>Something that a person may do at a unit. <paramref name="Title"/> completes "You may not …".</summary>
public sealed record Permission(string Key, string Title, params IReadOnlyList<Role> HeldBy)
{
    public bool IsHeldBy(string roleKey) => HeldBy.Any(role => role.Key == roleKey);
}
