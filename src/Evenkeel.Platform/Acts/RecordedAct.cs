using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Acts;

/// <summary>An act as it was written. Append-only: triggers refuse change, but for the redaction of a text.</summary>
public sealed class RecordedAct
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public PersonId? PersonId { get; init; }

    /// <summary>The name at the time; a system name ("command line") where no person acted.</summary>
    public string By { get; init; } = "";
    public UnitId? UnitId { get; init; }
    public string? AboutKind { get; init; }
    public Guid? AboutId { get; init; }
    public string? Reason { get; init; }
    public List<RecordedChange> Changes { get; init; } = [];
}

/// <summary>One changed entity of an act: old → new, property by property.</summary>
public sealed class RecordedChange
{
    public Guid ActId { get; init; }
    public int Number { get; init; }
    public string Entity { get; init; } = "";
    public string EntityId { get; init; } = "";
    public string Kind { get; init; } = "";

    /// <summary>JSON: <c>{"Name": ["old", "new"]}</c>.</summary>
    public string Values { get; set; } = "{}";
}
