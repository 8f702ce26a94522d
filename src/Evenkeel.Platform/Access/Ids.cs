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

/// <summary>A typed id as the Guid that it is, inside a query: the column itself, so that an index still serves (a cast would be text on SQLite).</summary>
public static class BareIds
{
    public static Guid Bare(UnitId id) => id.Value;

    public static Guid Bare(PersonId id) => id.Value;
}
