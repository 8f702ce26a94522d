using System.Security.Cryptography;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Programmes;

/// <summary>A measure that all sites of a programme have in common: the definition; each site's own series is found by it.</summary>
internal sealed class SharedMeasure
{
    public const int Most = 12;

    public required Guid ProgrammeId { get; init; }
    public required Guid MeasureId { get; init; }
    public required MeasureRole Role { get; init; }

    /// <summary>In the order in which they were chosen.</summary>
    public required int Order { get; init; }
}

/// <summary>How far a site is with a change of the programme's theory.</summary>
internal enum AdoptionState
{
    NotYet,
    Testing,
    Adopted,

    /// <summary>In use, in the site's own way.</summary>
    Adapted,
    NotForUs,
}

/// <summary>What a site, or the programme for it, says of one change: it outweighs what its PDSA cycles say.</summary>
internal sealed class Adoption : IVersioned
{
    public const int MostText = 1_000;

    public required Guid Id { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The change idea, in the programme's theory.</summary>
    public required Guid IdeaId { get; init; }
    public required UnitId UnitId { get; init; }
    public AdoptionState State { get; private set; }
    public DateOnly Since { get; private set; }

    /// <summary>What the site does differently, or why it is not for them.</summary>
    public string? How { get; private set; }
    public DateOnly SaidOn { get; private set; }
    public PersonId? SaidById { get; private set; }
    public int Version { get; private set; }

    /// <summary>One row for a site and a change, whoever is first.</summary>
    public static Guid IdOf(Guid idea, UnitId unit) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{idea:N} {unit.Value:N}"))[..16]);

    public void Say(AdoptionState state, DateOnly since, string? how) => (State, Since, How) = (state, since, how);

    public void SaidBy(PersonId? person, DateOnly day) => (SaidById, SaidOn) = (person, day);
}
