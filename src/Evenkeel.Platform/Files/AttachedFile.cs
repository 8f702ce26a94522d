using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Platform.Files;

/// <summary>What a file is by its content. A picture is kept as JPEG, whatever it came as.</summary>
public enum FileKind
{
    Picture,
    Pdf,
}

/// <summary>
/// A file of an item of any kind. It is seen by who sees the item: by role at the item's unit, or by involvement in it. When it is taken away, this row stays and says
/// that it was there.
/// </summary>
public sealed class AttachedFile : IInvolving, IVersioned
{
    public const int MostOnItem = 20;
    public const int MostName = 120;
    public const int MostSays = 200;

    public static string ItemKey => nameof(ItemId);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required string ItemKind { get; init; }
    public required Guid ItemId { get; init; }

    /// <summary>1, 2, 3 … on its item, never used again: its address, and what keeps two people from passing the most at once.</summary>
    public required int Number { get; init; }
    public required FileKind Kind { get; init; }

    /// <summary>As it was sent, with the ending of what it is.</summary>
    public required string Name { get; set; }

    /// <summary>One line that says what it shows.</summary>
    public string? Says { get; set; }

    /// <summary>In bytes.</summary>
    public required int Length { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public required DateTimeOffset At { get; init; }

    [NotRecorded]
    public PersonId? ById { get; init; }

    [NotRecorded]
    public required string By { get; init; }
    public DateTimeOffset? TakenAwayAt { get; private set; }

    [NotRecorded]
    public PersonId? TakenAwayById { get; private set; }

    [NotRecorded]
    public string? TakenAwayBy { get; private set; }
    public int Version { get; private set; }

    public bool IsThere => TakenAwayAt is null;

    internal void TakeAway(PersonId? person, string name, DateTimeOffset at) =>
        (TakenAwayById, TakenAwayBy, TakenAwayAt) = (person, name, at);
}
