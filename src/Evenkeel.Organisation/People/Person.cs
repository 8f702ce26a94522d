using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;

namespace Evenkeel.Organisation.People;

/// <summary>Someone who works with the system. Their account has the same id.</summary>
internal sealed class Person : IVersioned, ISearchable
{
    public const string ItemKind = "person";

    public PersonId PersonId { get; init; } = PersonId.New();
    public required string Name { get; set; }
    public required string Email { get; set; }
    public string Post { get; set; } = "";
    public DateOnly? LeftOn { get; private set; }

    /// <summary>In a demonstration: the key of the persona that anybody may sign in as.</summary>
    public string? Persona { get; init; }
    public int Version { get; private set; }
    public string SearchKind => ItemKind;
    public Guid SearchId => PersonId.Value;
    public string SearchText => $"{Name} {Post}";

    public bool HasLeft(DateOnly today) => LeftOn is { } day && day <= today;

    public void Leave(DateOnly day) => LeftOn = day;
}
