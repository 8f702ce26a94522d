namespace Evenkeel.Platform.Access;

/// <summary>A unit at any level. Typed, because a unit where a person was meant is a leak and not a bug.</summary>
public readonly record struct UnitId(Guid Value)
{
    public static UnitId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>A person who is known to the organisation; the same value is the id of the account that they sign in with.</summary>
public readonly record struct PersonId(Guid Value)
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
